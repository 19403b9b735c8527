package dev.likeness.sandbox.person.hair;

/** Parted on the left, combed over to the right and back, short at the sides. */
final class SidePart implements Style {

    private static final int DENSITY = 760;
    private static final float PARTING = 0.034f;
    private static final int EDGE = 60;
    private static final float FOREHEAD = 1;

    @Override
    public String identity() {
        return "side_part";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 21;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.SHORT;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.004f);
        Flow flow = combed(salon.scalp().skull());
        Growth growth = new Growth(DENSITY, 0.96f, 0.16f, flow, root -> lock(root, salon));
        salon.cover(growth);
        salon.border(growth, Layer.FULL, EDGE, -FOREHEAD, FOREHEAD);
        salon.babyHairs(150, flow, 0.014f);
    }

    private static Lock lock(ScalpPoint root, Salon salon) {
        float top = 1 - Blend.step(0.45f, 0.95f, root.level());
        float settled = 1 - 0.45f * Blend.step(0.8f, 1, salon.share(root));
        float nape = Blend.step(1.1f, 1.7f, root.level());
        float length = Blend.mix(0.03f - 0.01f * nape, 0.095f, top) * salon.vary(1, 0.15f);
        float width = Blend.mix(0.0135f - 0.003f * nape, 0.018f, top);
        return Lock.of(length, Lock.Card.flat(6, width, 0.75f))
                .withBody(0.0015f, Blend.mix(0.004f, 0.02f, top) * settled, 0.03f)
                .held(0.6f, 0.9f, 0.4f);
    }

    private static Flow combed(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float behind = Blend.step(0, 0.08f, -from.z());
            float side = Blend.clamp((PARTING - from.x()) / 0.01f, -1, 1);
            Vec over =
                    new Vec(0.9f, -0.5f, -0.7f).towards(new Vec(-1, -0.3f, -0.55f), (side + 1) / 2);
            return over.towards(new Vec(0, -1, -0.3f), behind);
        };
    }
}

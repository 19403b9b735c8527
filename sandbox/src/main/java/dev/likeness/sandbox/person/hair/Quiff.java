package dev.likeness.sandbox.person.hair;

/** Swept up over the forehead and back, faded at the sides. */
final class Quiff implements Style {

    private static final int DENSITY = 740;
    private static final int EDGE = 56;
    private static final float FOREHEAD = 0.8f;

    @Override
    public String identity() {
        return "quiff";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 22;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.SHORT;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.005f);
        Flow flow = swept(salon.scalp().skull());
        Growth growth = new Growth(DENSITY, 0.96f, 0.28f, flow, root -> lock(root, salon));
        salon.cover(growth);
        salon.border(growth, Layer.FULL, EDGE, -FOREHEAD, FOREHEAD);
        salon.border(growth, Layer.SOFT, EDGE, -FOREHEAD, FOREHEAD);
        salon.babyHairs(150, flow, 0.011f);
    }

    private static Lock lock(ScalpPoint root, Salon salon) {
        float temple =
                Blend.step(0.6f, 0.95f, Math.abs(root.azimuth()))
                        * Blend.step(0.42f, 0.6f, root.level());
        float top = (1 - Blend.step(0.5f, 0.85f, root.level())) * (1 - temple);
        float front = top * Blend.step(-0.4f, 0.9f, (float) Math.cos(root.azimuth()));
        float nape = Blend.step(1.1f, 1.7f, root.level());
        float side = 0.026f - 0.006f * nape;
        float length = Blend.mix(side, Blend.mix(0.055f, 0.085f, front), top);
        float body = Blend.mix(0.003f, Blend.mix(0.014f, 0.036f, front), top);
        return Lock.of(
                        length * salon.vary(1, 0.2f),
                        Lock.Card.flat(6, Blend.mix(0.012f, 0.017f, top), 0.65f))
                .withBody(0.0012f, body, 0.022f)
                .held(0.75f, 0.97f, 0.4f);
    }

    private static Flow swept(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float top = Blend.step(0.02f, 0.07f, from.y());
            Vec down = new Vec(0, -0.9f, -0.45f);
            return down.towards(new Vec(-0.18f, 0.3f, -1), top);
        };
    }
}

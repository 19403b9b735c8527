package dev.likeness.sandbox.person.hair;

/** Loose curls that stand off and fall over each other, longest on top. */
final class Curly implements Style {

    private static final int DENSITY = 390;
    private static final int EDGE = 26;
    private static final float FOREHEAD = 1;

    @Override
    public String identity() {
        return "curly";
    }

    @Override
    public String gender() {
        return "unisex";
    }

    @Override
    public long seed() {
        return 51;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.CURLS;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.016f);
        Vec crown = salon.near(0, 0.09f, -0.03f);
        Flow flow = Flow.awayFrom(salon.near(0, 0.03f, -0.02f)).plus(fall(salon.scalp().skull()));
        Growth growth = new Growth(DENSITY, 0.95f, 0.55f, flow, root -> lock(root, salon));
        salon.cover(growth);
        salon.fill(growth, Layer.FULL, salon.spot(crown, 0.05f, 30));
        salon.border(growth, Layer.SOFT, EDGE, -FOREHEAD, FOREHEAD);
        salon.babyHairs(90, flow, 0.014f);
    }

    private static Lock lock(ScalpPoint root, Salon salon) {
        float top = 1 - Blend.step(0.5f, 1.2f, root.level());
        float settled = 1 - 0.6f * Blend.step(0.75f, 1, salon.share(root));
        float low = Blend.mix(0.062f, 0.026f, Blend.step(1.1f, 1.6f, root.level()));
        float length = Blend.mix(low, 0.1f, top) * salon.vary(1, 0.2f);
        return Lock.of(length, Lock.Card.flat(12, 0.021f, 0.6f))
                .withBody(0.002f, Blend.mix(0.016f, 0.03f, top) * settled, 0.022f)
                .held(0.5f, 0.3f, 0.4f)
                .coiled(salon.vary(0.0055f, 0.0015f), salon.vary(0.034f, 0.006f));
    }

    /** Down at the sides and behind, aside over the forehead. */
    private static Flow fall(Vec skull) {
        return (point, travelled) -> {
            float face = Blend.step(0.03f, 0.07f, point.z() - skull.z());
            return new Vec(0, -0.7f, 0).towards(new Vec(-0.5f, 0.7f, -0.1f), face);
        };
    }
}

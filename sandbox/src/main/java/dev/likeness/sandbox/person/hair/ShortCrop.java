package dev.likeness.sandbox.person.hair;

/** A textured crop: brushed forward from the crown, choppy on top, short at the sides. */
final class ShortCrop implements Style {

    private static final int DENSITY = 1250;
    private static final int EDGE = 70;
    private static final float FOREHEAD = 1;

    @Override
    public String identity() {
        return "short_crop";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 11;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.SHORT;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.003f);
        Vec crown = salon.near(0.012f, 0.08f, -0.06f);
        Flow flow = Flow.awayFrom(crown).plus(new Vec(-0.25f, -0.1f, 0.1f));
        Growth growth = new Growth(DENSITY, 0.97f, 0.5f, flow, root -> lock(root, salon));
        salon.cover(growth);
        salon.fill(growth, Layer.FULL, salon.spot(crown, 0.03f, 46));
        salon.border(growth, Layer.SOFT, EDGE, -FOREHEAD, FOREHEAD);
        salon.babyHairs(150, flow, 0.012f);
    }

    private static Lock lock(ScalpPoint root, Salon salon) {
        float top = 1 - Blend.step(0.4f, 0.95f, root.level());
        float nape = Blend.step(1.1f, 1.7f, root.level());
        float length = Blend.mix(0.024f - 0.006f * nape, 0.045f, top) * salon.vary(1, 0.3f);
        float width = Blend.mix(0.0125f - 0.002f * nape, 0.014f, top);
        return Lock.of(length, Lock.Card.flat(3, width, 0.55f))
                .withBody(0.001f, Blend.mix(0.0036f, 0.013f, top), 0.025f)
                .held(0.7f, 0.97f, 0.5f);
    }
}

package dev.likeness.sandbox.person.hair;

/** Loose waves to just above the shoulders, parted on the left. */
final class WavyLob implements Style {

    private static final int DENSITY = 185;
    private static final int FACE_CARDS = 22;
    private static final float FACE = 1.25f;
    private static final float END_IN_UNITS = 1.5f;

    @Override
    public String identity() {
        return "wavy_lob";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 42;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.WAVY;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.007f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.03f, 0.45f, 0.6f);
        float end = skull.y() - END_IN_UNITS * salon.scalp().unit();
        Growth growth = new Growth(DENSITY, 0.95f, 0.18f, flow, root -> lock(root, salon, end));
        salon.cover(growth);
        Partings.close(salon, growth, 0.03f);
        salon.border(growth.until(0.985f), Layer.FULL, FACE_CARDS, -FACE, FACE);
        salon.border(growth, Layer.SOFT, FACE_CARDS / 2, -FACE, FACE);
        salon.babyHairs(110, Partings.centre(skull, 0.03f, 0.6f, 1), 0.016f);
    }

    private static Lock lock(ScalpPoint root, Salon salon, float end) {
        float length = Partings.lengthTo(salon.at(root), end, salon.scalp().skull());
        return Lock.of(length * salon.vary(0.96f, 0.08f), Lock.Card.flat(20, 0.03f, 0.6f))
                .withBody(0.002f, Blend.mix(0.017f, 0.01f, salon.share(root)), 0.035f)
                .held(0.45f, 0, 0.3f)
                .waved(salon.vary(0.0075f, 0.002f), salon.vary(0.078f, 0.008f));
    }
}

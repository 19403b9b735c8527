package dev.likeness.sandbox.person.hair;

/** To the jaw all around, parted a little left of the middle, ends bent in. */
final class Bob implements Style {

    private static final int DENSITY = 185;
    private static final int FACE_CARDS = 22;
    private static final float FACE = 1.25f;
    private static final float END_IN_UNITS = 0.95f;

    @Override
    public String identity() {
        return "bob";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 31;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.STRAIGHT;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.006f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.02f, 0.25f, 0.35f);
        float end = skull.y() - END_IN_UNITS * salon.scalp().unit();
        Growth growth = new Growth(DENSITY, 0.95f, 0.1f, flow, root -> lock(root, salon, end));
        salon.cover(growth);
        Partings.close(salon, growth, 0.02f);
        salon.border(growth.until(0.985f), Layer.FULL, FACE_CARDS, -FACE, FACE);
        salon.border(growth, Layer.WISP, FACE_CARDS / 2, -FACE, FACE);
        salon.babyHairs(110, Partings.centre(skull, 0.02f, 0.6f, 1), 0.016f);
    }

    private static Lock lock(ScalpPoint root, Salon salon, float end) {
        float length = Partings.lengthTo(salon.at(root), end, salon.scalp().skull());
        return Lock.of(length * salon.vary(0.99f, 0.05f), Lock.Card.arched(11, 0.029f, 0.75f))
                .withBody(0.002f, Blend.mix(0.014f, 0.007f, salon.share(root)), 0.035f)
                .held(0.5f, 0, 0.35f)
                .tucked(0.022f);
    }
}

package dev.likeness.sandbox.person.hair;

/** Long and straight from a middle parting, in front of and behind the shoulders. */
final class LongStraight implements Style {

    private static final int DENSITY = 185;
    private static final int FACE_CARDS = 26;
    private static final float FACE = 1.2f;
    private static final float END_IN_UNITS = 2.5f;

    @Override
    public String identity() {
        return "long_straight";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 43;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.STRAIGHT;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.006f);
        Vec skull = salon.scalp().skull();
        Flow flow =
                Partings.centre(skull, 0, 0.5f, 0.8f).then(Partings.asideOfShoulders(skull), 0.16f);
        float end = skull.y() - END_IN_UNITS * salon.scalp().unit();
        Growth growth = new Growth(DENSITY, 0.95f, 0.06f, flow, root -> lock(root, salon, end));
        salon.cover(growth);
        Partings.close(salon, growth, 0);
        salon.border(growth.until(0.985f), Layer.FULL, FACE_CARDS, -FACE, FACE);
        salon.border(growth, Layer.WISP, FACE_CARDS / 2, -FACE, FACE);
        salon.babyHairs(110, Partings.centre(skull, 0, 0.6f, 1), 0.016f);
    }

    private static Lock lock(ScalpPoint root, Salon salon, float end) {
        float length = Partings.lengthTo(salon.at(root), end, salon.scalp().skull());
        return Lock.of(length * salon.vary(0.97f, 0.06f), Lock.Card.flat(20, 0.034f, 0.65f))
                .withBody(0.002f, Blend.mix(0.012f, 0.008f, salon.share(root)), 0.035f)
                .held(0.45f, 0, 0.3f);
    }
}

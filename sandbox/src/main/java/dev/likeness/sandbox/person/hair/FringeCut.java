package dev.likeness.sandbox.person.hair;

/** Straight to the collar bones with a fringe that ends above the brows. */
final class FringeCut implements Style {

    private static final int DENSITY = 185;
    private static final int FACE_CARDS = 8;
    private static final float FACE_FROM = 1.02f;
    private static final float FACE_TO = 1.3f;
    private static final float END_IN_UNITS = 1.5f;

    @Override
    public String identity() {
        return "fringe";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 32;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.STRAIGHT;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.006f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0, 0.35f, 0.35f);
        float end = skull.y() - END_IN_UNITS * salon.scalp().unit();
        Growth growth =
                new Growth(DENSITY, 0.95f, 0.08f, flow, root -> lock(root, salon, end))
                        .without(Fringe::belongsTo);
        salon.cover(growth);
        Partings.close(salon, growth, 0);
        for (Layer layer : new Layer[] {Layer.FULL, Layer.WISP}) {
            salon.border(growth, layer, FACE_CARDS, FACE_FROM, FACE_TO);
            salon.border(growth, layer, FACE_CARDS, -FACE_TO, -FACE_FROM);
        }
        Fringe.grow(salon);
    }

    private static Lock lock(ScalpPoint root, Salon salon, float end) {
        float length = Partings.lengthTo(salon.at(root), end, salon.scalp().skull());
        return Lock.of(length * salon.vary(0.98f, 0.06f), Lock.Card.arched(12, 0.029f, 0.7f))
                .withBody(0.002f, Blend.mix(0.012f, 0.007f, salon.share(root)), 0.035f)
                .held(0.5f, 0, 0.35f)
                .tucked(0.01f);
    }
}

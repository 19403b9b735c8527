package dev.likeness.sandbox.person.hair;

/** Hair that falls from the front of the top over the forehead and ends above the brows. */
final class Fringe {

    private static final float WIDTH = (float) Math.toRadians(58);

    private Fringe() {}

    static boolean belongsTo(ScalpPoint root) {
        return Math.abs(root.azimuth()) < WIDTH && root.level() > 0.3f && root.level() < 1;
    }

    static void grow(Salon salon, int cards) {
        Flow flow = Flow.always(new Vec(0, -1, 0.4f));
        for (int layer = 0; layer < 3; layer++) {
            for (ScalpPoint root : salon.edge(cards / 3, -WIDTH, WIDTH, 0.8f - 0.17f * layer)) {
                float length = lengthAt(root, salon) * salon.vary(1, 0.03f);
                Lock lock =
                        Lock.of(length, Lock.Card.flat(5, 0.018f, 0.9f))
                                .withBody(0.002f, 0.006f + 0.003f * layer, 0.03f)
                                .held(0.6f, 0.3f, 0.4f);
                salon.lock(root, lock, flow, TileSheet.LONG);
            }
        }
    }

    private static float lengthAt(ScalpPoint root, Salon salon) {
        Vec start = salon.at(root);
        float share = Math.abs(root.azimuth()) / WIDTH;
        float end = salon.fringeEnd() - 0.03f * Blend.step(0.8f, 1, share);
        Vec edge =
                salon.at(new ScalpPoint(root.azimuth(), salon.hairline().level(root.azimuth()), 0));
        return 1.03f * edge.minus(start).length() + 1.02f * (edge.y() - end);
    }
}

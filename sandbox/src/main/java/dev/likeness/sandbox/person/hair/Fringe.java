package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/**
 * Hair that falls from the front of the top over the forehead and ends above the brows, in clumps
 * that lean a little to one side or the other and are shortest in the middle.
 */
final class Fringe {

    private static final float WIDTH = (float) Math.toRadians(58);
    private static final int LAYERS = 4;
    private static final int CARDS_PER_LAYER = 28;
    private static final int WISPS = 34;
    private static final int CLUMPS = 15;

    private Fringe() {}

    static boolean belongsTo(ScalpPoint root) {
        return Math.abs(root.azimuth()) < WIDTH && root.level() > 0.3f && root.level() < 1;
    }

    static void grow(Salon salon) {
        List<Clump> clumps = new ArrayList<>();
        for (int i = 0; i < CLUMPS; i++) {
            clumps.add(new Clump(salon.vary(0.97f, 0.05f), salon.vary(0, 0.16f)));
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            layer(salon, clumps, layer);
        }
        wisps(salon, clumps);
    }

    /**
     * Cards that hang together.
     *
     * @param length factor
     * @param lean to the left, share of the way down
     */
    private record Clump(float length, float lean) {}

    private static void layer(Salon salon, List<Clump> clumps, int layer) {
        float share = 0.8f - 0.17f * layer;
        for (ScalpPoint root : salon.edge(CARDS_PER_LAYER, -WIDTH, WIDTH, share)) {
            Clump clump = clumps.get(clump(root));
            float length = lengthAt(root, salon) * clump.length();
            Lock lock =
                    Lock.of(length, Lock.Card.flat(8, 0.017f, 0.6f))
                            .withBody(0.002f, 0.006f + 0.002f * layer, 0.03f)
                            .held(0.6f, 0.3f, 0.4f);
            salon.lock(root, lock, leaning(clump.lean()), TileSheet.LONG);
        }
    }

    private static void wisps(Salon salon, List<Clump> clumps) {
        for (ScalpPoint root : salon.edge(WISPS, -WIDTH, WIDTH, 0.62f)) {
            Clump clump = clumps.get(clump(root));
            float length = lengthAt(root, salon) * clump.length() * salon.vary(1.02f, 0.05f);
            Lock wisp =
                    Lock.of(length, Lock.Card.flat(8, 0.01f, 0.5f))
                            .withBody(0.002f, 0.009f, 0.03f)
                            .held(0.6f, 0.3f, 0.4f);
            salon.wisp(root, wisp, leaning(clump.lean() + salon.vary(0, 0.1f)), TileSheet.LONG);
        }
    }

    private static int clump(ScalpPoint root) {
        float share = (root.azimuth() + WIDTH) / (2 * WIDTH);
        return (int) Blend.clamp(share * CLUMPS, 0, CLUMPS - 1);
    }

    private static Flow leaning(float aside) {
        return Flow.always(new Vec(aside, -1, 0.4f));
    }

    private static float lengthAt(ScalpPoint root, Salon salon) {
        Vec start = salon.at(root);
        float share = Math.abs(root.azimuth()) / WIDTH;
        float arch = 0.006f - 0.01f * share * share - 0.03f * Blend.step(0.75f, 1, share);
        Vec edge =
                salon.at(new ScalpPoint(root.azimuth(), salon.hairline().level(root.azimuth()), 0));
        return 1.03f * edge.minus(start).length() + 1.02f * (edge.y() - salon.fringeEnd() - arch);
    }
}

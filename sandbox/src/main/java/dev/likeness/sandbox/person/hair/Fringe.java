package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/**
 * Hair that falls from the front of the top over the forehead and ends above the brows, in clumps
 * that lean a little to one side or the other and are shortest in the middle.
 */
final class Fringe {

    private static final float WIDTH = (float) Math.toRadians(58);
    private static final int CARDS_PER_LAYER = 26;
    private static final int CLUMPS = 13;

    /** From the inside out. */
    private static final Layer[] LAYERS = {
        Layer.UNDER, Layer.FULL, Layer.FULL, Layer.SOFT, Layer.SOFT, Layer.WISP
    };

    private Fringe() {}

    static boolean belongsTo(ScalpPoint root) {
        return Math.abs(root.azimuth()) < WIDTH && root.level() > 0.3f && root.level() < 1;
    }

    static void grow(Salon salon) {
        List<Clump> clumps = new ArrayList<>();
        for (int i = 0; i < CLUMPS; i++) {
            clumps.add(new Clump(salon.vary(0.965f, 0.055f), salon.vary(0, 0.16f)));
        }
        for (int i = 0; i < LAYERS.length; i++) {
            layer(salon, clumps, i);
        }
    }

    /**
     * Cards that hang together.
     *
     * @param length factor
     * @param lean to the left, share of the way down
     */
    private record Clump(float length, float lean) {}

    private static void layer(Salon salon, List<Clump> clumps, int number) {
        float share = 0.86f - 0.11f * number;
        Layer layer = LAYERS[number];
        for (ScalpPoint root : salon.edge(CARDS_PER_LAYER, -WIDTH, WIDTH, share)) {
            Clump clump = clumps.get(clump(root));
            float length = lengthAt(root, salon) * clump.length() * salon.vary(0.985f, 0.035f);
            Lock lock =
                    Lock.of(length, Lock.Card.flat(8, 0.017f, 0.6f))
                            .withBody(0.002f, 0.0055f + 0.0012f * number, 0.03f)
                            .held(0.6f, 0.3f, 0.4f);
            float lean = clump.lean() + salon.vary(0, 0.05f * layer.looseness());
            salon.lock(root, lock, Flow.always(new Vec(lean, -1, 0.4f)), layer);
        }
    }

    private static int clump(ScalpPoint root) {
        float share = (root.azimuth() + WIDTH) / (2 * WIDTH);
        return (int) Blend.clamp(share * CLUMPS, 0, CLUMPS - 1);
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

package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Hair that is combed to a tie, and what hangs from it. */
final class Tied {

    private static final int DENSITY = 215;
    private static final int EDGE_CARDS = 84;
    private static final int LOOSE = 3;
    private static final float LOOSE_FROM = 0.95f;
    private static final float LOOSE_TO = 1.2f;

    /**
     * Flat on the temple a strand would be seen from its edge from the front, as dots (radians).
     */
    private static final float LOOSE_ROLL = 0.9f;

    private static final int BAND_ROWS = 22;
    private static final float BAND_RADIUS = 0.0175f;
    private static final int TAIL_ROWS = 14;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final float LONGEST = 0.24f;

    private Tied() {}

    /**
     * Combs all hair to ties.
     *
     * @param tie the one that hair from a place goes to
     */
    static void comb(Salon salon, Flow flow, UnaryOperator<Vec> tie) {
        Growth growth =
                new Growth(
                        DENSITY,
                        0.93f,
                        0.05f,
                        flow,
                        root -> {
                            Vec start = salon.at(root);
                            float way = tie.apply(start).minus(start).length();
                            return Lock.of(
                                            Math.min(1.04f * way, LONGEST) + 0.001f,
                                            Lock.Card.flat(11, 0.022f, 0.5f))
                                    .withBody(0.0012f, 0.006f, 0.05f)
                                    .held(0.8f, 0.95f, 0.6f);
                        });
        salon.cover(growth);
        Growth rim = new Growth(0, 0.98f, 0.08f, flow, growth.lock());
        float around = (float) Math.PI;
        salon.border(rim, Layer.FULL, EDGE_CARDS, -around, around);
        salon.border(rim, Layer.WISP, EDGE_CARDS / 2, -around, around);
        salon.babyHairs(150, flow, 0.018f);
    }

    /** What is too short or too fine for the tie falls beside the face. */
    static void looseStrands(Salon salon) {
        Flow flow = Flow.always(new Vec(0, -1, 0.12f));
        List<ScalpPoint> roots = new ArrayList<>(salon.edge(LOOSE, LOOSE_FROM, LOOSE_TO, 0.95f));
        roots.addAll(salon.edge(LOOSE, -LOOSE_TO, -LOOSE_FROM, 0.95f));
        for (ScalpPoint root : roots) {
            Lock lock =
                    Lock.of(salon.vary(0.09f, 0.025f), Lock.Card.flat(12, 0.011f, 0.5f))
                            .withBody(0.002f, 0.004f, 0.03f)
                            .held(0.35f, 0.4f, 0.3f)
                            .waved(0.005f, salon.vary(0.06f, 0.01f));
            float roll = LOOSE_ROLL * Math.signum(root.azimuth());
            salon.lock(root, lock.rolled(roll), flow, Layer.WISP);
        }
    }

    /** A strand wound around the tie. */
    static void band(Salon salon, Vec tie, Vec axis) {
        Vec upright = axis.cross(Vec.LEFT).unit();
        Vec middle = tie.plus(axis.times(0.004f));
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        for (int row = 0; row <= BAND_ROWS; row++) {
            double angle = 2.2 * Math.PI * row / BAND_ROWS;
            Vec side =
                    Vec.LEFT
                            .times((float) Math.cos(angle))
                            .plus(upright.times((float) Math.sin(angle)));
            spine.add(middle.plus(side.times(BAND_RADIUS * 0.72f)));
            outward.add(side);
        }
        salon.rope(new Strand(spine, outward, false), along -> 0.0065f, 7);
    }

    /**
     * A tail: a closed core, locks around it, loose ones outside.
     *
     * @param start direction in which it leaves the tie, unit
     * @param length metres
     * @param thickness half of it where it is widest, metres
     */
    static void tail(Salon salon, Vec tie, Vec start, float length, float thickness) {
        salon.rope(
                tailStrand(tie, start, 0, 0, 0.8f * length),
                along -> 0.85f * thickness * thicknessAt(along),
                9);
        int number = 0;
        int[] counts = {0, 20, 14, 8};
        for (Layer layer : Layer.values()) {
            for (int i = 0; i < counts[layer.ordinal()]; i++) {
                float reach = thickness * (layer == Layer.WISP ? 1.15f : 0.8f + 0.25f * (i % 2));
                float own = length * salon.vary(0.93f, 0.08f);
                Strand strand = tailStrand(tie, start, number++ * GOLDEN_ANGLE, reach, own);
                salon.card(strand, Lock.Card.arched(TAIL_ROWS, 0.026f, 0.5f), layer);
            }
        }
    }

    private static Strand tailStrand(Vec tie, Vec start, double angle, float reach, float length) {
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        Vec heading = start;
        Vec middle = tie.minus(heading.times(0.012f));
        for (int row = 0; row <= TAIL_ROWS; row++) {
            float along = row / (float) TAIL_ROWS;
            Vec upright = heading.cross(Vec.LEFT).unit();
            Vec side =
                    Vec.LEFT
                            .times((float) Math.cos(angle))
                            .plus(upright.times((float) Math.sin(angle)));
            spine.add(middle.plus(side.times(reach * thicknessAt(along))));
            outward.add(side);
            middle = middle.plus(heading.times(length / TAIL_ROWS));
            heading = heading.towards(new Vec(0, -1, -0.08f), 0.5f).unit();
        }
        return new Strand(spine, outward, false);
    }

    /** Share of the widest: tied, then full, then thinning out. */
    private static float thicknessAt(float along) {
        return 0.42f + 0.58f * Blend.step(0.05f, 0.4f, along) - 0.72f * Blend.step(0.5f, 1, along);
    }
}

package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Three ropes of hair laid over each other in turn, hanging from a tie over the shoulder. */
final class Braid {

    private static final int ROPES = 3;
    private static final int ROWS = 54;
    private static final int SIDES = 6;
    private static final float PITCH = 0.062f;
    private static final float ASIDE = 0.0105f;
    private static final float DEEP = 0.0065f;
    private static final float ROPE_RADIUS = 0.0105f;
    private static final float LENGTH = 0.34f;
    private static final int SMOOTHINGS = 30;

    /** On the left, from the skull's centre in distances from there to the chin. */
    private static final Vec[] WAY = {
        new Vec(0.57f, -1.15f, -0.02f),
        new Vec(0.54f, -1.55f, 0.4f),
        new Vec(0.48f, -2.1f, 0.66f),
        new Vec(0.45f, -2.75f, 0.8f)
    };

    private static final float BRUSH = 0.05f;
    private static final int BRUSH_CARDS = 9;
    private static final int WISPS = 6;

    private Braid() {}

    /**
     * Grows one braid.
     *
     * @param side 1 for the person's left, -1 for the right
     */
    static void grow(Salon salon, Vec tie, int side) {
        List<Vec> axis = axis(salon, tie, side);
        for (int rope = 0; rope < ROPES; rope++) {
            double phase = 2 * Math.PI * rope / ROPES;
            salon.rope(
                    strand(axis, phase, 1),
                    along -> ROPE_RADIUS * (1 - 0.42f * Blend.step(0.3f, 1, along)),
                    SIDES);
        }
        for (int i = 0; i < WISPS; i++) {
            Strand stray = strand(axis, salon.vary(0, 3), salon.vary(1.75f, 0.3f));
            salon.card(stray, Lock.Card.flat(ROWS, 0.008f, 0.7f), Layer.WISP);
        }
        brush(salon, axis);
    }

    /** From behind the ear forward beside the neck, then before the shoulder. */
    private static List<Vec> axis(Salon salon, Vec tie, int side) {
        Scalp scalp = salon.scalp();
        List<Vec> axis = new ArrayList<>();
        for (int row = 0; row <= ROWS; row++) {
            float way = row / (float) ROWS * WAY.length - 1;
            int leg = (int) Blend.clamp((float) Math.floor(way), -1, WAY.length - 2);
            Vec from = leg < 0 ? tie : waypoint(scalp, leg, side);
            Vec at = from.towards(waypoint(scalp, leg + 1, side), Math.min(way - leg, 1));
            axis.add(scalp.clear(at, ROPE_RADIUS + DEEP));
        }
        for (int i = 0; i < SMOOTHINGS; i++) {
            for (int row = 1; row < ROWS; row++) {
                Vec between = axis.get(row - 1).towards(axis.get(row + 1), 0.5f);
                axis.set(row, axis.get(row).towards(between, 0.7f));
            }
        }
        return axis;
    }

    private static Vec waypoint(Scalp scalp, int index, int side) {
        Vec way = WAY[index].times(scalp.unit());
        return scalp.skull().plus(new Vec(side * way.x(), way.y(), way.z()));
    }

    private static Strand strand(List<Vec> axis, double phase, float size) {
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        for (int row = 0; row < axis.size(); row++) {
            float along = row / (axis.size() - 1f);
            double turn = phase + 2 * Math.PI * along * LENGTH / PITCH;
            float narrow = size * (1 - 0.35f * Blend.step(0.3f, 1, along));
            Vec front = new Vec(0, 0.1f, 1).unit();
            Vec aside = Vec.LEFT.times(narrow * ASIDE * (float) Math.sin(turn));
            Vec deep = front.times(narrow * DEEP * (float) Math.sin(2 * turn));
            spine.add(axis.get(row).plus(aside).plus(deep));
            outward.add(front);
        }
        return new Strand(spine, outward, false);
    }

    /** Below the second tie the ends spread. */
    private static void brush(Salon salon, List<Vec> axis) {
        Vec end = axis.get(axis.size() - 1);
        for (int i = 0; i < BRUSH_CARDS; i++) {
            double angle = 2.4 * i;
            Vec out = new Vec((float) Math.sin(angle), 0, (float) Math.cos(angle));
            List<Vec> spine = new ArrayList<>();
            List<Vec> outward = new ArrayList<>();
            for (int row = 0; row <= 4; row++) {
                float along = row / 4f;
                float reach = 0.004f + 0.007f * Blend.step(0, 0.6f, along);
                spine.add(
                        end.plus(out.times(reach))
                                .plus(new Vec(0, 0.012f - BRUSH * along, 0.008f * along)));
                outward.add(out);
            }
            salon.card(
                    new Strand(spine, outward, false),
                    Lock.Card.arched(4, 0.014f, 0.7f),
                    i % 3 == 2 ? Layer.SOFT : Layer.FULL);
        }
    }
}

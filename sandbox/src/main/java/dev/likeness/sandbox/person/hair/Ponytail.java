package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Everything combed back to a tie on the back of the head, a tail from there. */
final class Ponytail implements Style {

    private static final int DENSITY = 420;
    private static final int TAIL_CARDS = 34;
    private static final int TAIL_ROWS = 12;
    private static final float TAIL_LENGTH = 0.27f;

    @Override
    public String identity() {
        return "ponytail";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public StrandLook look() {
        return StrandLook.straight(61).waving(1, 0.02f).fraying(0.82f, 0.5f);
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0025f);
        float level = 0.62f;
        Vec tie = salon.scalp().over((float) Math.PI, level, 0.012f, 1);
        Flow flow = (point, travelled) -> tie.minus(point).unit();
        for (ScalpPoint root : salon.roots(DENSITY, 0.98f)) {
            Vec start = salon.at(root);
            float way = tie.minus(start).length();
            Lock lock =
                    Lock.ofLength(Math.min(1.12f * way, 0.11f) + 0.001f, 7, 0.026f)
                            .withWidth(0.026f, 0.7f)
                            .withBody(0.002f, 0.005f, 0.04f)
                            .held(0.8f, 0.85f, 0.6f);
            salon.lock(root, lock, flow, StrandPainter.dense(salon.pick()));
        }
        tail(salon, tie);
    }

    private static void tail(Salon salon, Vec tie) {
        for (int i = 0; i < TAIL_CARDS; i++) {
            float layer = 0.35f + 0.65f * ((i * 7) % TAIL_CARDS) / TAIL_CARDS;
            double angle = i * Math.PI * (3 - Math.sqrt(5));
            float length = TAIL_LENGTH * salon.vary(0.92f, 0.08f);
            Lock lock = Lock.ofLength(length, TAIL_ROWS, 0.026f).withWidth(0.026f, 0.5f);
            salon.card(tailStrand(tie, angle, layer, length), lock, StrandPainter.dense(i));
        }
    }

    private static Strand tailStrand(Vec tie, double angle, float layer, float length) {
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        Vec middle = tie;
        Vec heading = new Vec(0, 0.35f, -1).unit();
        for (int row = 0; row <= TAIL_ROWS; row++) {
            float along = row / (float) TAIL_ROWS;
            Vec upright = Vec.LEFT.cross(heading).unit();
            Vec side =
                    Vec.LEFT
                            .times((float) Math.cos(angle))
                            .plus(upright.times((float) Math.sin(angle)));
            spine.add(middle.plus(side.times(layer * thicknessAt(along))));
            outward.add(side);
            middle = middle.plus(heading.times(length / TAIL_ROWS));
            heading = heading.towards(new Vec(0, -1, -0.12f), 0.34f).unit();
        }
        return new Strand(spine, outward, false);
    }

    private static float thicknessAt(float along) {
        return 0.011f + 0.02f * Blend.step(0, 0.35f, along) - 0.02f * Blend.step(0.55f, 1, along);
    }
}

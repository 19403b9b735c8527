package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Soft;
import dev.likeness.sandbox.person.sculpt.Uv;

/** Eyeballs and corneas: caps of spheres around the eye's centre, facing forward. */
final class Eyeballs {

    private static final int SEGMENTS = 32;
    private static final double BALL_REACH = Math.toRadians(110);
    private static final double CORNEA_REACH = Math.toRadians(38);
    private static final double UV_REACH = 0.48;

    /** Distance of the iris' edge from the middle of the texture. */
    static final double IRIS_UV_RADIUS = 0.127;

    private Eyeballs() {}

    /** The ball of one eye (side 1 the left, -1 the right). */
    static Draft ball(int side) {
        return cap(side, BALL_REACH, 18, 0);
    }

    /** The clear cap before iris and pupil. */
    static Draft cornea(int side) {
        return cap(side, CORNEA_REACH, 14, 0.6);
    }

    private static Draft cap(int side, double reach, int rings, double bulge) {
        Draft draft = new Draft();
        for (int ring = 0; ring <= rings; ring++) {
            double polar = reach * ring / rings;
            double over = bulge == 0 ? 0 : 0.12 + bulge * Soft.step(reach, 0, polar);
            double radius = Figures.EYE_RADIUS + over;
            for (int i = 0; i < (ring == 0 ? 1 : SEGMENTS); i++) {
                double turn = 2 * Math.PI * i / SEGMENTS;
                draft.vertex(
                        side * Figures.EYE_X + radius * Math.sin(polar) * Math.cos(turn),
                        radius * Math.sin(polar) * Math.sin(turn),
                        radius * Math.cos(polar));
            }
        }
        for (int ring = 0; ring < rings; ring++) {
            for (int i = 0; i < SEGMENTS; i++) {
                band(draft, ring, i, rings, reach);
            }
        }
        return draft;
    }

    private static void band(Draft draft, int ring, int i, int rings, double reach) {
        int next = (i + 1) % SEGMENTS;
        int[] quad = {index(ring, i), index(ring + 1, i), index(ring + 1, next), index(ring, next)};
        double in = UV_REACH * reach / BALL_REACH * ring / rings;
        double out = UV_REACH * reach / BALL_REACH * (ring + 1) / rings;
        draft.quad(quad, uv(in, i), uv(out, i), uv(out, i + 1), uv(in, i + 1));
    }

    private static int index(int ring, int i) {
        return ring == 0 ? 0 : 1 + (ring - 1) * SEGMENTS + i;
    }

    private static Uv uv(double radius, int i) {
        double turn = 2 * Math.PI * i / SEGMENTS;
        return new Uv(0.5 + radius * Math.cos(turn), 0.5 + radius * Math.sin(turn));
    }
}

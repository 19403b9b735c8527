package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.clothes.Piece.Cut;
import dev.likeness.sandbox.person.sculpt.Soft;

/** Where garments end on a body of a size. Millimetres around the point between the pupils. */
final class Cuts {

    private static final double NECK_Y = -162;

    /** Half width of the neck for which necklines are listed. */
    private static final double SLENDER_NECK = 58;

    private final Dummy dummy;
    private final double shoulder;
    private final double wrist;

    Cuts(Dummy dummy) {
        this.dummy = dummy;
        shoulder = dummy.joint("LeftArm")[0];
        wrist = dummy.joint("LeftHand")[0];
    }

    /**
     * A top.
     *
     * @param wide half width of the neckline around a slender neck
     * @param deep depth of the neck in front
     * @param sleeve share of the arm covered
     * @param hem height of the hem in a small body
     */
    Cut top(double wide, double deep, double sleeve, double hem) {
        double end = Soft.mix(shoulder, wrist, sleeve);
        double low = dummy.height(hem);
        double around = wide * dummy.neck() / SLENDER_NECK;
        return (x, y, z) -> {
            // Hands and lowered arms never reach the hem in the T-pose.
            double below = Math.abs(x) > shoulder + 60 ? 99 : y - low;
            return Math.min(neck(x, y, z, around, deep), Math.min(end - Math.abs(x), below));
        };
    }

    private static double neck(double x, double y, double z, double wide, double deep) {
        // The nape is higher than the throat; deep necks are so only in front.
        double behind = Soft.step(-72, -150, z);
        double level = y - NECK_Y - (behind * (deep - 7));
        double across = Math.abs(x) / wide;
        // Above that level only the way from the middle counts: a neck is never covered.
        double down = Math.min(0, level) / deep;
        double near = Math.hypot(across, down);
        double steep = Math.hypot(across / wide, down / deep);
        return steep < 1e-9 ? -deep : near * (near - 1) / steep;
    }

    /** A neck that runs to a point in front, beside the rest of a top. */
    Cut open(Cut top, double point, double wide, double hemGap) {
        double low = dummy.height(point);
        return (x, y, z) -> {
            double whole = top.inside(x, y, z);
            if (z < -85) {
                return whole;
            }
            double up = Soft.clamp((y - low) / (-170 - low), 0, 1.2);
            double down = Math.max(0, low - y);
            double gap = y > low ? wide * up : hemGap < 0 ? -99 : 3 + hemGap * down / 150;
            return Math.min(whole, 0.96 * (Math.abs(x) - gap));
        };
    }

    /** Trousers from a waist down to an edge, both as heights in a small body. */
    Cut bottom(double waist, double edge) {
        double high = dummy.height(waist);
        double low = dummy.height(edge);
        return (x, y, z) -> {
            double level = y - 9 * Soft.step(-60, -140, z);
            return Math.abs(x) > shoulder + 80 ? -99 : Math.min(high - level, y - low);
        };
    }

    /** Shoes up to a height above the floor. */
    Cut shoes(double height) {
        return (x, y, z) -> {
            double above = y + dummy.eyeHeight();
            double slope = 14 * Soft.step(-110, -50, z) - 6 * Soft.step(-110, -150, z);
            return height + slope - above;
        };
    }

    /** What a skirt covers: between two heights in a small body. */
    Cut skirt(double waist, double edge) {
        double high = dummy.height(waist);
        double low = dummy.height(edge) + 70;
        return (x, y, z) -> Math.abs(x) > shoulder + 80 ? -99 : Math.min(high - y, y - low);
    }
}

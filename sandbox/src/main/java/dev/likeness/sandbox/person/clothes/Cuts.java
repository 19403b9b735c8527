package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.clothes.Piece.Cut;
import dev.likeness.sandbox.person.sculpt.Soft;

/** Where garments end on a body of a size. Millimetres around the point between the pupils. */
final class Cuts {

    private static final double LISTED_EYE_HEIGHT = 1580;

    private final double shoulder;
    private final double wrist;
    private final double eyeHeight;
    private final double scale;

    /**
     * Measures a body.
     *
     * @param shoulder distance of the shoulder joint from the middle
     * @param wrist distance of the wrist from the middle
     */
    Cuts(double shoulder, double wrist, double eyeHeight) {
        this.shoulder = shoulder;
        this.wrist = wrist;
        this.eyeHeight = eyeHeight;
        scale = eyeHeight / LISTED_EYE_HEIGHT;
    }

    /** A top: width of the neck, share of the arm covered, height of the hem in a small body. */
    Cut top(double neck, double sleeve, double hem) {
        double end = Soft.mix(shoulder, wrist, sleeve);
        return (x, y, z) -> {
            double level = y - 42 * Soft.step(0, -110, z);
            double collar = 58 * (Math.hypot(x / neck, (level + 162) / (neck * 0.62)) - 1);
            // Hands and lowered arms never reach the hem in the T-pose.
            double below = Math.abs(x) > shoulder + 60 ? 99 : y - scale * hem;
            return Math.min(collar, Math.min(end - Math.abs(x), below));
        };
    }

    /** Trousers from a waist down to an edge, both as heights in a small body. */
    Cut bottom(double waist, double edge) {
        return (x, y, z) -> Math.min(scale * waist - y, y - scale * edge);
    }

    /** Shoes up to a height above the floor. */
    Cut shoes(double height) {
        return (x, y, z) -> {
            double above = y + eyeHeight;
            double instep = 12 * Soft.step(-40, 0, z);
            return height - instep - above;
        };
    }
}

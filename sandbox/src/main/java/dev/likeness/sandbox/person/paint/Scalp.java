package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.mix;

/** Where hair grows on the head, so that gaps between strands show its colour and not bare skin. */
final class Scalp {

    /** Height of the hairline (mm above the eyes) by angle from straight ahead (degrees). */
    private static final float[][] HAIRLINE = {
        {0, 64},
        {25, 65},
        {42, 60},
        {55, 46},
        {66, 22},
        {76, -4},
        {86, 4},
        {98, 12},
        {112, -35},
        {130, -72},
        {180, -84}
    };

    /** The head's upright axis lies this far behind the eyes (mm). */
    private static final float AXIS_Z = -72;

    private Scalp() {}

    /** How surely hair grows at a place (mm), 0 to 1. */
    static float at(float x, float y, float z) {
        float angle = (float) Math.toDegrees(Math.atan2(Math.abs(x), z - AXIS_Z));
        float uneven = 2 * Noise.at(x / 5, y / 5, z / 5) + 3 * Noise.at(x / 1.1f, y / 4, z / 1.1f);
        float edge = line(angle) + uneven;
        return Blend.step(edge - 7, edge + 13, y);
    }

    private static float line(float angle) {
        for (int i = 1; i < HAIRLINE.length; i++) {
            if (angle <= HAIRLINE[i][0]) {
                float share = (angle - HAIRLINE[i - 1][0]) / (HAIRLINE[i][0] - HAIRLINE[i - 1][0]);
                return mix(HAIRLINE[i - 1][1], HAIRLINE[i][1], share);
            }
        }
        return HAIRLINE[HAIRLINE.length - 1][1];
    }
}

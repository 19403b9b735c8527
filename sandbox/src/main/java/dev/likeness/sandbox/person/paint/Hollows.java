package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.scale;
import static dev.likeness.sandbox.person.paint.Blend.spot;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;

/**
 * Where less of the sky's light arrives on every face: below the brows, beside the nose, under lip
 * and chin, around the ears. Painted into the skin, so that a face has form even in flat light.
 */
final class Hollows {

    private static final float EAR_CANAL_Y = -14;
    private static final float EAR_CANAL_Z = -82;

    /** Maps of occlusion darken hollows as well, where a pipeline has them. */
    private static final float SHARE = 0.55f;

    private Hollows() {}

    /** Darkens a colour at a place of the template (mm). */
    static void shade(float[] color, FaceMarks marks, float x, float y, float z) {
        float side = Math.abs(x);
        float shadow =
                SHARE * (step(-45, -5, z) * face(marks, x, side, y) + neck(y, z) + ear(side, y, z));
        // Light that has been under the skin is red, so shadows on skin are warm.
        scale(color, 1 - 0.88f * shadow, 1 - 1.08f * shadow, 1 - 1.1f * shadow);
    }

    private static float face(FaceMarks marks, float x, float side, float y) {
        float off = side - marks.x(Landmark.LEFT_PUPIL);
        float wing = side - marks.x(Landmark.LEFT_NOSTRIL);
        float line = y - marks.y(Landmark.LIP_LINE);
        float socket =
                0.07f * spot(off - 2, y - 10, 16, 4.5f) + 0.01f * spot(off + 15, y - 5, 6, 9);
        float nose = 0.11f * spot(wing - 2, y - marks.y(Landmark.LEFT_NOSTRIL) - 2, 4, 8);
        float under = 0.02f * spot(x, y - marks.y(Landmark.NOSE_BASE) - 1, 11, 4);
        float corner = 0.1f * spot(side - marks.x(Landmark.MOUTH_LEFT) - 2, line - 1, 4, 4);
        float lip = 0.12f * spot(x, line + 15, 14, 4.5f);
        float cheek = 0.05f * spot(side - 56, y + 48, 14, 24);
        return socket + nose + under + corner + lip + cheek;
    }

    private static float neck(float y, float z) {
        float below = step(-104, -124, y + 0.35f * Math.max(0, -z - 20));
        float bare = step(-300, -170, y);
        float shade = (0.13f * step(-170, -125, y) + 0.04f) * step(-110, -60, z);
        return (below * shade + 0.08f * step(-128, -160, y)) * bare;
    }

    private static float ear(float side, float y, float z) {
        float up = y - EAR_CANAL_Y;
        float ahead = z - EAR_CANAL_Z;
        float bowl = 0.3f * step(68, 71, side) * spot(ahead + 3, up + 2, 8, 9);
        float behind =
                0.22f * step(72, 62, side) * step(50, 60, side) * spot(ahead + 20, up, 12, 26);
        return bowl + behind;
    }
}

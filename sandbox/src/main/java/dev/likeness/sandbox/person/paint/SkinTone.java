package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.scale;
import static dev.likeness.sandbox.person.paint.Blend.spot;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;

/** Plain skin of one tone with what all faces share: warmer cheeks, nose and ears, darker lids. */
final class SkinTone {

    private final float[] skin;
    private final FaceMarks marks;

    SkinTone(float[] skin, FaceMarks marks) {
        this.skin = skin.clone();
        scale(this.skin, 0.99f, 0.975f, 0.965f);
        this.marks = marks;
    }

    /** Colour at a place of the template (mm) with its normal's upward part. */
    float[] at(float x, float y, float z, float normalY) {
        float[] color = skin.clone();
        mottle(color, x, y, z);
        float side = Math.abs(x);
        float front = step(-45, -5, z);
        blush(color, 0.9f * front * spot(side - 38, y + 35, 17, 14));
        blush(color, 0.4f * front * spot(x, y - marks.y(Landmark.NOSE_TIP) + 1, 12, 10));
        blush(color, 0.35f * front * spot(x, y - marks.y(Landmark.CHIN) - 12, 16, 10));
        blush(color, 0.4f * step(-40, -62, z) * step(60, 68, side) * spot(0, y + 10, 1, 38));
        lids(color, side, y, front);
        nostrils(color, side, y, normalY, front);
        return color;
    }

    private static void mottle(float[] color, float x, float y, float z) {
        float light = 1 + 0.022f * Noise.cloud(x / 11, y / 11, z / 11);
        float red = 0.02f * Noise.cloud(x / 6 + 40, y / 6, z / 6);
        scale(color, light * (1 + 0.3f * red), light * (1 - red), light * (1 - red));
    }

    private static void blush(float[] color, float amount) {
        scale(color, 1 + 0.01f * amount, 1 - 0.09f * amount, 1 - 0.08f * amount);
    }

    private void lids(float[] color, float side, float y, float front) {
        float off = side - Math.abs(marks.x(Landmark.LEFT_PUPIL));
        float upper = 0.9f * front * spot(off, y - 8, 17, 6);
        float under = front * spot(off + 2, y + 14, 15, 6);
        float inner = front * spot(off + 16, y + 1, 7, 8);
        float lashes = front * spot(off - 1, y - 1, 15, 7.5f);
        scale(color, 1 - 0.06f * upper, 1 - 0.09f * upper, 1 - 0.08f * upper);
        // Thin skin below the eye shows veins.
        scale(color, 1 - 0.07f * under, 1 - 0.07f * under, 1 - 0.035f * under);
        scale(color, 1 - 0.03f * inner, 1 - 0.07f * inner, 1 - 0.06f * inner);
        scale(color, 1 - 0.04f * lashes, 1 - 0.08f * lashes, 1 - 0.07f * lashes);
    }

    private void nostrils(float[] color, float side, float y, float normalY, float front) {
        float dy = y - marks.y(Landmark.NOSE_BASE) - 2;
        float hole = front * spot(side - 6.8f, dy - 1, 3.6f, 2.8f) * step(-0.1f, -0.6f, normalY);
        float crease = front * spot(side - marks.x(Landmark.LEFT_NOSTRIL), dy - 3, 3, 6);
        scale(color, 1 - 0.2f * hole, 1 - 0.3f * hole, 1 - 0.3f * hole);
        scale(color, 1 - 0.08f * crease, 1 - 0.13f * crease, 1 - 0.13f * crease);
    }
}

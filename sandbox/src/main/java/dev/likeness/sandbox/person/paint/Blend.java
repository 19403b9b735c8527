package dev.likeness.sandbox.person.paint;

/** Small functions that soften and mix. */
final class Blend {

    /** A bell that far out adds nothing that is seen. */
    private static final float NOTHING = 14;

    private Blend() {}

    static float clamp(float value, float least, float most) {
        return Math.max(least, Math.min(most, value));
    }

    /** 0 up to one edge, 1 from the other, smooth between; the edges may be in either order. */
    static float step(float edge0, float edge1, float value) {
        float t = clamp((value - edge0) / (edge1 - edge0), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    /** A bell of two dimensions around the origin, 1 there. */
    static float spot(float dx, float dy, float radiusX, float radiusY) {
        float x = dx / radiusX;
        float y = dy / radiusY;
        float square = x * x + y * y;
        // Most places are far from most spots.
        return square > NOTHING ? 0 : (float) Math.exp(-square);
    }

    /** Moves a colour towards another. */
    static void toward(float[] color, float[] target, float share) {
        for (int i = 0; i < 3; i++) {
            color[i] += (target[i] - color[i]) * share;
        }
    }

    static void scale(float[] color, float red, float green, float blue) {
        color[0] *= red;
        color[1] *= green;
        color[2] *= blue;
    }

    static float[] rgb(java.awt.Color color) {
        return new float[] {color.getRed(), color.getGreen(), color.getBlue()};
    }
}

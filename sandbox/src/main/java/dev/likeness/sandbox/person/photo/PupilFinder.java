package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.pixels.FloatImage;

/**
 * Finds the centre of an iris near a guess: the circle across which the picture brightens most
 * (after Daugman's integro-differential operator), looking only at the sides that lids leave free,
 * and around a dark disc.
 */
final class PupilFinder {

    private static final float SEARCH_SIDEWAYS = 0.11f;
    private static final float SEARCH_UPRIGHT = 0.1f;
    private static final int ARC_STEPS = 9;

    /** An iris measures 12 mm, pupils are 63 mm apart. */
    private static final float USUAL_RADIUS = 13;

    private final FloatImage soft;

    /** Reads the red channel, in which brown and blue irises alike stand out from skin. */
    PupilFinder(FloatImage rgb) {
        soft = rgb.blurred(2);
    }

    /**
     * An iris in pixels of the frame.
     *
     * @param x centre
     * @param y centre
     * @param radius of the iris
     * @param clearness strength of its border; above 8 it is surely seen
     */
    record Iris(float x, float y, float radius, float clearness) {}

    Iris find(float guessX, float guessY) {
        float reachX = SEARCH_SIDEWAYS * FaceFrame.PUPILS;
        float reachY = SEARCH_UPRIGHT * FaceFrame.PUPILS;
        Iris best = new Iris(guessX, guessY, USUAL_RADIUS, 0);
        float bestScore = Float.NEGATIVE_INFINITY;
        for (float dy = -reachY; dy <= reachY; dy += 2) {
            for (float dx = -reachX; dx <= reachX; dx += 2) {
                float off = dx * dx / (reachX * reachX) + dy * dy / (reachY * reachY);
                for (float radius = 10; radius <= 16; radius += 1.5f) {
                    float border = border(guessX + dx, guessY + dy, radius);
                    float score = score(guessX + dx, guessY + dy, radius, border) - 12 * off;
                    if (score > bestScore) {
                        bestScore = score;
                        best = new Iris(guessX + dx, guessY + dy, radius, border);
                    }
                }
            }
        }
        return best;
    }

    private float score(float x, float y, float radius, float border) {
        float odd = (radius - USUAL_RADIUS) / 3;
        return border + 0.3f * darkness(x, y, 0.7f * radius) - 4 * odd * odd;
    }

    private float border(float x, float y, float radius) {
        float left = 0;
        float right = 0;
        for (int i = 0; i < ARC_STEPS; i++) {
            double angle = Math.toRadians(-35 + 80.0 * i / (ARC_STEPS - 1));
            float dx = (float) Math.cos(angle);
            float dy = (float) Math.sin(angle);
            right += step(x, y, dx, dy, radius);
            left += step(x, y, -dx, dy, radius);
        }
        // The weaker side counts more: an iris has white on both.
        return (Math.min(left, right) * 1.4f + Math.max(left, right) * 0.6f) / (2 * ARC_STEPS);
    }

    private float step(float x, float y, float dx, float dy, float radius) {
        float out = radius + 2.5f;
        float in = radius - 2.5f;
        return soft.linear(x + dx * out, y + dy * out, 0)
                - soft.linear(x + dx * in, y + dy * in, 0);
    }

    /** Of the disc within the iris; dark corners of lids are too small to fill it. */
    private float darkness(float x, float y, float radius) {
        float sum = soft.linear(x, y, 0);
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI * i / 4;
            float dx = (float) Math.cos(angle) * radius;
            float dy = (float) Math.sin(angle) * radius;
            sum += soft.linear(x + dx, y + dy, 0);
        }
        return 128 - sum / 9;
    }
}

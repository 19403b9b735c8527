package dev.likeness.face;

/** Small arithmetic on weights. */
final class Weights {

    private Weights() {}

    static float finite(String name, float weight) {
        if (!Float.isFinite(weight)) {
            throw new IllegalArgumentException(
                    "Expected a finite weight for " + name + ", found " + weight);
        }
        return weight;
    }

    static float clamp(float value, float low, float high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Within 0 to 1, unless the game itself asked for more. */
    static float within(float sum, float asked) {
        return clamp(sum, Math.min(0, asked), Math.max(1, asked));
    }

    /** From 0 to 1 without a jolt at either end: 3t² - 2t³, t limited to 0 to 1. */
    static float ease(float t) {
        float limited = clamp(t, 0, 1);
        return limited * limited * (3 - 2 * limited);
    }

    /**
     * How much of the way to a resting goal is gone after a time. Two half steps go exactly as far
     * as one whole step, whatever the frame rate.
     *
     * @param seconds time passed (>=0)
     * @param timeConstant seconds until 63 % are done (>0)
     * @return 0 to 1
     */
    static float approach(float seconds, float timeConstant) {
        return 1 - (float) Math.exp(-seconds / timeConstant);
    }
}

package dev.likeness.sandbox.person.hair;

/** Soft transitions between numbers. */
final class Blend {

    private Blend() {}

    static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }

    static float clamp(float value, float least, float most) {
        return Math.max(least, Math.min(most, value));
    }

    /** 0 below {@code start}, 1 above {@code end}, an S-curve between. */
    static float step(float start, float end, float value) {
        float t = clamp((value - start) / (end - start), 0, 1);
        return t * t * (3 - 2 * t);
    }
}

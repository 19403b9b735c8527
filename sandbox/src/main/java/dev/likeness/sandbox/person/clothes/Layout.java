package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.sculpt.UvBox;

/**
 * How a garment's texture is laid out: the body's own layout, with the parts that a kind of garment
 * needs made larger. Pieces with a form of their own lie in a box that no part of the body uses.
 */
enum Layout {
    /** All parts. */
    WHOLE(
            new UvBox(0.004, 0.6, 0.62, 0.996),
            new UvBox(0.004, 0.345, 0.62, 0.59),
            new UvBox(0.63, 0.3, 0.996, 0.996),
            new UvBox(0.63, 0.155, 0.996, 0.29),
            new UvBox(0.004, 0.004, 0.62, 0.335)),
    /** Trunk and arms. */
    TOP(
            new UvBox(0.004, 0.34, 0.996, 0.996),
            new UvBox(0.004, 0.125, 0.996, 0.33),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.004, 0.004, 0.996, 0.115)),
    /** Hips and legs. */
    BOTTOM(
            new UvBox(0.004, 0.6, 0.996, 1.6),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.004, 0.11, 0.996, 0.59),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.004, 0.004, 0.996, 0.1)),
    /** Trunk and arms, with a skirt. */
    DRESS(
            new UvBox(0.004, 0.6, 0.996, 0.996),
            new UvBox(0.004, 0.435, 0.996, 0.59),
            new UvBox(0.004, 0.29, 0.4, 0.425),
            new UvBox(0.41, 0.2, 0.996, 0.425),
            new UvBox(0.004, 0.004, 0.996, 0.19)),
    /** A skirt alone. */
    SKIRT(
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.004, 0.01, 0.996, 0.996)),
    /** Feet. */
    SHOES(
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.9, 0.001, 0.996, 0.002),
            new UvBox(0.004, 0.91, 0.996, 0.996),
            new UvBox(0.004, 0.46, 0.996, 0.9),
            new UvBox(0.004, 0.004, 0.996, 0.45));

    // The body's layout; both sides lie side by side.
    private static final UvBox TORSO_FROM = new UvBox(0.006, 0.5, 0.6, 0.995);
    private static final UvBox ARMS_FROM = new UvBox(0.005, 0.165, 0.6, 0.49);
    private static final UvBox LEGS_FROM = new UvBox(0.61, 0.3, 0.995, 0.995);
    private static final UvBox FEET_FROM = new UvBox(0.61, 0.005, 0.995, 0.29);

    private final UvBox torso;
    private final UvBox arms;
    private final UvBox legs;
    private final UvBox feet;
    private final UvBox free;

    Layout(UvBox torso, UvBox arms, UvBox legs, UvBox feet, UvBox free) {
        this.torso = torso;
        this.arms = arms;
        this.legs = legs;
        this.feet = feet;
        this.free = free;
    }

    /** The box for pieces with a form of their own. */
    UvBox free() {
        return free;
    }

    /** Moves the corners of a triangle from the body's layout (six numbers) into this one. */
    float[] of(float[] body) {
        float u = (body[0] + body[2] + body[4]) / 3;
        float v = (body[1] + body[3] + body[5]) / 3;
        if (u > 0.604f) {
            return v > 0.295f ? moved(body, LEGS_FROM, legs) : moved(body, FEET_FROM, feet);
        }
        return v > 0.495f ? moved(body, TORSO_FROM, torso) : moved(body, ARMS_FROM, arms);
    }

    private static float[] moved(float[] body, UvBox from, UvBox to) {
        float[] result = new float[body.length];
        for (int i = 0; i < body.length; i += 2) {
            double across = (body[i] - from.left()) / (from.right() - from.left());
            double up = (body[i + 1] - from.bottom()) / (from.top() - from.bottom());
            result[i] = (float) to.at(across, up).u();
            result[i + 1] = (float) to.at(across, up).v();
        }
        return result;
    }
}

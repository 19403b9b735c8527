package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.sculpt.UvBox;

/** The pieces of which the body's texture is laid out; each side has its own. */
public enum Region {
    /** From the neck to the crotch; both halves lie side by side. */
    TORSO(new UvBox(0.303, 0.5, 0.6, 0.995)),
    /** Upper arm and forearm. */
    ARM(new UvBox(0.005, 0.165, 0.3, 0.49)),
    /** Palm, back of the hand and fingers. */
    HAND(new UvBox(0.005, 0.005, 0.3, 0.155)),
    /** From the crotch to the ankle. */
    LEG(new UvBox(0.61, 0.3, 0.798, 0.995)),
    /** From the ankle to the toes. */
    FOOT(new UvBox(0.61, 0.005, 0.798, 0.29));

    private final UvBox left;

    Region(UvBox left) {
        this.left = left;
    }

    /**
     * Where the texture has this piece of the left side.
     *
     * @return its box
     */
    public UvBox left() {
        return left;
    }

    /**
     * Where the texture has this piece of the right side, mirrored.
     *
     * @return its box
     */
    public UvBox right() {
        double shift = shift();
        return this == TORSO
                ? new UvBox(0.006, left.bottom(), left.left(), left.top())
                : new UvBox(left.left() + shift, left.bottom(), left.right() + shift, left.top());
    }

    private double shift() {
        return switch (this) {
            case TORSO -> 0;
            case ARM, HAND -> 0.3;
            case LEG, FOOT -> 0.197;
        };
    }
}

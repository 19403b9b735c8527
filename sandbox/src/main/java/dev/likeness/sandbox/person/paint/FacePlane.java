package dev.likeness.sandbox.person.paint;

/** A picture of the face from the front in millimetres of the template, eyes level. */
final class FacePlane {

    static final float PER_MILLIMETRE = 4;
    static final float LEFT = -84;
    static final float TOP = 96;
    static final int WIDTH = Math.round(-2 * LEFT * PER_MILLIMETRE) + 1;
    static final int HEIGHT = Math.round((TOP + 128) * PER_MILLIMETRE) + 1;

    private FacePlane() {}

    static float column(float x) {
        return (x - LEFT) * PER_MILLIMETRE;
    }

    static float row(float y) {
        return (TOP - y) * PER_MILLIMETRE;
    }

    static float x(int column) {
        return LEFT + column / PER_MILLIMETRE;
    }

    static float y(int row) {
        return TOP - row / PER_MILLIMETRE;
    }
}

package dev.likeness.sandbox.person.sculpt;

/**
 * A rectangle of a texture.
 *
 * @param left u of the left side, 0 to 1
 * @param bottom v of the lower side (v grows upwards)
 * @param right u of the right side
 * @param top v of the upper side
 */
public record UvBox(double left, double bottom, double right, double top) {

    /** The point at shares (0 to 1) of width and height. */
    public Uv at(double across, double up) {
        return new Uv(Soft.mix(left, right, across), Soft.mix(bottom, top, up));
    }
}

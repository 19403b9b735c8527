package dev.likeness.sandbox.person.hair;

/**
 * A rectangle of a texture in UV, v upwards: roots at its top, tips at its bottom.
 *
 * @param u0 the strand's right edge seen from outside with the root up
 * @param u1 its left edge
 * @param root v of the roots
 * @param tip v of the tips
 */
record Tile(float u0, float u1, float root, float tip) {

    float u(float share) {
        return Blend.mix(u0, u1, share);
    }

    float v(float share) {
        return Blend.mix(root, tip, share);
    }

    Tile mirrored() {
        return new Tile(u1, u0, root, tip);
    }

    /** The part between two shares of the way from root to tip. */
    Tile between(float from, float to) {
        return new Tile(u0, u1, v(from), v(to));
    }

    /** The part between two shares of the way across. */
    Tile narrowed(float from, float to) {
        return new Tile(u(from), u(to), root, tip);
    }
}

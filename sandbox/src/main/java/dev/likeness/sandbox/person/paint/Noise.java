package dev.likeness.sandbox.person.paint;

/** Smooth random values in space, the same on every run. */
final class Noise {

    private Noise() {}

    /**
     * Value noise with a lattice of one unit.
     *
     * @return -1 to 1
     */
    static float at(float x, float y, float z) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        int z0 = (int) Math.floor(z);
        float fx = ease(x - x0);
        float fy = ease(y - y0);
        float fz = ease(z - z0);
        float near = plane(x0, y0, z0, fx, fy);
        float far = plane(x0, y0, z0 + 1, fx, fy);
        return near + (far - near) * fz;
    }

    /** Three octaves of {@link #at}. */
    static float cloud(float x, float y, float z) {
        return (at(x, y, z) + 0.5f * at(2 * x, 2 * y, 2 * z) + 0.25f * at(4 * x, 4 * y, 4 * z))
                / 1.75f;
    }

    /** A lattice point's value, -1 to 1. */
    static float hash(int x, int y, int z) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ z * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        h ^= h >>> 16;
        return (h & 0xffff) / 32767.5f - 1;
    }

    private static float plane(int x, int y, int z, float fx, float fy) {
        float a = hash(x, y, z);
        float b = hash(x + 1, y, z);
        float c = hash(x, y + 1, z);
        float d = hash(x + 1, y + 1, z);
        float low = a + (b - a) * fx;
        float high = c + (d - c) * fx;
        return low + (high - low) * fy;
    }

    private static float ease(float t) {
        return t * t * (3 - 2 * t);
    }
}

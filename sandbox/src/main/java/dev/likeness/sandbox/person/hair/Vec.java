package dev.likeness.sandbox.person.hair;

/** A point or a direction in model space, metres. */
record Vec(float x, float y, float z) {

    static final Vec UP = new Vec(0, 1, 0);
    static final Vec DOWN = new Vec(0, -1, 0);
    static final Vec LEFT = new Vec(1, 0, 0);

    static Vec of(float[] xyz) {
        return at(xyz, 0);
    }

    static Vec at(float[] xyz, int index) {
        return new Vec(xyz[3 * index], xyz[3 * index + 1], xyz[3 * index + 2]);
    }

    void store(float[] xyz, int index) {
        xyz[3 * index] = x;
        xyz[3 * index + 1] = y;
        xyz[3 * index + 2] = z;
    }

    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y, z + other.z);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y, z - other.z);
    }

    Vec times(float factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    float dot(Vec other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec cross(Vec other) {
        return new Vec(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    float length() {
        return (float) Math.sqrt(dot(this));
    }

    /** The direction alone; a vector too short to have one becomes straight up. */
    Vec unit() {
        float length = length();
        return length < 1e-9f ? UP : times(1 / length);
    }

    Vec towards(Vec other, float share) {
        return plus(other.minus(this).times(share));
    }

    /** What is left of this vector in the plane across {@code normal} (unit). */
    Vec across(Vec normal) {
        return minus(normal.times(dot(normal)));
    }
}

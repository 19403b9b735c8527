package dev.likeness.demo.viewer;

import com.jme3.math.Vector3f;

/** A growing box along the axes (metres). */
final class Box {

    private final Vector3f min = new Vector3f(Vector3f.POSITIVE_INFINITY);
    private final Vector3f max = new Vector3f(Vector3f.NEGATIVE_INFINITY);

    static Box of(Vector3f low, Vector3f high) {
        Box box = new Box();
        box.add(low);
        box.add(high);
        return box;
    }

    void add(Vector3f point) {
        min.minLocal(point);
        max.maxLocal(point);
    }

    void add(Box other) {
        if (!other.isEmpty()) {
            add(other.min);
            add(other.max);
        }
    }

    boolean isEmpty() {
        return !(min.y <= max.y);
    }

    Vector3f low() {
        return min.clone();
    }

    Vector3f high() {
        return max.clone();
    }

    Vector3f size() {
        return max.subtract(min);
    }

    Vector3f centre() {
        return min.add(max).multLocal(0.5f);
    }

    /** The part of it between two shares of its height, 0 = at the bottom. */
    Box slice(float from, float to) {
        Vector3f low = low();
        Vector3f high = high();
        low.y = min.y + from * size().y;
        high.y = min.y + to * size().y;
        return of(low, high);
    }
}

package dev.likeness.sandbox.person.hair;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Hair that covers the hairy part of the head in all layers.
 *
 * @param density locks of the layer {@link Layer#FULL} on a whole sphere
 * @param border share of the way to the hairline where roots end, at most 1
 * @param stray how far neighbours differ in direction, share of the flow
 * @param flow where all of it wants to go
 * @param lock what grows from a root
 * @param bare roots from which nothing grows
 */
record Growth(
        int density,
        float border,
        float stray,
        Flow flow,
        Function<ScalpPoint, Lock> lock,
        Predicate<ScalpPoint> bare) {

    Growth(int density, float border, float stray, Flow flow, Function<ScalpPoint, Lock> lock) {
        this(density, border, stray, flow, lock, root -> false);
    }

    Growth without(Predicate<ScalpPoint> roots) {
        return new Growth(density, border, stray, flow, lock, roots);
    }

    Growth until(float newBorder) {
        return new Growth(density, newBorder, stray, flow, lock, bare);
    }
}

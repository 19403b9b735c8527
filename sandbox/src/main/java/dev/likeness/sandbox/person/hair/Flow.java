package dev.likeness.sandbox.person.hair;

/** Where hair wants to grow. */
@FunctionalInterface
interface Flow {

    /**
     * The wish at a place; only its part along the scalp counts unless the lock is free.
     *
     * @param point where the tip of the growing lock is
     * @param travelled metres from the root
     * @return a direction of any length
     */
    Vec at(Vec point, float travelled);

    /** Away from a point in all directions, like the whorl on the crown. */
    static Flow awayFrom(Vec crown) {
        return (point, travelled) -> point.minus(crown).unit();
    }

    static Flow always(Vec direction) {
        return (point, travelled) -> direction;
    }

    default Flow plus(Flow other) {
        return (point, travelled) -> at(point, travelled).plus(other.at(point, travelled));
    }

    default Flow plus(Vec direction) {
        return plus(always(direction));
    }

    /** This one at the root, the other from {@code distance} metres on. */
    default Flow then(Flow other, float distance) {
        return (point, travelled) ->
                at(point, travelled)
                        .towards(other.at(point, travelled), Blend.step(0, distance, travelled));
    }
}

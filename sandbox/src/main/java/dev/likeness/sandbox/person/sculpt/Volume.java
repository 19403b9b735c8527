package dev.likeness.sandbox.person.sculpt;

/** A solid as a distance field. */
@FunctionalInterface
public interface Volume {

    /**
     * About the distance to the surface, negative inside.
     *
     * @param x millimetres, to the person's left
     * @param y millimetres above the eyes
     * @param z millimetres before the eyes
     * @return millimetres
     */
    double at(double x, double y, double z);
}

package dev.likeness.sandbox.person.clothes;

/** One piece of a garment: a part cut from the body's form, or one with a form of its own. */
public interface Piece {

    /**
     * Where a piece covers the body.
     *
     * <p>Millimetres to the person's left, above and before the eyes.
     */
    @FunctionalInterface
    interface Cut {

        /**
         * How far a place lies inside the edges.
         *
         * @param x millimetres to the person's left
         * @param y millimetres above the eyes
         * @param z millimetres before the eyes
         * @return about the distance in millimetres, negative outside
         */
        double inside(double x, double y, double z);
    }

    /**
     * The cloth.
     *
     * @return what it is made of
     */
    Stuff stuff();

    /**
     * Where the body below it may be hidden.
     *
     * @return distances from the edges on the skin
     */
    Cut cover();
}

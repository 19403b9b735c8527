package dev.likeness.sandbox.person.clothes;

import java.awt.Color;

/**
 * One piece of cloth.
 *
 * @param cut where it lies
 * @param gap how far it stands off the skin (mm)
 * @param ease how much it bridges hollows of the body, in rounds of smoothing
 * @param color of the cloth
 * @param weave how it looks from near
 */
public record Piece(Cut cut, double gap, int ease, Color color, Weave weave) {

    /** Where a piece covers the body. */
    @FunctionalInterface
    public interface Cut {

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

    /** Kinds of cloth. */
    public enum Weave {
        /** Fine jersey. */
        KNIT,
        /** Jersey with broad stripes. */
        STRIPED,
        /** Diagonal, with pale wear. */
        DENIM,
        /** Smooth, with a row of buttons in front. */
        BUTTONED,
        /** Leather or rubber, with a pale sole. */
        SHOE
    }
}

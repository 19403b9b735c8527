package dev.likeness.sandbox.person.eyewear;

import java.awt.Color;

/**
 * What makes one kind of glasses differ from another. Millimetres.
 *
 * @param identity its name
 * @param lens outline of the left lens
 * @param lensDown how far the lens' centre lies below the pupil
 * @param lensOut how far it lies outside of the pupil
 * @param rim half thickness of the rim, seen from the front
 * @param rimDepth half its depth
 * @param temple half height of the temples at the hinge
 * @param templeWidth half their thickness
 * @param bend radius of the front, smaller being more wrapped around the face
 * @param doubleBridge true for a second bar between the brows
 * @param pads true for pads on arms of their own
 * @param metal true for a frame of metal with plastic ends, false for acetate
 * @param frame its colour
 * @param fleck colour of its pattern
 * @param glass colour of the lenses, alpha at the upper rim
 * @param clearing share of the alpha that is left at the lower rim
 */
record FrameStyle(
        String identity,
        LensShape lens,
        double lensDown,
        double lensOut,
        double rim,
        double rimDepth,
        double temple,
        double templeWidth,
        double bend,
        boolean doubleBridge,
        boolean pads,
        boolean metal,
        Color frame,
        Color fleck,
        Color glass,
        double clearing) {}

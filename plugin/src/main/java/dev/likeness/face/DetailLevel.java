package dev.likeness.face;

/** How much of a face is drawn. */
public enum DetailLevel {
    /** Every shape. */
    WHOLE,
    /** The shapes that move most, and none that moves less than an eye could see. */
    STRONGEST,
    /** The jaw, with the share that visemes have in it. */
    JAW,
    /** No shape: too small, or on no screen. The face goes on all the same. */
    NOTHING
}

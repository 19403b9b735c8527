package dev.likeness.face;

/** What is left in a region of the layers below one that moves it. Engine-free. */
public enum Claim {
    /** Everything: the weights add up. */
    NONE,
    /** Two fifths, and of the jaw nothing, for a jaw that two open is torn. */
    BLEND,
    /** Nothing. */
    BLOCK;

    private static final float LEFT_IN_A_BLEND = 0.4f;

    /** The share that is left below a layer that moves the region fully. */
    float left(boolean isJaw) {
        return switch (this) {
            case NONE -> 1;
            case BLEND -> isJaw ? 0 : LEFT_IN_A_BLEND;
            case BLOCK -> 0;
        };
    }
}

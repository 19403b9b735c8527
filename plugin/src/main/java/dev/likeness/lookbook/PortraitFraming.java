package dev.likeness.lookbook;

/** How much of the sitter a portrait shows. */
public enum PortraitFraming {
    /** The head with some room for the hair. */
    FACE(1.6f, 0, 1.5f),
    /** Down to the chest. */
    BUST(2.75f, 0.7f, 2.3f),
    /** From head to foot. */
    BODY(1.1f, 0, 0.42f);

    private final float heights;
    private final float lower;
    private final float widths;

    PortraitFraming(float heights, float lower, float widths) {
        this.heights = heights;
        this.lower = lower;
        this.widths = widths;
    }

    /** Height of the picture by that of the head, or of the whole body. */
    float heights() {
        return heights;
    }

    /** How far the picture's middle is below that of the head, by the head's height. */
    float lower() {
        return lower;
    }

    /** Least width by that of the head, or by the height of the whole body. */
    float widths() {
        return widths;
    }
}

package dev.likeness.sandbox.person.hair;

/** The layers of a head of hair, innermost first, which is also the order in which games blend. */
enum Layer {
    /** Dark and closed: what is seen between the locks above. */
    UNDER(0.4f, 0.4f, 0.5f, 1.15f, 0.86f),
    /** The mass of the hair. */
    FULL(1, 0.9f, 1, 1, 1),
    /** Bundles with gaps, which break up the outlines of the locks below. */
    SOFT(0.5f, 1.08f, 1.3f, 0.9f, 1),
    /** Single strands that went their own way. */
    WISP(0.16f, 1.3f, 2, 0.75f, 0.97f);

    private final float share;
    private final float height;
    private final float looseness;
    private final float width;
    private final float length;

    Layer(float share, float height, float looseness, float width, float length) {
        this.share = share;
        this.height = height;
        this.looseness = looseness;
        this.width = width;
        this.length = length;
    }

    /** How many locks it has for each of {@link #FULL}. */
    float share() {
        return share;
    }

    /** Factor of how freely a lock leaves the flow. */
    float looseness() {
        return looseness;
    }

    /** The same lock in this layer: higher or lower, wider or narrower. */
    Lock of(Lock lock) {
        return lock.cut(length)
                .scaled(width)
                .withBody(lock.lift(), lock.body() * height, lock.bodyLength());
    }
}

package dev.likeness.konpro;

/** How a generated picture lies. */
public enum Orientation {
    /** As wide as high. */
    SQUARE("square"),
    /** Wider than high. */
    HORIZONTAL("horizontal"),
    /** Higher than wide. */
    VERTICAL("vertical");

    private final String word;

    Orientation(String word) {
        this.word = word;
    }

    /**
     * What the service calls it.
     *
     * @return the word in the request (not null)
     */
    public String word() {
        return word;
    }
}

package dev.likeness.konpro;

/** How much of a person a generated picture shows. */
public enum Pose {
    /** Down to the waist. */
    HALF_BODY("half_body"),
    /** The face. */
    CLOSE_UP("close_up"),
    /** All of it. */
    FULL_BODY("full_body");

    private final String word;

    Pose(String word) {
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

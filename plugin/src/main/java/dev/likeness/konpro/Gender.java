package dev.likeness.konpro;

/** Whom a generated photo shows. */
public enum Gender {
    /** A woman. */
    WOMAN("Woman"),
    /** A man. */
    MAN("Man"),
    /** Whoever the service chooses. */
    UNSPECIFIED("Unspecified");

    private final String word;

    Gender(String word) {
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

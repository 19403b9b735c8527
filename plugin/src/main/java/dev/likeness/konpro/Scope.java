package dev.likeness.konpro;

/** Whose avatars are listed. */
public enum Scope {
    /** Everybody's that the account may use. */
    ALL("all"),
    /** Those for everybody. */
    PUBLIC("public"),
    /** The account's own. */
    PRIVATE("private");

    private final String word;

    Scope(String word) {
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

package dev.likeness.konpro;

/** What a generated picture looks like. */
public enum Style {
    /** Like a photo. */
    REALISTIC("Realistic"),
    /** Like a cartoon film. */
    PIXAR("Pixar"),
    /** Like a film. */
    CINEMATIC("Cinematic"),
    /** Like an old photo. */
    VINTAGE("Vintage"),
    /** Black and white, hard light. */
    NOIR("Noir"),
    /** Neon. */
    CYBERPUNK("Cyberpunk"),
    /** Whatever the service chooses. */
    UNSPECIFIED("Unspecified");

    private final String word;

    Style(String word) {
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

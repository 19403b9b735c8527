package dev.likeness.demo.voice;

/** The ways from a voice to lips that the demo shows. */
public enum LineKind {
    /** A recording with the marks of the program that spoke it. */
    MARKS("hello", "timing marks of the synthesiser"),
    /** A recording and its text, looked at as a whole beforehand. */
    BAKED("baked", "sound and text, baked beforehand"),
    /** A recording that is heard as it is played, as a microphone would be. */
    LIVE("live", "sound, heard live from its samples"),
    /** A text that nobody has spoken. */
    TEXT("text", "text alone");

    private final String title;
    private final String source;

    LineKind(String title, String source) {
        this.title = title;
        this.source = source;
    }

    /**
     * What to call it.
     *
     * @return one word in lower case (not null)
     */
    public String title() {
        return title;
    }

    /**
     * What the lips are made from.
     *
     * @return a few words (not null)
     */
    public String source() {
        return source;
    }
}

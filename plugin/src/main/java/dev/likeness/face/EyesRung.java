package dev.likeness.face;

/** How an avatar looks at something: the rungs of a ladder. Engine-free. */
public enum EyesRung {
    /** By bones of the eyes, and the lids follow by shapes. */
    BONES_AND_LIDS("bones of the eyes, followed by the lids"),
    /** By bones of the eyes alone. */
    BONES("bones of the eyes"),
    /** By eyeLook shapes. */
    SHAPES("the shapes eyeLook..."),
    /** By the head alone. */
    HEAD("the head alone"),
    /** Not at all. */
    NONE("nothing that moves");

    private final String words;

    EyesRung(String words) {
        this.words = words;
    }

    /**
     * For reports.
     *
     * @return what gaze is shown by (not null)
     */
    public String words() {
        return words;
    }
}

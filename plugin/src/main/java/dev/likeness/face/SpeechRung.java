package dev.likeness.face;

/**
 * How an avatar speaks: the rungs of a ladder, from the best to nothing. The first for which it has
 * what is needed is used by itself. Engine-free.
 */
public enum SpeechRung {
    /** By visemes of its own. */
    VISEMES("visemes of its own"),
    /** By visemes made of its ARKit shapes. */
    ARKIT("visemes made of ARKit shapes"),
    /** By visemes made of the older set legacy_45. */
    LEGACY("visemes made of the shapes of legacy_45"),
    /** By the jaw's blendshape alone. */
    JAW_SHAPE("the jaw's blendshape alone"),
    /** By the jaw's bone. */
    JAW_BONE("the jaw's bone"),
    /** By small nods of the head. */
    HEAD("nods of the head"),
    /** Not at all. */
    NONE("nothing that moves");

    private final String words;

    SpeechRung(String words) {
        this.words = words;
    }

    /**
     * For reports.
     *
     * @return what speech is shown by (not null)
     */
    public String words() {
        return words;
    }
}

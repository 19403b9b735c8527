package dev.likeness.job;

/** The stages of making an avatar, in their order. */
public enum Stage {
    /** Reading and checking the photo. */
    PREPARING("Checking your photo"),
    /** Sending the photo. */
    UPLOADING("Sending your photo"),
    /** Waiting for a free computer at the service. */
    QUEUED("Waiting for a free place"),
    /** The service computes the avatar. */
    COMPUTING("Computing your avatar"),
    /** The service packs the files. */
    EXPORTING("Packing your avatar"),
    /** Fetching the files. */
    DOWNLOADING("Fetching your avatar"),
    /** Making engine meshes and textures of the files. */
    BUILDING("Putting you together"),
    /** The avatar is complete. */
    READY("Ready");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /**
     * The stage in a few words for a player.
     *
     * @return English words (not null)
     */
    public String inWords() {
        return words;
    }
}

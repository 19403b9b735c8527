package dev.likeness.lookbook;

/** Hears how far a look book is with sending. Called on the sending thread. */
@FunctionalInterface
public interface LookBookListener {

    /** Hears nothing. */
    LookBookListener NONE = progress -> {};

    /**
     * Hears of progress.
     *
     * @param progress how far it is (not null)
     */
    void onProgress(LookBookProgress progress);
}

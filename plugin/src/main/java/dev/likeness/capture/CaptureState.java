package dev.likeness.capture;

/** Where live capture stands. */
public enum CaptureState {
    /** Nothing has come yet. */
    WAITING,
    /** Poses come. */
    TRACKING,
    /** No poses come any more; the last one is held, or fades. */
    LOST,
    /** The face has faded to that of the game; the next pose brings it back. */
    GONE
}

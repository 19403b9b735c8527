package dev.likeness.face;

/**
 * What moves a face, from the bottom to the top: a layer may claim a region from all layers below
 * it, {@link Face#claim}. Engine-free.
 */
public enum FaceLayer {
    /** The expression, {@link Face#fadeTo(Expression, float)}. */
    MOOD,
    /** Clips that the avatar's {@code AnimComposer} plays. */
    CLIP,
    /** The direction of the eyes, {@link Face#lookAt}, with the lids that follow. */
    GAZE,
    /** Blinks and the small movements of somebody alive, {@link Face#life()}. */
    LIFE,
    /** A live or recorded face, {@link Face#follow}. */
    CAPTURE,
    /** Visemes, {@link Face#set(Viseme, float)}. */
    SPEECH,
    /** What the game sets, {@link Face#set(ArKit, float)}. It is never reduced. */
    GAME
}

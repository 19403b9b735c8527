package dev.likeness.face;

/**
 * Something outside the game that tells a face what to do at every moment, for instance a camera or
 * a recording, for {@link Face#follow(FaceSource, FaceRegion...)}. Engine-free.
 */
public interface FaceSource {

    /**
     * Lets time pass and tells the pose (the thread of the face, once a frame).
     *
     * @param seconds since the last call (>=0)
     * @param into becomes the present pose (not null, modified)
     * @return how far the source has a face at all: 0 = none, the game's own face is shown, 1 =
     *     fully
     */
    float read(float seconds, FacePose into);
}

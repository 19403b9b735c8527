package dev.likeness.speech.live;

/**
 * A mouth that moves by what is heard right now, for instance that of a player with a microphone.
 * Read by one thread at a time, mostly the render thread, which never waits. Engine-free.
 */
public interface MouthSource {

    /**
     * The mouth now.
     *
     * @param weights receives the weights if there are any (length = 15, in the order of {@link
     *     dev.likeness.face.Viseme}, each 0 to 1; unaffected otherwise)
     * @return false if nothing was heard lately: the mouth rests
     */
    boolean read(float[] weights);
}

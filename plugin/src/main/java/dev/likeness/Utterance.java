package dev.likeness;

/**
 * One time that a line is said. The game keeps it to ask how far it is, or whether it was broken
 * off. Render thread.
 */
public final class Utterance {

    /** What became of it. */
    public enum State {
        /** It waits until those before it have ended. */
        WAITING,
        /** It is being said. */
        SPEAKING,
        /** It was said to its end. */
        ENDED,
        /** Another was begun, or the voice was stopped, before its end. */
        INTERRUPTED
    }

    private final long id;
    private final SpokenLine line;
    private State state = State.WAITING;

    Utterance(long id, SpokenLine line) {
        this.id = id;
        this.line = line;
    }

    /**
     * The number of this utterance: each of a voice has a higher one than those before.
     *
     * @return the number (&gt;=1)
     */
    public long id() {
        return id;
    }

    /**
     * What is said.
     *
     * @return the line (not null)
     */
    public SpokenLine line() {
        return line;
    }

    /**
     * What became of it.
     *
     * @return the state (not null)
     */
    public State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }
}

package dev.likeness.speech.live;

import java.io.IOException;

/** A microphone that cannot be heard. */
public final class MicrophoneException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** There is no microphone, or the wanted one is gone. */
        MISSING("No microphone was found. Plug one in, then try again."),
        /** The system gives it to nobody, or to another program. */
        REFUSED(
                "The microphone cannot be used. Another program may have it, or this one may lack"
                        + " the permission to listen."),
        /** It has no sound format that could be read. */
        UNUSABLE("This microphone speaks a format that cannot be read. Please choose another.");

        private final String forPlayer;

        Reason(String forPlayer) {
            this.forPlayer = forPlayer;
        }

        /**
         * The same in plain English sentences, fit for a player's screen.
         *
         * @return what to do about it (not null, not empty)
         */
        public String forPlayer() {
            return forPlayer;
        }
    }

    private final Reason reason;

    MicrophoneException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * What stands in the way.
     *
     * @return the reason (not null)
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The failure in plain English sentences, fit for a player's screen.
     *
     * @return what to do about it (not null, not empty)
     */
    public String forPlayer() {
        return reason.forPlayer();
    }
}

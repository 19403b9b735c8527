package dev.likeness.job;

/**
 * The one family of failures. Each says what failed, for whom it is, whether trying again helps,
 * and has a sentence that may be shown to a player.
 */
public abstract sealed class AvatarException extends RuntimeException
        permits PhotoRejectedException,
                AccessDeniedException,
                ServiceUnavailableException,
                ServiceRefusedException,
                BadFileException,
                StorageException,
                AvatarCancelledException,
                InternalFailureException {

    private static final long serialVersionUID = 1L;

    /** Who can do something about a failure. */
    public enum Audience {
        /** The player: another photo helps. */
        PLAYER,
        /** The developer of the game: a key, a parameter or a file is wrong. */
        DEVELOPER,
        /** Whoever runs the machine or the service: no network, disk full, service down. */
        OPERATOR
    }

    private final Audience audience;
    private final boolean worthRetrying;
    private final String forPlayer;

    AvatarException(
            String message,
            Throwable cause,
            Audience audience,
            boolean worthRetrying,
            String forPlayer) {
        super(message, cause);
        this.audience = audience;
        this.worthRetrying = worthRetrying;
        this.forPlayer = forPlayer;
    }

    /**
     * Says who can mend this.
     *
     * @return who the failure is for (not null)
     */
    public final Audience audience() {
        return audience;
    }

    /**
     * Says whether the same request may succeed later without any change.
     *
     * @return true if trying again may help
     */
    public final boolean worthRetrying() {
        return worthRetrying;
    }

    /**
     * The failure in one plain English sentence, without technical terms, fit for a player's
     * screen.
     *
     * @return a sentence (not null, not empty)
     */
    public final String forPlayer() {
        return forPlayer;
    }
}

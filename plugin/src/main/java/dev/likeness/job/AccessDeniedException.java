package dev.likeness.job;

/** The service does not accept our credentials, or they may not do this. */
public final class AccessDeniedException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     */
    public AccessDeniedException(String message, Throwable cause) {
        super(
                message,
                cause,
                Audience.DEVELOPER,
                false,
                "The avatar service refused this game's key. Please tell the makers of the game.");
    }
}

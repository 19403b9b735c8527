package dev.likeness.job;

/** The work was cancelled on request. */
public final class AvatarCancelledException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     */
    public AvatarCancelledException(String message, Throwable cause) {
        super(message, cause, Audience.PLAYER, true, "Cancelled.");
    }
}

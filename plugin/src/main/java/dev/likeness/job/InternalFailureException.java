package dev.likeness.job;

/** A fault of Likeness itself that no other failure describes; please report it with its cause. */
public final class InternalFailureException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     */
    public InternalFailureException(String message, Throwable cause) {
        super(
                message,
                cause,
                Audience.DEVELOPER,
                false,
                "Something went wrong while making the avatar. Please try again.");
    }
}

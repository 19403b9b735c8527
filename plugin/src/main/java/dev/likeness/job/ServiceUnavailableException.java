package dev.likeness.job;

/** The service could not be reached, did not answer in time, or says that it is down. */
public final class ServiceUnavailableException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     */
    public ServiceUnavailableException(String message, Throwable cause) {
        super(
                message,
                cause,
                Audience.OPERATOR,
                true,
                "The avatar service cannot be reached right now. Please try again in a moment.");
    }
}

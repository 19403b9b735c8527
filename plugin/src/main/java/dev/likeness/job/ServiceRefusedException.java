package dev.likeness.job;

/**
 * The service understood us and said no: a 4xx answer other than a refused key. Vendors' packages
 * have kinds of their own for what a game may want to tell apart.
 */
public non-sealed class ServiceRefusedException extends AvatarException {

    private static final long serialVersionUID = 1L;

    private final int httpStatus;

    /**
     * Creates the failure.
     *
     * @param message what was asked and what the service answered (not null)
     * @param cause what caused it (may be null)
     * @param httpStatus the HTTP status code, or 0 if the refusal came inside a good answer
     */
    public ServiceRefusedException(String message, Throwable cause, int httpStatus) {
        super(
                message,
                cause,
                Audience.DEVELOPER,
                httpStatus == 429,
                httpStatus == 429
                        ? "The avatar service is very busy. Please try again in a moment."
                        : "The avatar service could not do this.");
        this.httpStatus = httpStatus;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status code, or 0 if the refusal came inside a good answer
     */
    public final int httpStatus() {
        return httpStatus;
    }
}

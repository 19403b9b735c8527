package dev.likeness.http;

/**
 * An answer with an error status: the cause of the {@link dev.likeness.job.AvatarException} that it
 * became, for those who know what the service's words mean.
 */
public final class HttpErrorAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;
    private final String body;

    HttpErrorAnswer(int status, String detail, String body) {
        super("HTTP " + status + ": " + detail);
        this.status = status;
        this.detail = detail;
        this.body = body;
    }

    /**
     * The HTTP status.
     *
     * @return the status code
     */
    public int status() {
        return status;
    }

    /**
     * What the service said about it.
     *
     * @return the essence of the answer's body, shortened (not null, may be empty)
     */
    public String detail() {
        return detail;
    }

    /**
     * All that the service said, for those who know its form.
     *
     * @return the answer's body without our secrets, at most 64 KiB of it (not null, may be empty)
     */
    public String body() {
        return body;
    }
}

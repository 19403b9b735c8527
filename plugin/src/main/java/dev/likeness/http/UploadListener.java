package dev.likeness.http;

/** Hears how much of a request's body is on its way. Called on the sending thread. */
@FunctionalInterface
public interface UploadListener {

    /** Hears nothing. */
    UploadListener NONE = (sent, total) -> {};

    /**
     * Hears of progress.
     *
     * @param sent bytes handed to the connection so far (>=0)
     * @param total bytes in all (>=sent, or -1 if unknown)
     */
    void onSent(long sent, long total);
}

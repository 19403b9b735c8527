package dev.likeness.http;

/** Hears how much of a file has arrived. Called on the reading thread. */
@FunctionalInterface
public interface DownloadListener {

    /** Hears nothing. */
    DownloadListener NONE = (received, total) -> {};

    /**
     * Hears of progress.
     *
     * @param received bytes read so far (>=0)
     * @param total bytes in all, or -1 if unknown
     */
    void onReceived(long received, long total);
}

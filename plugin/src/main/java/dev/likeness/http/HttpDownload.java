package dev.likeness.http;

import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A file on its way. One thread at a time; to be closed.
 *
 * <p>Reading throws {@link dev.likeness.job.AvatarCancelledException} when cancelled, and an {@link
 * IOException} when the connection breaks for good or ends before the promised length.
 */
public final class HttpDownload implements AutoCloseable {

    private final int status;
    private final long length;
    private final ResumingStream stream;

    private HttpDownload(int status, long length, ResumingStream stream) {
        this.status = status;
        this.length = length;
        this.stream = stream;
    }

    static HttpDownload open(
            Sender sender, HttpUrl url, DownloadListener listener, Cancellation cancellation) {
        Request request = new Request.Builder().url(url).build();
        OpenAnswer answer = sender.send(request, Sender.Repeat.ALLOWED, kept -> kept, cancellation);
        Response response = answer.response();
        long length = promisedLength(response);
        return new HttpDownload(
                response.code(),
                length,
                new ResumingStream(
                        sender,
                        request,
                        answer,
                        received -> listener.onReceived(received, length),
                        cancellation));
    }

    /**
     * The HTTP status.
     *
     * @return 200 to 299; 204 means that there is no such file
     */
    public int status() {
        return status;
    }

    /**
     * The promised length.
     *
     * @return in bytes, or -1 if the service did not say
     */
    public long length() {
        return length;
    }

    /**
     * The bytes.
     *
     * @return the stream (not null, closing it closes the download)
     */
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** A body that was compressed on the way has its true length in a header of Avatar SDK. */
    private static long promisedLength(Response response) {
        long length = response.body().contentLength();
        String fileSize = response.header("x-file-size");
        if (length < 0 && fileSize != null && fileSize.strip().matches("\\d{1,18}")) {
            return Long.parseLong(fileSize.strip());
        }
        return length;
    }
}

package dev.likeness.http;

import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<String, String> headers;
    private final InputStream stream;
    private final Runnable closing;

    private HttpDownload(Response response, InputStream stream, Runnable closing) {
        this.status = response.code();
        this.length = promisedLength(response);
        this.headers = headersOf(response);
        this.stream = stream;
        this.closing = closing;
    }

    static HttpDownload open(
            Sender sender, HttpUrl url, DownloadListener listener, Cancellation cancellation) {
        Request request = new Request.Builder().url(url).build();
        OpenAnswer answer = sender.send(request, Sender.Repeat.ALLOWED, kept -> kept, cancellation);
        long length = promisedLength(answer.response());
        ResumingStream stream =
                new ResumingStream(
                        sender,
                        request,
                        answer,
                        received -> listener.onReceived(received, length),
                        cancellation);
        return new HttpDownload(answer.response(), stream, stream::close);
    }

    static HttpDownload open(
            Sender sender, HttpUrl url, Map<String, String> conditions, Cancellation cancellation) {
        Request.Builder request = new Request.Builder().url(url);
        conditions.forEach(request::header);
        OpenAnswer answer =
                sender.send(request.build(), Sender.Repeat.ALLOWED, kept -> kept, cancellation);
        InputStream body = new AbortableStream(request.build(), answer, cancellation);
        return new HttpDownload(answer.response(), body, answer::close);
    }

    /**
     * The HTTP status.
     *
     * @return 200 to 299; 204 means that there is no such file. With conditions also 304 and 416
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
     * The header fields of the answer.
     *
     * @return values by names in any case (not null, immutable)
     */
    public Map<String, String> headers() {
        return headers;
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
        closing.run();
    }

    private static Map<String, String> headersOf(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(field -> headers.put(field.getFirst(), field.getSecond()));
        return Collections.unmodifiableMap(headers);
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

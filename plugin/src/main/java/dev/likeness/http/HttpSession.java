package dev.likeness.http;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Talks to one service. Any thread; every call blocks, throws {@link
 * dev.likeness.job.AvatarException}s, and ends at once when cancelled.
 *
 * <p>GET, HEAD and PUT are repeated where that may help, DELETE and PATCH only if the service was
 * too busy to look at them. A POST is never sent again after it may have reached the service.
 */
public final class HttpSession {

    private static final String JSON = "application/json";

    private final HttpUrl base;
    private final Sender sender;

    HttpSession(HttpUrl base, Sender sender) {
        this.base = base;
        this.sender = sender;
    }

    /**
     * Begins a URL of this service.
     *
     * @return a builder at the service's root (not null)
     */
    public HttpUrl.Builder url() {
        return base.newBuilder().query(null).fragment(null);
    }

    /**
     * Makes a URL of a link that the service sent.
     *
     * @param link absolute, or relative to the service's root (not null)
     * @return the URL (not null)
     * @throws ServiceRefusedException if it is no http or https URL
     */
    public HttpUrl resolve(String link) {
        HttpUrl url = base.resolve(link.strip());
        if (url == null) {
            throw new ServiceRefusedException(
                    "Expected an http or https link, the service sent '" + link + "'", null, 0);
        }
        return url;
    }

    /**
     * Reads a text.
     *
     * @param url where (not null)
     * @param cancellation aborts it (not null)
     * @return the answer (not null)
     */
    public HttpAnswer get(HttpUrl url, Cancellation cancellation) {
        return exchange(
                new Request.Builder().url(url).build(), Sender.Repeat.ALLOWED, cancellation);
    }

    /**
     * Asks for the status alone.
     *
     * @param url where (not null)
     * @param cancellation aborts it (not null)
     * @return the answer, its body empty (not null)
     */
    public HttpAnswer head(HttpUrl url, Cancellation cancellation) {
        return exchange(
                new Request.Builder().url(url).head().build(), Sender.Repeat.ALLOWED, cancellation);
    }

    /**
     * Deletes something.
     *
     * @param url where (not null)
     * @param cancellation aborts it (not null)
     * @return the answer (not null)
     */
    public HttpAnswer delete(HttpUrl url, Cancellation cancellation) {
        return exchange(
                new Request.Builder().url(url).delete().build(),
                Sender.Repeat.IF_THROTTLED,
                cancellation);
    }

    /**
     * Changes something.
     *
     * @param url where (not null)
     * @param body what to send (not null)
     * @param cancellation aborts it (not null)
     * @return the answer (not null)
     */
    public HttpAnswer patch(HttpUrl url, RequestBody body, Cancellation cancellation) {
        Request request =
                new Request.Builder()
                        .url(url)
                        .patch(new UploadBody(body, UploadListener.NONE))
                        .build();
        return exchange(request, Sender.Repeat.IF_THROTTLED, cancellation);
    }

    /**
     * Sets something, whatever it was before; may be repeated.
     *
     * @param url where (not null)
     * @param body what to send (not null)
     * @param cancellation aborts it (not null)
     * @return the answer (not null)
     */
    public HttpAnswer put(HttpUrl url, RequestBody body, Cancellation cancellation) {
        Request request =
                new Request.Builder()
                        .url(url)
                        .put(new UploadBody(body, UploadListener.NONE))
                        .build();
        return exchange(request, Sender.Repeat.ALLOWED, cancellation);
    }

    /**
     * Creates something. Never repeated by itself.
     *
     * @param url where (not null)
     * @param body what to send (not null)
     * @param listener hears how much is sent (not null)
     * @param cancellation aborts it, also in the middle of the body (not null)
     * @return the answer (not null)
     */
    public HttpAnswer post(
            HttpUrl url, RequestBody body, UploadListener listener, Cancellation cancellation) {
        Request request =
                new Request.Builder().url(url).post(new UploadBody(body, listener)).build();
        return exchange(request, Sender.Repeat.NEVER, cancellation);
    }

    /**
     * Sends a form that creates nothing, and that may therefore be repeated.
     *
     * @param url where (not null)
     * @param body what to send (not null)
     * @param cancellation aborts it (not null)
     * @return the answer (not null)
     */
    public HttpAnswer postRepeatable(HttpUrl url, RequestBody body, Cancellation cancellation) {
        Request request =
                new Request.Builder()
                        .url(url)
                        .post(new UploadBody(body, UploadListener.NONE))
                        .build();
        return exchange(request, Sender.Repeat.ALLOWED, cancellation);
    }

    /**
     * Opens a file. A connection that breaks while it is read is resumed where the service can do
     * that.
     *
     * @param url where; credentials go along only to this session's host (not null)
     * @param cancellation aborts the connection, also while the file is read (not null)
     * @return the file (not null, to be closed)
     */
    public HttpDownload open(HttpUrl url, Cancellation cancellation) {
        return open(url, DownloadListener.NONE, cancellation);
    }

    /**
     * Opens a file, and tells how much of it has been read.
     *
     * @param url where; credentials go along only to this session's host (not null)
     * @param listener hears of progress (not null)
     * @param cancellation aborts the connection, also while the file is read (not null)
     * @return the file (not null, to be closed)
     */
    public HttpDownload open(HttpUrl url, DownloadListener listener, Cancellation cancellation) {
        return HttpDownload.open(sender, url, listener, cancellation);
    }

    /**
     * Opens a file, or the rest of it, or only if it has changed. A connection that breaks is not
     * resumed here: whoever sets conditions knows what it has.
     *
     * @param url where; credentials go along only to this session's host (not null)
     * @param conditions header fields like Range with If-Range, or If-None-Match (not null)
     * @param cancellation aborts the connection, also while the file is read (not null)
     * @return the file, the rest (206), or a body without bytes if it has not changed (304) or
     *     there is no such rest (416) (not null, to be closed)
     */
    public HttpDownload open(
            HttpUrl url, Map<String, String> conditions, Cancellation cancellation) {
        return HttpDownload.open(sender, url, conditions, cancellation);
    }

    private HttpAnswer exchange(Request asked, Sender.Repeat repeat, Cancellation cancellation) {
        Request request = asked.newBuilder().header("Accept", JSON).build();
        return sender.send(request, repeat, answer -> read(request, answer), cancellation);
    }

    private static HttpAnswer read(Request request, OpenAnswer answer) throws IOException {
        try (answer) {
            Response response = answer.response();
            return new HttpAnswer(
                    Links.describe(request),
                    response.code(),
                    LinkHeader.parse(response.headers("Link")),
                    text(request, response));
        }
    }

    private static String text(Request request, Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(HttpAnswer.LARGEST_BODY + 1)) {
            throw new ServiceUnavailableException(
                    Links.describe(request)
                            + " answered with more than "
                            + HttpAnswer.LARGEST_BODY
                            + " bytes of text",
                    null);
        }
        return response.body().string();
    }
}

package dev.likeness.http;

import java.net.URI;
import okhttp3.OkHttpClient;

/**
 * The connections that all sessions share: one OkHttp client with its pool. Any thread. To be
 * closed when no session is used any more.
 */
public final class HttpConnections implements AutoCloseable {

    private final HttpOptions options;
    private final OkHttpClient client;

    /**
     * Opens no connection yet.
     *
     * @param options how patient they are (not null)
     */
    public HttpConnections(HttpOptions options) {
        this.options = options;
        this.client =
                new OkHttpClient.Builder()
                        .connectTimeout(options.connectTimeout())
                        .readTimeout(options.silenceTimeout())
                        .writeTimeout(options.silenceTimeout())
                        // Redirects and repetitions are ours: OkHttp would repeat a POST whose
                        // connection broke, and keep our own headers on a redirect elsewhere.
                        .followRedirects(false)
                        .retryOnConnectionFailure(false)
                        .build();
    }

    /**
     * A session with one service.
     *
     * @param base root of the service's URLs; its scheme, host and port are the only ones that ever
     *     see the credentials (not null, http or https)
     * @param credentials proof for that host (not null)
     * @return a session on these connections (not null)
     */
    public HttpSession session(URI base, HostCredentials credentials) {
        return new HttpSession(Links.require(base), new Sender(client, options, base, credentials));
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

package dev.likeness.http;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * The connections that all sessions share: one OkHttp client with its pool. Any thread. To be
 * closed when no session is used any more.
 */
public final class HttpConnections implements AutoCloseable {

    private final HttpOptions options;
    private final OkHttpClient client;
    private final Map<String, RequestBudget> budgets = new ConcurrentHashMap<>();

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
        HttpUrl home = Links.require(base);
        return new HttpSession(
                home, new Sender(client, options, home, credentials, budgetOf(home)));
    }

    /** All sessions with one host draw on the same budget. */
    private RequestBudget budgetOf(HttpUrl home) {
        return budgets.computeIfAbsent(
                home.scheme() + "://" + home.host() + ":" + home.port(),
                origin -> new RequestBudget(options.requestsPerMinute(), System::nanoTime));
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

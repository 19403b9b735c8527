package dev.likeness.avatarsdk;

import dev.likeness.http.HttpConnections;
import dev.likeness.http.HttpOptions;
import dev.likeness.http.HttpSession;
import dev.likeness.job.Cancellation;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.FormBody;

/** Tokens from a studio's own backend, on connections of its own. */
final class BackendTokens implements TokenSource {

    private final HttpConnections connections;
    private final HttpSession session;
    private final URI backend;

    BackendTokens(URI backend, Supplier<Map<String, String>> headers, HttpOptions http) {
        this.backend = backend;
        this.connections = new HttpConnections(http);
        this.session = connections.session(backend, cancellation -> headers.get());
    }

    @Override
    public AccessToken fetch(Cancellation cancellation) {
        return TokenAnswer.read(
                session.postRepeatable(
                        session.resolve(backend.toString()),
                        new FormBody.Builder().build(),
                        cancellation));
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Without headers and query: they may be secrets. */
    @Override
    public String toString() {
        return "tokens from " + backend.getHost();
    }
}

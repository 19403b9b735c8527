package dev.likeness.cache;

import dev.likeness.http.HostCredentials;
import dev.likeness.http.HttpConnections;
import dev.likeness.http.HttpDownload;
import dev.likeness.http.HttpSession;
import dev.likeness.http.TestHttp;
import dev.likeness.job.Cancellation;
import java.net.URI;
import java.util.Map;

/** A file over real HTTP, asked for by a session with credentials for one host. */
final class HttpSource implements ResourceSource, AutoCloseable {

    static final String SECRET = "Bearer not-a-real-token";

    private final HttpConnections connections = new HttpConnections(TestHttp.IMPATIENT);
    private final HttpSession session;
    private final URI file;

    HttpSource(URI file) {
        HostCredentials credentials =
                cancellation -> Map.of("Authorization", SECRET, "X-PlayerUID", "player-1");
        this.file = file;
        this.session = connections.session(file.resolve("/"), credentials);
    }

    @Override
    public Content open(Cancellation cancellation) {
        return open(Map.of(), cancellation);
    }

    @Override
    public Content open(Map<String, String> conditions, Cancellation cancellation) {
        HttpDownload download =
                session.open(session.resolve(file.toString()), conditions, cancellation);
        return new Content(download.stream(), download.status(), download.headers());
    }

    /** Opens a link that the service sent. */
    Content openLink(URI link, Cancellation cancellation) {
        HttpDownload download =
                session.open(session.resolve(link.toString()), Map.of(), cancellation);
        return new Content(download.stream(), download.status(), download.headers());
    }

    @Override
    public void close() {
        connections.close();
    }
}

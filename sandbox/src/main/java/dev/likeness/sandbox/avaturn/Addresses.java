package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.Links;
import io.javalin.http.Context;

/** Links that are sent to clients, on the host that they called last. Thread-safe. */
final class Addresses {

    /** What lies below this path is reached without a token. */
    static final String OPEN = "/avaturn/";

    private volatile Links links;

    /** Notes how the client calls this server. */
    void note(Context ctx) {
        links = Links.of(ctx);
    }

    String upload(String secret) {
        return links.file("avaturn", "uploads", secret);
    }

    String export(String secret) {
        return links.file("avaturn", "exports", secret + ".glb");
    }

    String render(String file) {
        return links.file("avaturn", "renders", file);
    }

    String editor(String session) {
        return links.file("avaturn", "editor", session);
    }
}

package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Writes the journal, and waits as the configured latency says. */
final class Traffic {

    private static final String ENTRY = "journal.entry";

    private final Journal journal;
    private final Duration latency;

    Traffic(Journal journal, Duration latency) {
        this.journal = journal;
        this.latency = latency;
    }

    /** To be called before any other handler. */
    void begin(Context ctx) throws InterruptedIOException {
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        ctx.attribute(
                ENTRY, journal.begin(ctx.method().name(), ctx.path(), query, ctx.headerMap()));
        if (latency.isZero()) {
            return;
        }
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The sandbox is stopping");
        }
    }

    /** To be called after any other handler: counts the answers that are not files. */
    void end(Context ctx) throws IOException {
        InputStream body = ctx.resultInputStream();
        if (body != null) {
            entry(ctx).sending(body.available());
        }
    }

    static Journal.Entry entry(Context ctx) {
        return ctx.attribute(ENTRY);
    }
}

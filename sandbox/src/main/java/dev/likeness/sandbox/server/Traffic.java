package dev.likeness.sandbox.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Writes the journal, waits as the latency says, and fails where it is told to. */
public final class Traffic {

    private static final String ENTRY = "journal.entry";

    private final Journal journal;
    private final Supplier<Dials> dials;
    private final Map<ErrorRate, AtomicLong> requests = new ConcurrentHashMap<>();

    Traffic(Journal journal, Supplier<Dials> dials) {
        this.journal = journal;
        this.dials = dials;
    }

    /** To be called before any other handler. */
    void begin(Context ctx) throws InterruptedIOException {
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        ctx.attribute(
                ENTRY, journal.begin(ctx.method().name(), ctx.path(), query, ctx.headerMap()));
        if (mediaType(ctx).equals(ContentType.JSON)) {
            entry(ctx).body(ctx.body());
        }
        rest(dials.get().limits().latency());
        dials.get().faults().errors().forEach(error -> failIfDue(ctx, error));
    }

    private static String mediaType(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip();
    }

    private void failIfDue(Context ctx, ErrorRate error) {
        if (!error.concerns(ctx.method().name(), ctx.path())) {
            return;
        }
        long number = requests.computeIfAbsent(error, any -> new AtomicLong()).getAndIncrement();
        if (error.hits(number)) {
            if (error.status() == 429) {
                ctx.header(Header.RETRY_AFTER, "0");
            }
            throw ApiException.withDetail(error.status(), "The sandbox was told to fail here.");
        }
    }

    private static void rest(Duration latency) throws InterruptedIOException {
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

    /**
     * The line of the journal that a request is written on.
     *
     * @param ctx the request (not null)
     * @return its entry (not null)
     */
    public static Journal.Entry entry(Context ctx) {
        return ctx.attribute(ENTRY);
    }
}

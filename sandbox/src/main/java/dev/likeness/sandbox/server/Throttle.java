package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Counts the requests of each app over the last minute. Thread-safe. */
public final class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<Object, Deque<Instant>> recent = new HashMap<>();
    private final InstantSource clock;
    private final IntSupplier requestsPerMinute;

    /**
     * Creates a throttle.
     *
     * @param requestsPerMinute 0 lets everything pass
     */
    Throttle(InstantSource clock, IntSupplier requestsPerMinute) {
        this.clock = clock;
        this.requestsPerMinute = requestsPerMinute;
    }

    /** Counts a request, or tells how long to wait; a refused request is not counted. */
    synchronized Optional<Duration> tryPass(Object app) {
        int limit = requestsPerMinute.getAsInt();
        if (limit == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Deque<Instant> passed = recent.computeIfAbsent(app, kind -> new ArrayDeque<>());
        while (!passed.isEmpty() && !passed.peekFirst().plus(WINDOW).isAfter(now)) {
            passed.removeFirst();
        }
        if (passed.size() >= limit) {
            return Optional.of(Duration.between(now, passed.peekFirst().plus(WINDOW)));
        }
        passed.addLast(now);
        return Optional.empty();
    }

    /**
     * Counts a request; 429 with Retry-After if there were too many.
     *
     * @param ctx the request (not null)
     * @param app who asks; two are the same if they are equal (not null)
     */
    public void pass(Context ctx, Object app) {
        Optional<Duration> wait = tryPass(app);
        if (wait.isPresent()) {
            long seconds = seconds(wait.get());
            ctx.header(Header.RETRY_AFTER, Long.toString(seconds));
            throw ApiException.withDetail(429, detail(seconds));
        }
    }

    /** Whole seconds of a wait, rounded up. */
    static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    static String detail(long seconds) {
        return String.format(
                Locale.ROOT,
                "Request was throttled. Expected available in %.1f seconds.",
                (double) seconds);
    }
}

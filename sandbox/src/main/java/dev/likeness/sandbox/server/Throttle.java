package dev.likeness.sandbox.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Counts the requests of each app over the last minute. Thread-safe. */
final class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<AppKind, Deque<Instant>> recent = new EnumMap<>(AppKind.class);
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
    synchronized Optional<Duration> tryPass(AppKind app) {
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

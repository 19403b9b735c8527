package dev.likeness.stage;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Time that may be spent in one frame. Learns how long bytes take and begins nothing that would end
 * too late. The first piece of a frame is always let through, so that everything ends some day.
 * Render thread.
 */
final class FrameBudget {

    /** Guess of the beginning: a gigabyte a second. */
    private static final double FIRST_GUESS = 1;

    /** Every call costs as much as some bytes. */
    private static final long BYTES_OF_A_CALL = 16 << 10;

    /** Half of the budget stays free for the guess being wrong. */
    private static final double CAUTION = 2;

    /** How fast a slow moment is forgotten. */
    private static final double FORGETTING = 0.9;

    private final LongSupplier clock;
    private final Map<Piece.Kind, Double> nanosPerByte = new EnumMap<>(Piece.Kind.class);
    private long budget;
    private long frameStart;
    private boolean fresh = true;

    FrameBudget(Duration budget, LongSupplier clock) {
        this.clock = clock;
        set(budget);
    }

    void set(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Expected a budget above zero, found " + time);
        }
        budget = time.toNanos();
    }

    void beginFrame() {
        frameStart = clock.getAsLong();
        fresh = true;
    }

    /** Whether a piece may be begun in this frame. */
    boolean allows(Piece piece) {
        if (fresh) {
            return true;
        }
        double guess = weight(piece) * nanosPerByte.getOrDefault(piece.kind(), FIRST_GUESS);
        return clock.getAsLong() - frameStart + CAUTION * guess <= budget;
    }

    /** Does a piece and learns from it. */
    void run(Piece piece) {
        fresh = false;
        long start = clock.getAsLong();
        piece.work().run();
        double rate = (clock.getAsLong() - start) / (double) weight(piece);
        nanosPerByte.merge(
                piece.kind(),
                rate,
                (known, now) -> Math.max(now, FORGETTING * known + (1 - FORGETTING) * now));
    }

    private static long weight(Piece piece) {
        return piece.bytes() + BYTES_OF_A_CALL;
    }
}

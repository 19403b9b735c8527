package dev.likeness.face;

import java.util.Random;

/**
 * Lids that close by themselves, both together: pauses of 1 to 8 seconds, short ones more often; 85
 * of 100 blinks are single, the others double. All moments follow from the seed and the time
 * passed, not from the frame rate.
 */
final class Blinking {

    private static final double SHORTEST_PAUSE = 1;
    private static final double LONGEST_PAUSE = 8;
    private static final double SHARE_OF_SINGLE = 0.85;
    private static final double CLOSING = 0.06;
    private static final double SHORTEST_HOLD = 0.03;
    private static final double LONGEST_HOLD = 0.1;
    private static final double OPENING = 0.14;

    private final Random random;
    private boolean enabled = true;
    private double now;
    private double start;
    private double hold;
    private int closings;

    Blinking(Random random) {
        this.random = random;
        plan(0);
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Switches blinking by itself on or off; a blink under way is finished. */
    void setEnabled(boolean enabled) {
        if (enabled && !this.enabled && !isBlinking()) {
            plan(now);
        }
        if (!enabled && !isBlinking()) {
            start = Double.POSITIVE_INFINITY;
        }
        this.enabled = enabled;
    }

    /** Blinks once, now. */
    void blink() {
        if (!isBlinking()) {
            begin(now, 1);
        }
    }

    /** Goes on (seconds >=0). */
    void step(float seconds) {
        now += seconds;
        while (enabled && now >= end()) {
            plan(end());
        }
    }

    /** How far the lids are closed now, 0 to 1. */
    float closed() {
        if (!isBlinking()) {
            return 0;
        }
        double t = (now - start) % closingLength();
        if (t < CLOSING) {
            return Weights.ease((float) (t / CLOSING));
        }
        return 1 - Weights.ease((float) ((t - CLOSING - hold) / OPENING));
    }

    private boolean isBlinking() {
        return now >= start && now < end();
    }

    private void plan(double after) {
        double skewed = random.nextDouble();
        double pause = SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * skewed * skewed;
        begin(after + pause, random.nextDouble() < SHARE_OF_SINGLE ? 1 : 2);
    }

    private void begin(double at, int times) {
        start = at;
        closings = times;
        hold = SHORTEST_HOLD + (LONGEST_HOLD - SHORTEST_HOLD) * random.nextDouble();
    }

    private double closingLength() {
        return CLOSING + hold + OPENING;
    }

    private double end() {
        return start + closings * closingLength();
    }
}

package dev.likeness.demo.tour;

import com.jme3.system.Timer;
import java.util.concurrent.CompletableFuture;

/**
 * The game's clock during a tour. It goes with real time, but can be told to halt at a moment:
 * however slow frames are, a picture taken then shows exactly that moment; where frames are quick,
 * it hurries there.
 */
public final class TourClock extends Timer {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** A slow frame counts for no more than this, so that nothing is skipped (in seconds). */
    private static final double LONGEST_STEP = 0.25;

    /** A quick frame counts for as much on the way to a halt (in seconds). */
    private static final double HURRIED_STEP = 0.04;

    private long lastNanos = System.nanoTime();
    private double seconds;
    private double step;
    private double haltAt = Double.POSITIVE_INFINITY;
    private CompletableFuture<Double> halted = new CompletableFuture<>();

    /**
     * The time since the clock was made, halts not counted. Render thread.
     *
     * @return in seconds (&gt;=0)
     */
    double now() {
        return seconds;
    }

    /**
     * Halts when the moment has come, or at once if it is over. Render thread.
     *
     * @param moment as {@link #now()} tells it (in seconds)
     * @return completes on the render thread, in the frame that shows the moment (not null)
     */
    CompletableFuture<Double> haltAt(double moment) {
        haltAt = Math.max(moment, seconds);
        halted = new CompletableFuture<>();
        return halted;
    }

    /** Goes on after a halt. Render thread. */
    void goOn() {
        haltAt = Double.POSITIVE_INFINITY;
    }

    @Override
    public void update() {
        long nanos = System.nanoTime();
        double passed = (nanos - lastNanos) / (double) NANOS_PER_SECOND;
        lastNanos = nanos;
        double least = haltAt < Double.POSITIVE_INFINITY ? HURRIED_STEP : 0;
        double wanted = Math.max(least, Math.min(passed, LONGEST_STEP));
        step = Math.min(wanted, haltAt - seconds);
        seconds += step;
        if (seconds >= haltAt) {
            halted.complete(seconds);
        }
    }

    @Override
    public void reset() {
        lastNanos = System.nanoTime();
    }

    @Override
    public long getTime() {
        return Math.round(seconds * NANOS_PER_SECOND);
    }

    @Override
    public long getResolution() {
        return NANOS_PER_SECOND;
    }

    @Override
    public float getFrameRate() {
        return step > 0 ? (float) (1 / step) : 0;
    }

    @Override
    public float getTimePerFrame() {
        return (float) step;
    }
}

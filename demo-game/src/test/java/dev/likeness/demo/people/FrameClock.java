package dev.likeness.demo.people;

import com.jme3.system.Timer;

/** A game's clock that stands still, except when it is told how far to go. Any thread. */
final class FrameClock extends Timer {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final double LONGEST_STEP = 1 / 60.0;

    private double goal;
    private double now;
    private double step;

    /** Goes on, in steps of a sixtieth of a second, one a frame. */
    synchronized void advance(double seconds) {
        goal = now + seconds;
    }

    /** Whether it stands still again. */
    synchronized boolean hasArrived() {
        return now >= goal && step == 0;
    }

    @Override
    public synchronized void update() {
        step = Math.max(0, Math.min(LONGEST_STEP, goal - now));
        now += step;
    }

    @Override
    public void reset() {
        // There is nothing to begin anew: nothing but update moves it.
    }

    @Override
    public synchronized long getTime() {
        return Math.round(now * NANOS_PER_SECOND);
    }

    @Override
    public long getResolution() {
        return NANOS_PER_SECOND;
    }

    @Override
    public synchronized float getFrameRate() {
        return step > 0 ? (float) (1 / step) : 0;
    }

    @Override
    public synchronized float getTimePerFrame() {
        return (float) step;
    }
}

package dev.likeness.demo.tour;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import java.util.Arrays;

/** Measures how long frames take from one update to the next. */
public final class FrameTimes extends BaseAppState {

    private long[] nanos = new long[1024];
    private int count;
    private long last;

    /**
     * What was measured.
     *
     * @param count frames measured
     * @param worstMillis the longest (in milliseconds)
     * @param medianMillis half of them were shorter (in milliseconds)
     */
    public record Summary(int count, double worstMillis, double medianMillis) {}

    @Override
    protected void initialize(Application app) {}

    @Override
    protected void cleanup(Application app) {}

    @Override
    protected void onEnable() {
        synchronized (this) {
            last = 0;
        }
    }

    @Override
    protected void onDisable() {}

    @Override
    public synchronized void update(float tpf) {
        long now = System.nanoTime();
        if (last != 0) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = now - last;
        }
        last = now;
    }

    /** Forgets what was measured so far. Any thread. */
    public synchronized void restart() {
        count = 0;
        last = 0;
    }

    /**
     * What was measured since the start. Any thread.
     *
     * @return zeros if there were no frames (not null)
     */
    public synchronized Summary summary() {
        if (count == 0) {
            return new Summary(0, 0, 0);
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Summary(count, millis(sorted[count - 1]), millis(sorted[count / 2]));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e4) / 100.0;
    }
}

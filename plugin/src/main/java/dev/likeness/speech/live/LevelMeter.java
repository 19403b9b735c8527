package dev.likeness.speech.live;

/**
 * How loud a stream of blocks is: the mean of each, and a peak that falls slowly. Decibels of full
 * scale, never below -90. Allocates nothing. One thread measures, any thread reads.
 */
final class LevelMeter {

    static final double QUIETEST = -90;

    private static final double FALLS_PER_SECOND = 25;

    private final double rate;
    private volatile float level = (float) QUIETEST;
    private volatile float peak = (float) QUIETEST;

    LevelMeter(int sampleRate) {
        rate = sampleRate;
    }

    /** Measures a block and says how loud it is. */
    double measure(float[] block, int count) {
        double squares = 0;
        double highest = 0;
        for (int i = 0; i < count; i++) {
            squares += block[i] * block[i];
            highest = Math.max(highest, Math.abs(block[i]));
        }
        double now = decibels(Math.sqrt(squares / Math.max(1, count)));
        double fallen = peak - FALLS_PER_SECOND * count / rate;
        level = (float) now;
        peak = (float) Math.max(QUIETEST, Math.max(fallen, decibels(highest)));
        return now;
    }

    void reset() {
        level = (float) QUIETEST;
        peak = (float) QUIETEST;
    }

    double level() {
        return level;
    }

    double peak() {
        return peak;
    }

    static double decibels(double amplitude) {
        return amplitude > 0 ? Math.max(QUIETEST, 20 * Math.log10(amplitude)) : QUIETEST;
    }
}

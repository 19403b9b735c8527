package dev.likeness.speech.audio;

/**
 * How loud speech and how quiet the room is: follows the peaks and the floor of a stream of
 * energies. All numbers are natural logarithms of mean squares.
 */
final class Level {

    /** Speech at 26 dB below full scale, after the emphasis of high tones. */
    private static final float EXPECTED_PEAK = -7.5f;

    private static final float EXPECTED_RANGE = 8;

    /** Below it nothing counts as speech: 70 dB below full scale. */
    private static final float LOWEST_PEAK = -16;

    private static final float LEAST_RANGE = 2;

    private float peak;
    private float floor;
    private float now;

    Level() {
        reset();
    }

    void reset() {
        peak = EXPECTED_PEAK;
        floor = EXPECTED_PEAK - EXPECTED_RANGE;
        now = floor;
    }

    void add(float energy) {
        now = energy;
        if (energy > peak) {
            peak += 0.25f * (energy - peak);
        } else if (activity() > 0.3f) {
            peak -= 0.003f;
        }
        peak = Math.max(peak, LOWEST_PEAK);
        if (energy < floor) {
            floor += 0.12f * (energy - floor);
        } else {
            floor += 0.003f;
        }
        floor = Math.min(floor, peak - LEAST_RANGE);
    }

    /** Where the energy lies between floor (0) and peak (1); beyond both possible. */
    float activity() {
        return (now - floor) / (peak - floor);
    }

    float belowPeak() {
        return now - peak;
    }

    float aboveFloor() {
        return now - floor;
    }

    float peak() {
        return peak;
    }
}

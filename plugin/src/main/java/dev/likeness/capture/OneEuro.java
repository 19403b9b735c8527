package dev.likeness.capture;

/**
 * A low-pass filter that is slow while a value rests and quick while it moves: it takes away jitter
 * and adds no lag to be seen. (Casiez, Roussel, Vogel: 1 € Filter, CHI 2012.)
 */
final class OneEuro {

    /** Cut-off for the speed (Hz), as the paper has it. */
    private static final double SPEED_CUTOFF = 1;

    private final Smoothing smoothing;
    private boolean started;
    private double value;
    private double speed;

    OneEuro(Smoothing smoothing) {
        this.smoothing = smoothing;
    }

    /**
     * Takes the next value.
     *
     * @param raw as measured (finite)
     * @param seconds since the last value (>=0)
     * @return smoothed
     */
    float next(float raw, double seconds) {
        if (!started || smoothing.isNone()) {
            started = true;
            value = raw;
            speed = 0;
        } else if (seconds > 0) {
            double moved = (raw - value) / seconds;
            speed += (moved - speed) * share(SPEED_CUTOFF, seconds);
            double cutoff = smoothing.minCutoff() + smoothing.beta() * Math.abs(speed);
            value += (raw - value) * share(cutoff, seconds);
        }
        return (float) value;
    }

    private static double share(double cutoff, double seconds) {
        double tau = 1 / (2 * Math.PI * cutoff);
        return 1 / (1 + tau / seconds);
    }
}

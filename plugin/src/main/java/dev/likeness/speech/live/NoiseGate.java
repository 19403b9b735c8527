package dev.likeness.speech.live;

/**
 * Lets blocks of samples through while they are loud enough and for a while after, and fades them
 * out otherwise. A block that opens the gate passes whole. Allocates nothing. One thread; the
 * settings may be changed by another.
 */
final class NoiseGate {

    private final double rate;
    private volatile GateSettings settings;
    private boolean open;
    private double left;
    private float gain;

    NoiseGate(int sampleRate, GateSettings settings) {
        rate = sampleRate;
        this.settings = settings;
    }

    void set(GateSettings next) {
        settings = next;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        left = 0;
        gain = 0;
    }

    /**
     * Lets a block through, or not.
     *
     * @param block one channel (modified)
     * @param count how many samples
     * @param decibels how loud the block is
     */
    void pass(float[] block, int count, double decibels) {
        GateSettings now = settings;
        if (decibels >= (open ? now.closesAt() : now.opensAt())) {
            open = true;
            left = now.holdSeconds();
        } else if (open) {
            left -= count / rate;
            open = left > 0;
        }
        float goal = open ? 1 : 0;
        if (open) {
            gain = 1; // Onsets are what tells sounds apart: they are not faded in.
        }
        float step = (goal - gain) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            gain += step;
            block[i] *= gain;
        }
        gain = goal;
    }
}

package dev.likeness.speech;

import java.util.OptionalDouble;

/**
 * Where in a line the listener is. A sound device tells which sample it is at, but in steps, and
 * sometimes not at all; the clock runs on with the frames in between and bends towards the device
 * without a jump, so that lips neither stutter nor drift. After a stall, or when a loop begins
 * anew, it follows at once. Engine-free; one thread.
 */
public final class SpeechClock {

    /** Further apart than this is no jitter: the sound stood still or was moved. */
    private static final double FOLLOW_AT_ONCE = 0.12;

    private static final double BEND_SECONDS = 0.15;

    private double position;

    /**
     * Starts anew.
     *
     * @param at where in the line (in seconds, &gt;=0)
     */
    public void restart(double at) {
        position = at;
    }

    /**
     * Goes on by one frame.
     *
     * @param elapsed since the last frame (in seconds, &gt;=0)
     * @param tempo how fast the line is played (1 as recorded, &gt;0)
     * @param heard what the sound device says, or empty if there is none or it has not begun (in
     *     seconds of the recording, &gt;=0)
     * @return where in the line the listener is (in seconds of the recording, &gt;=0); goes back
     *     only where the sound did
     */
    public double advance(double elapsed, double tempo, OptionalDouble heard) {
        double predicted = position + elapsed * tempo;
        if (heard.isEmpty()) {
            position = predicted;
            return position;
        }
        double error = heard.getAsDouble() - predicted;
        if (Math.abs(error) > FOLLOW_AT_ONCE) {
            position = heard.getAsDouble();
        } else {
            double bent = predicted + error * (1 - Math.exp(-elapsed / BEND_SECONDS));
            position = Math.max(position, bent);
        }
        return position;
    }

    /**
     * Where in the line the listener is.
     *
     * @return as of the last frame (in seconds of the recording, &gt;=0)
     */
    public double position() {
        return position;
    }
}

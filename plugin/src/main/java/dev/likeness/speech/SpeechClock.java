package dev.likeness.speech;

import java.util.OptionalDouble;

/**
 * Where in a line the listener is. A sound device tells which sample it is at, but in steps, and
 * sometimes not at all; the clock runs on with the frames in between and bends towards the device
 * without a jump, so that lips neither stutter nor drift, and are never more than 45 ms behind.
 * When the sound stands still it waits a little ahead of it; when the sound was moved, or a loop
 * begins anew, it follows at once. Engine-free; one thread.
 */
public final class SpeechClock {

    /** Further apart than this is no jitter: the sound was moved. */
    private static final double FOLLOW_AT_ONCE = 0.12;

    /** Nobody sees lips that are this late; what is later, everybody. */
    private static final double MOST_BEHIND = 0.045;

    /** Where lips wait for a sound that stands still. */
    private static final double MOST_AHEAD = 0.1;

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
        double sound = heard.getAsDouble();
        if (sound > predicted + FOLLOW_AT_ONCE || sound < position - FOLLOW_AT_ONCE) {
            position = sound;
        } else {
            double bent = predicted + (sound - predicted) * (1 - Math.exp(-elapsed / BEND_SECONDS));
            double near = Math.max(sound - MOST_BEHIND, Math.min(sound + MOST_AHEAD, bent));
            position = Math.max(position, near);
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

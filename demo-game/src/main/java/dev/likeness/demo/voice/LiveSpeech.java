package dev.likeness.demo.voice;

import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.LiveMouth;
import dev.likeness.speech.audio.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording that is heard bit by bit, as the voice of somebody who speaks right now: nothing that
 * comes later is known. One thread.
 */
public final class LiveSpeech {

    private static final int FRAMES_PER_SECOND = 100;
    private static final int SHAPES = VisemeTrack.ORDER.size();

    private final float[] samples;
    private final int rate;
    private final LiveMouth mouth;
    private int heard;

    /**
     * Begins to listen.
     *
     * @param sound what will be heard (not null)
     */
    public LiveSpeech(Sound sound) {
        samples = sound.samples();
        rate = sound.sampleRate();
        mouth = new LiveMouth(rate, 1);
    }

    /**
     * Hears what is new.
     *
     * @param seconds of the recording that have been spoken by now
     */
    public void hear(double seconds) {
        int until = (int) Math.max(heard, Math.min(samples.length, Math.round(seconds * rate)));
        mouth.push(samples, heard, until - heard);
        heard = until;
    }

    /**
     * The mouth now.
     *
     * @param weights receives them (length = 15, each 0 to 1)
     */
    public void weights(float[] weights) {
        mouth.weights(weights);
    }

    /**
     * Whether all has been heard.
     *
     * @return true from the last sample on
     */
    public boolean isOver() {
        return heard == samples.length;
    }

    /**
     * How much later than its sound a shape is there.
     *
     * @return the delay (in seconds)
     */
    public double latency() {
        return mouth.latency();
    }

    /** Hears all that is left, and notes the mouth a hundred times a second. */
    VisemeTrack listenToTheEnd() {
        List<float[]> frames = new ArrayList<>();
        while (!isOver()) {
            hear((double) (frames.size() + 1) / FRAMES_PER_SECOND);
            float[] weights = new float[SHAPES];
            weights(weights);
            frames.add(weights);
        }
        return new VisemeTrack(FRAMES_PER_SECOND, frames);
    }
}

package dev.likeness.speech.live;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.TargetDataLine;

/**
 * A format to record in: signed samples of 16 bits, low byte first.
 *
 * @param sampleRate samples per second
 * @param channels 1 or 2
 */
record RecordingFormat(int sampleRate, int channels) {

    /** From the best to the least; any will do. */
    static final List<RecordingFormat> WANTED =
            List.of(
                    new RecordingFormat(48_000, 1),
                    new RecordingFormat(44_100, 1),
                    new RecordingFormat(48_000, 2),
                    new RecordingFormat(44_100, 2),
                    new RecordingFormat(32_000, 1),
                    new RecordingFormat(16_000, 1),
                    new RecordingFormat(16_000, 2),
                    new RecordingFormat(8_000, 1));

    private static final int BITS = 16;

    AudioFormat audio() {
        return new AudioFormat(sampleRate, BITS, channels, true, false);
    }

    DataLine.Info line() {
        return new DataLine.Info(TargetDataLine.class, audio());
    }

    /** Bytes of one moment. */
    int frameBytes() {
        return channels * BITS / 8;
    }

    @Override
    public String toString() {
        return sampleRate + " Hz x " + channels;
    }
}

package dev.likeness.speech.live;

import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/**
 * A line of {@code javax.sound} that is read in blocks of 10 ms as one channel of numbers.
 * Allocates nothing after it is opened. One thread reads, any thread starts, stops and closes.
 */
final class RecordingLine {

    /** What is asked of the device: short enough for lips, long enough for a thread that waits. */
    private static final int BLOCKS_IN_DEVICE = 8;

    private static final int BLOCKS_PER_SECOND = 100;

    private final TargetDataLine line;
    private final RecordingFormat format;
    private final byte[] bytes;
    private final float[] block;

    private RecordingLine(TargetDataLine line, RecordingFormat format) {
        this.line = line;
        this.format = format;
        block = new float[format.sampleRate() / BLOCKS_PER_SECOND];
        bytes = new byte[block.length * format.frameBytes()];
    }

    static RecordingLine open(TargetDataLine line, RecordingFormat format)
            throws LineUnavailableException {
        RecordingLine opened = new RecordingLine(line, format);
        line.open(format.audio(), opened.bytes.length * BLOCKS_IN_DEVICE);
        return opened;
    }

    int sampleRate() {
        return format.sampleRate();
    }

    /** The samples that were read last (alias). */
    float[] block() {
        return block;
    }

    void start() {
        line.flush();
        line.start();
    }

    void stop() {
        line.stop();
        line.flush();
    }

    void close() {
        line.close();
    }

    /** Whether the device has had to throw sound away because nobody came for it. */
    boolean isFull() {
        return line.available() >= line.getBufferSize();
    }

    /** Leaves out all sound but the newest block's worth. */
    void skipToNewest() {
        line.flush();
    }

    /**
     * Waits for a block.
     *
     * @return how many samples were read; fewer than a block, or none, if the line was stopped,
     *     closed or taken away
     */
    int read() {
        int count = Math.max(0, line.read(bytes, 0, bytes.length)) / format.frameBytes();
        int at = 0;
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int c = 0; c < format.channels(); c++) {
                sum += (short) ((bytes[at] & 0xFF) | bytes[at + 1] << 8);
                at += 2;
            }
            block[i] = sum / (32768f * format.channels());
        }
        return count;
    }
}

package dev.likeness.speech.live;

import dev.likeness.speech.audio.Sound;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.TargetDataLine;

/**
 * A recording played as if it came from a sound card: samples are there when their time has come,
 * reading waits for them, and what nobody fetches is overwritten. The rates must be the same or one
 * a multiple of the other.
 */
final class FileLine implements TargetDataLine {

    private final AudioFormat format;
    private final float[] samples;
    private final double samplesPerFrame;
    private final double framesPerNano;
    private int bufferFrames;
    private long startedAt;
    private long position;
    private boolean open;
    private boolean running;
    private boolean pulledOut;

    FileLine(AudioFormat format, Sound spoken, double speed) {
        this.format = format;
        samples = spoken.samples();
        samplesPerFrame = spoken.sampleRate() / (double) format.getSampleRate();
        framesPerNano = format.getSampleRate() * speed * 1e-9;
    }

    synchronized void pullOut() {
        pulledOut = true;
        notifyAll();
    }

    @Override
    public synchronized void open(AudioFormat wanted, int bufferSize) {
        bufferFrames = bufferSize / format.getFrameSize();
        open = true;
    }

    @Override
    public void open(AudioFormat wanted) {
        open(wanted, 1 << 14);
    }

    @Override
    public void open() {
        open(format);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        int frames = length / format.getFrameSize();
        int done = 0;
        while (done < frames && running && open && !pulledOut) {
            long there = waiting();
            if (there > bufferFrames) {
                position += there - bufferFrames; // overwritten by the card
            }
            for (; done < frames && waiting() > 0; done++) {
                put(bytes, offset + done * format.getFrameSize());
                position++;
            }
            pause(done < frames);
        }
        return done * format.getFrameSize();
    }

    private void put(byte[] bytes, int at) {
        int from = (int) ((long) (position * samplesPerFrame) % samples.length);
        short value = (short) Math.round(samples[from] * 32767);
        for (int c = 0; c < format.getChannels(); c++) {
            bytes[at + 2 * c] = (byte) value;
            bytes[at + 2 * c + 1] = (byte) (value >> 8);
        }
    }

    private void pause(boolean needed) {
        if (needed) {
            try {
                wait(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private long waiting() {
        return running ? (long) ((System.nanoTime() - startedAt) * framesPerNano) - position : 0;
    }

    @Override
    public synchronized int available() {
        return (int) Math.min(bufferFrames, waiting()) * format.getFrameSize();
    }

    @Override
    public synchronized void start() {
        startedAt = System.nanoTime();
        position = 0;
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        notifyAll();
    }

    @Override
    public synchronized void flush() {
        position += Math.max(0, waiting());
    }

    @Override
    public synchronized void close() {
        running = false;
        open = false;
        notifyAll();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public synchronized boolean isActive() {
        return running;
    }

    @Override
    public AudioFormat getFormat() {
        return format;
    }

    @Override
    public int getBufferSize() {
        return bufferFrames * format.getFrameSize();
    }

    @Override
    public void drain() {}

    @Override
    public synchronized int getFramePosition() {
        return (int) position;
    }

    @Override
    public synchronized long getLongFramePosition() {
        return position;
    }

    @Override
    public synchronized long getMicrosecondPosition() {
        return (long) (position * 1e6 / format.getSampleRate());
    }

    @Override
    public float getLevel() {
        return -1; // as javax.sound says where it is not known
    }

    @Override
    public Line.Info getLineInfo() {
        return new DataLine.Info(TargetDataLine.class, format);
    }

    @Override
    public Control[] getControls() {
        return new Control[0];
    }

    @Override
    public boolean isControlSupported(Control.Type control) {
        return false;
    }

    @Override
    public Control getControl(Control.Type control) {
        throw new IllegalArgumentException("not here");
    }

    @Override
    public void addLineListener(LineListener listener) {}

    @Override
    public void removeLineListener(LineListener listener) {}
}

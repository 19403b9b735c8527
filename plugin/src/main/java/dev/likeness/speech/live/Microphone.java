package dev.likeness.speech.live;

import dev.likeness.speech.audio.LiveMouth;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The player's own voice on the player's own avatar: listens to a microphone on a daemon thread of
 * its own and tells how the mouth moves. Sound is read in blocks of 10 ms, none of which allocates
 * anything; it goes nowhere else and is not kept.
 *
 * <p>Opening, starting and stopping ask the system, which may take a tenth of a second or longer: a
 * game does it off the render thread. Reading the mouth and the level never waits. Any thread.
 */
public final class Microphone implements MouthSource, AutoCloseable {

    /** What it does. */
    public enum State {
        /** Opened, or stopped again: the mouth rests. */
        STOPPED,
        /** Sound is heard. */
        LISTENING,
        /** The device gives no sound any more, mostly because it was unplugged. */
        LOST,
        /** Given back to the system. */
        CLOSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Microphone.class);

    private static final double BLOCK_SECONDS = 0.01;
    private static final long OLDEST_NANOS = 200_000_000;
    private static final long LOST_NANOS = 1_000_000_000;
    private static final long NAP_MILLIS = 5;

    private final MicrophoneDevice device;
    private final RecordingLine line;
    private final LiveMouth mouth;
    private final NoiseGate gate;
    private final LevelMeter meter;
    private final LatestWeights latest = new LatestWeights();
    private final float[] weights = new float[LatestWeights.COUNT];
    private volatile State state = State.STOPPED;
    private volatile boolean gateOpen;
    private volatile long overruns;
    private volatile Thread listener;

    private Microphone(MicrophoneDevice device, RecordingLine line) {
        this.device = device;
        this.line = line;
        mouth = new LiveMouth(line.sampleRate(), 1);
        gate = new NoiseGate(line.sampleRate(), GateSettings.usual());
        meter = new LevelMeter(line.sampleRate());
    }

    /**
     * Opens the microphone that is chosen in the system.
     *
     * @return not listening yet; to be closed (not null)
     * @throws MicrophoneException if there is none, or it may not be used; says which
     */
    public static Microphone open() throws MicrophoneException {
        return open(MicrophoneDevice.systemDefault());
    }

    /**
     * Opens a microphone.
     *
     * @param device one of {@link MicrophoneDevice#all()} (not null)
     * @return not listening yet; to be closed (not null)
     * @throws MicrophoneException if it is gone, or may not be used; says which
     */
    public static Microphone open(MicrophoneDevice device) throws MicrophoneException {
        Objects.requireNonNull(device, "device");
        return new Microphone(device, device.open());
    }

    /**
     * Which microphone this is.
     *
     * @return the device (not null)
     */
    public MicrophoneDevice device() {
        return device;
    }

    /** Begins to listen. Does nothing if it listens already. */
    public synchronized void start() {
        if (state == State.CLOSED) {
            throw new IllegalStateException("Microphone \"" + device + "\" is closed");
        }
        if (state != State.LISTENING) {
            Thread before = listener;
            state = State.LISTENING;
            listener = new Thread(() -> listen(before), "likeness-microphone");
            listener.setDaemon(true);
            listener.start();
        }
    }

    /** Stops listening; the mouth rests. The device stays open. Does nothing if it does not. */
    public synchronized void stop() {
        if (state == State.LISTENING || state == State.LOST) {
            state = State.STOPPED;
            line.stop();
        }
    }

    /** Gives the device back. The mouth rests from now on. */
    @Override
    public synchronized void close() {
        state = State.CLOSED;
        line.close();
    }

    /**
     * What it does now.
     *
     * @return the state (not null)
     */
    public State state() {
        return state;
    }

    /**
     * Sets from which loudness on the player counts as speaking.
     *
     * @param settings of the noise gate (not null)
     */
    public void setGate(GateSettings settings) {
        gate.set(Objects.requireNonNull(settings, "settings"));
    }

    /**
     * Whether the player is loud enough to move the lips.
     *
     * @return as of the last block
     */
    public boolean isGateOpen() {
        return gateOpen && isListening();
    }

    /**
     * How loud it is, before the gate.
     *
     * @return mean of the last 10 ms (in decibels of full scale, -90 to 0)
     */
    public double level() {
        return isListening() ? meter.level() : LevelMeter.QUIETEST;
    }

    /**
     * The loudest moment lately, for a meter: falls by 25 decibels a second.
     *
     * @return a peak (in decibels of full scale, -90 to 0)
     */
    public double peak() {
        return isListening() ? meter.peak() : LevelMeter.QUIETEST;
    }

    /**
     * How long after the sound its shape is there, without what the device itself takes.
     *
     * @return the delay (in seconds)
     */
    public double latency() {
        return mouth.latency() + BLOCK_SECONDS;
    }

    /**
     * How often sound was lost because this machine had no time to listen.
     *
     * @return the count (&gt;=0)
     */
    public long overruns() {
        return overruns;
    }

    @Override
    public boolean read(float[] into) {
        return isListening() && latest.read(into, System.nanoTime(), OLDEST_NANOS);
    }

    private void listen(Thread before) {
        try {
            if (before != null) {
                before.join();
            }
            forget();
            line.start();
            listen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Microphone \"{}\" failed", device, e);
            lose();
        } finally {
            forgetLevel();
        }
    }

    private void listen() throws InterruptedException {
        long heard = System.nanoTime();
        while (isCurrent()) {
            if (line.isFull()) {
                overruns++;
                line.skipToNewest();
            }
            int count = line.read();
            long now = System.nanoTime();
            if (count > 0) {
                heard = now;
                hear(count, now);
            } else if (now - heard > LOST_NANOS) {
                lose();
            } else {
                Thread.sleep(NAP_MILLIS);
            }
        }
    }

    private void hear(int count, long now) {
        float[] block = line.block();
        gate.pass(block, count, meter.measure(block, count));
        gateOpen = gate.isOpen();
        mouth.push(block, 0, count);
        mouth.weights(weights);
        latest.publish(weights, now);
    }

    private boolean isCurrent() {
        return isListening() && listener == Thread.currentThread();
    }

    private boolean isListening() {
        return state == State.LISTENING;
    }

    private synchronized void lose() {
        if (state == State.LISTENING) {
            state = State.LOST;
            LOG.warn("Microphone \"{}\" gives no sound any more", device);
        }
    }

    private void forget() {
        mouth.reset();
        gate.close();
        forgetLevel();
    }

    private void forgetLevel() {
        gateOpen = false;
        meter.reset();
    }
}

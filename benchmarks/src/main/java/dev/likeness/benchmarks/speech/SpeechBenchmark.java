package dev.likeness.benchmarks.speech;

import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.ClipMouth;
import dev.likeness.speech.audio.LiveMouth;
import dev.likeness.speech.audio.Sound;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds of one core for ten seconds of sound: 100 would be one hundredth of a core live, and
 * 100 times real time for a clip.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpeechBenchmark {

    private static final int SECONDS = 10;

    /** Samples per second. */
    @Param({"16000", "48000"})
    public int rate;

    private final float[] weights = new float[VisemeTrack.ORDER.size()];
    private float[] samples;
    private LiveMouth live;
    private ClipMouth clip;
    private Sound sound;

    /** A buzz that swells like syllables. */
    @Setup
    public void speak() {
        samples = new float[SECONDS * rate];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / rate;
            double buzz = t * 120 % 1 - 0.5;
            samples[i] = (float) (0.4 * buzz * Math.abs(Math.sin(t * 9)));
        }
        live = new LiveMouth(rate, 1);
        clip = new ClipMouth();
        sound = new Sound(samples, rate);
    }

    /**
     * As a game hears a speaker: 10 ms at a time.
     *
     * @return the last weights
     */
    @Benchmark
    public float[] live() {
        int block = rate / 100;
        for (int at = 0; at < samples.length; at += block) {
            live.push(samples, at, block);
            live.weights(weights);
        }
        return weights;
    }

    /**
     * A line baked as a whole.
     *
     * @return the track
     */
    @Benchmark
    public VisemeTrack clip() {
        return clip.bake(sound);
    }
}

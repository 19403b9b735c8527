package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.face.Viseme;
import dev.likeness.job.BadFileException;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.text.Pronouncer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as they come: any rate, too loud, too quiet, broken, cut off, or no speech at all. */
class RoughSoundTest {

    private static final ClipMouth MOUTH = new ClipMouth();

    /** How many closures are seen in the clean line. */
    private static final long CLEAN = closures(MOUTH.bake(Spoken.SOUND));

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 44_100, 48_000, 96_000})
    void aClipOfAnyRateIsAsLongAsItsSoundAndClosesTheLips(int rate) {
        Sound sound = Spoken.at(rate);
        VisemeTrack track = MOUTH.bake(sound);

        assertThat(track.duration()).isBetween(sound.duration() - 0.04, sound.duration() + 0.06);
        assertThat(closures(track)).isGreaterThanOrEqualTo(CLEAN - 2);
    }

    @Test
    void aFileOfTwoChannelsIsBakedAsOne() throws IOException {
        float[] samples = Spoken.SOUND.samples();
        int[] both = new int[2 * samples.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.round(samples[i / 2] * 32_768);
        }
        Sound stereo = read(new Wav(1, 2, 16_000, 16).of(Wav.shorts(both)));

        assertThat(stereo.length()).isEqualTo(samples.length);
        assertThat(closures(MOUTH.bake(stereo))).isGreaterThanOrEqualTo(Spoken.CLOSURES.length - 2);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.02f, 3, 8})
    void aLineThatIsMuchTooQuietOrClippedStillClosesTheLips(float gain) {
        VisemeTrack track = MOUTH.bake(changed(gain));

        assertThat(closures(track)).isGreaterThanOrEqualTo(CLEAN - 3);
        requireWeights(track);
    }

    @Test
    void aLineIsHeardInTheNoiseOfARoom() {
        float[] samples = Spoken.SOUND.samples();
        Random random = new Random(11);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += 0.003f * (float) random.nextGaussian();
        }
        VisemeTrack track = MOUTH.bake(new Sound(samples, 16_000));

        assertThat(closures(track)).isGreaterThanOrEqualTo(CLEAN - 3);
    }

    @Test
    void silenceBeforeAndAfterALineIsARestingMouth() {
        float[] samples = Spoken.SOUND.samples();
        float[] padded = new float[samples.length + 32_000];
        System.arraycopy(samples, 0, padded, 16_000, samples.length);
        VisemeTrack track = MOUTH.bake(new Sound(padded, 16_000));

        assertThat(strongest(track, 0.4)).isEqualTo(Viseme.SIL);
        assertThat(strongest(track, track.duration() - 0.4)).isEqualTo(Viseme.SIL);
    }

    @Test
    void musicGivesWeightsInTheirRange() {
        float[] music = new float[48_000];
        for (int i = 0; i < music.length; i++) {
            int note = i / 6_000;
            double pitch = 220 * Math.pow(2, note % 12 / 12.0);
            double t = i / 16_000.0;
            double decay = Math.exp(-3 * (i % 6_000) / 6_000.0);
            music[i] =
                    (float)
                            (0.4
                                    * decay
                                    * (Math.sin(2 * Math.PI * pitch * t)
                                            + 0.5 * Math.sin(3 * Math.PI * pitch * t)));
        }
        requireWeights(MOUTH.bake(new Sound(music, 16_000)));
    }

    @Test
    void whatIsNoNumberIsAGapAndNoMore() {
        float[] samples = Spoken.SOUND.samples();
        Arrays.fill(samples, 20_000, 20_400, Float.NaN);
        samples[30_000] = Float.NEGATIVE_INFINITY;
        VisemeTrack track = MOUTH.bake(new Sound(samples, 16_000));

        requireWeights(track);
        assertThat(closures(track)).isGreaterThanOrEqualTo(CLEAN - 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 159, 160, 161, 480})
    void aSoundOfHardlyAnySamplesIsATrack(int samples) {
        Sound sound = new Sound(Arrays.copyOf(Spoken.SOUND.samples(), samples), 16_000);

        requireWeights(MOUTH.bake(sound));
        requireWeights(MOUTH.bake(sound, Pronouncer.english().words(Spoken.TEXT)).track());
    }

    @Test
    void aFileCutOffAnywhereIsReadAsFarAsItGoesOrNamed() throws IOException {
        byte[] whole = new Wav(1, 1, 16_000, 16).of(Wav.shorts(new int[400]));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                Sound sound = read(cut);
                assertThat(sound.length()).isLessThanOrEqualTo(400);
                if (length % 50 == 0) {
                    requireWeights(MOUTH.bake(sound));
                }
            } catch (BadFileException e) {
                assertThat(e).hasMessageStartingWith("line.wav: ");
                assertThat(length).as("where the samples begin").isLessThan(46);
            }
        }
    }

    private static Sound changed(float gain) {
        float[] samples = Spoken.SOUND.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gain;
        }
        return new Sound(samples, 16_000);
    }

    private static Sound read(byte[] file) throws IOException {
        return Sound.read(new ByteArrayInputStream(file), "line.wav");
    }

    private static long closures(VisemeTrack track) {
        return Arrays.stream(Spoken.CLOSURES)
                .filter(
                        closure -> {
                            for (double t = closure[0] - 0.04; t < closure[1] + 0.04; t += 0.01) {
                                if (strongest(track, t) == Viseme.PP) {
                                    return true;
                                }
                            }
                            return false;
                        })
                .count();
    }

    private static void requireWeights(VisemeTrack track) {
        for (int f = 0; f < track.frameCount(); f++) {
            for (float weight : track.frame(f)) {
                assertThat(weight).isBetween(0f, 1f);
            }
        }
    }

    private static Viseme strongest(VisemeTrack track, double seconds) {
        float[] weights = new float[15];
        track.sample(seconds, weights);
        int best = 0;
        for (int v = 1; v < weights.length; v++) {
            best = weights[v] > weights[best] ? v : best;
        }
        return Viseme.values()[best];
    }
}

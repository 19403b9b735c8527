package dev.likeness.demo.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.squareup.moshi.Moshi;
import dev.likeness.speech.VisemeTrack;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import okio.Okio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceTest {

    private static final int PP = VisemeTrack.ORDER.indexOf("PP");
    private static final int SIL = VisemeTrack.ORDER.indexOf("sil");

    private final float[] weights = new float[VisemeTrack.ORDER.size()];

    @ParameterizedTest
    @EnumSource
    void theLipsMoveAsLongAsTheSoundLasts(Voice voice) throws Exception {
        assertThat(voice.lips().duration()).isCloseTo(secondsOfSound(voice), within(0.03));
    }

    @ParameterizedTest
    @EnumSource
    void theLipsAreClosedAtEveryM(Voice voice) throws IOException {
        VisemeTrack lips = voice.lips();
        List<double[]> closures = spans(voice, "m");

        assertThat(closures).hasSize(3);
        for (double[] span : closures) {
            float closed = 0;
            for (double t = span[0] - 0.04; t <= span[1]; t += 0.01) {
                lips.sample(t, weights);
                closed = Math.max(closed, weights[PP]);
            }
            assertThat(closed).as("closure at %.2f s", span[0]).isGreaterThan(0.95f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMouthRestsBetweenTheSentences(Voice voice) throws IOException {
        VisemeTrack lips = voice.lips();

        for (double[] pause : spans(voice, "_:")) {
            lips.sample((pause[0] + pause[1]) / 2, weights);
            assertThat(weights[SIL]).as("rest at %.2f s", pause[0]).isGreaterThan(0.9f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWeightsOfEveryFrameAddUpToAboutOne(Voice voice) {
        VisemeTrack lips = voice.lips();

        for (int f = 0; f < lips.frameCount(); f++) {
            float sum = 0;
            for (float weight : lips.frame(f)) {
                sum += weight;
            }
            assertThat(sum).as("frame %d", f).isBetween(0.7f, 1.02f);
        }
    }

    private static double secondsOfSound(Voice voice)
            throws IOException, UnsupportedAudioFileException {
        try (InputStream file = open(voice.soundFile());
                AudioInputStream sound =
                        AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
            return sound.getFrameLength() / (double) sound.getFormat().getFrameRate();
        }
    }

    /** Begin and end of each occurrence of a sound, as espeak-ng reported them. */
    private static List<double[]> spans(Voice voice, String sound) throws IOException {
        String file = voice.soundFile().replace(".wav", ".visemes.json");
        try (InputStream in = open(file)) {
            Map<?, ?> document =
                    (Map<?, ?>)
                            new Moshi.Builder()
                                    .build()
                                    .adapter(Object.class)
                                    .fromJson(Okio.buffer(Okio.source(in)));
            List<?> sounds = (List<?>) Objects.requireNonNull(document).get("sounds");
            return IntStream.range(0, sounds.size() - 1)
                    .filter(i -> sound.equals(((List<?>) sounds.get(i)).get(1)))
                    .mapToObj(i -> new double[] {begin(sounds, i), begin(sounds, i + 1)})
                    .toList();
        }
    }

    private static double begin(List<?> sounds, int index) {
        return (Double) ((List<?>) sounds.get(index)).get(0);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Voice.class.getClassLoader().getResourceAsStream(resource), resource);
    }
}

package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A voice of Festival, which saves the segments of each utterance. */
public final class FestivalVoice implements Voice {

    private static final Path VOICES = Path.of("/usr/share/festival/voices");

    private final String voice;
    private final Alphabet alphabet;
    private final String debianPackage;
    private final double slowest;
    private final int pitch;

    /**
     * Creates it.
     *
     * @param voice Festival's name of it, for example "ked_diphone"
     * @param alphabet how it names its sounds
     * @param debianPackage that brings it
     * @param slowest the largest stretch of durations (&gt;=0.8)
     * @param pitch about which the pitch varies (in hertz; 0: as the voice has it)
     */
    public FestivalVoice(
            String voice, Alphabet alphabet, String debianPackage, double slowest, int pitch) {
        this.voice = voice;
        this.alphabet = alphabet;
        this.debianPackage = debianPackage;
        this.slowest = slowest;
        this.pitch = pitch;
    }

    @Override
    public String name() {
        return "festival-" + voice;
    }

    @Override
    public Alphabet alphabet() {
        return alphabet;
    }

    @Override
    public String comesWith() {
        return debianPackage;
    }

    @Override
    public boolean installed() {
        try (Stream<Path> folders = Files.find(VOICES, 2, (p, a) -> p.endsWith(voice))) {
            return folders.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<Spoken> speak(List<String> sentences, Path folder) throws IOException {
        Random random = new Random(voice.hashCode());
        StringBuilder script = new StringBuilder("(voice_" + voice + ")\n");
        List<Path> wavs = new ArrayList<>();
        boolean missing = false;
        for (int i = 0; i < sentences.size(); i++) {
            double stretch = 0.75 + (slowest - 0.75) * random.nextDouble();
            double tone = pitch * (0.8 + 0.5 * random.nextDouble());
            Path wav = folder.resolve("s%04d.wav".formatted(i));
            wavs.add(wav);
            if (!Files.exists(Spoken.labelsOf(wav))) {
                missing = true;
                script.append(say(sentences.get(i), stretch, tone, wav));
            }
        }
        if (missing) {
            Path file = folder.resolve("speak.scm");
            Files.writeString(file, script);
            Programs.run(List.of("festival", "-b", file.toString()));
        }
        return Spoken.readAll(wavs);
    }

    private String say(String sentence, double stretch, double tone, Path wav) {
        String melody =
                "(set! int_lr_params '((target_f0_mean %.0f) (target_f0_std %.0f)"
                        + " (model_f0_mean 170) (model_f0_std 34)))\n";
        String line =
                """
                (Parameter.set 'Duration_Stretch %.3f)
                (unwind-protect (let ((u (utt.synth (Utterance Text "%s"))))
                  (utt.save.wave u "%s" 'riff)
                  (utt.save.segs u "%s")) nil)
                """;
        return (pitch == 0 ? "" : String.format(Locale.ROOT, melody, tone, tone * 0.14))
                + String.format(
                        Locale.ROOT,
                        line,
                        stretch,
                        sentence.replace("\"", ""),
                        wav,
                        Spoken.labelsOf(wav));
    }
}

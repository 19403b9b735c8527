package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A voice of Festival, which saves the segments of each utterance. */
public final class FestivalVoice implements Voice {

    private final String voice;
    private final double slowest;
    private final int pitch;

    /**
     * Creates it.
     *
     * @param voice Festival's name of it, for example "ked_diphone"
     * @param slowest the largest stretch of durations (&gt;=0.8)
     * @param pitch about which the pitch varies (in hertz; 0: as the voice has it)
     */
    public FestivalVoice(String voice, double slowest, int pitch) {
        this.voice = voice;
        this.slowest = slowest;
        this.pitch = pitch;
    }

    @Override
    public String name() {
        return "festival-" + voice;
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

package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A voice of flite, which prints the end of each sound when asked. */
public final class FliteVoice implements Voice {

    private final String voice;
    private final double slowest;

    /**
     * Creates it.
     *
     * @param voice flite's name of it, for example "slt"
     * @param slowest the largest stretch of durations (&gt;=0.8)
     */
    public FliteVoice(String voice, double slowest) {
        this.voice = voice;
        this.slowest = slowest;
    }

    @Override
    public String name() {
        return "flite-" + voice;
    }

    @Override
    public Alphabet alphabet() {
        return Alphabet.AMERICAN;
    }

    @Override
    public String comesWith() {
        return "flite";
    }

    @Override
    public boolean installed() {
        try {
            return List.of(Programs.run(List.of("flite", "-lv")).split("\\s+")).contains(voice);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<Spoken> speak(List<String> sentences, Path folder) throws IOException {
        Random random = new Random(voice.hashCode());
        List<Path> wavs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            double stretch = 0.75 + (slowest - 0.75) * random.nextDouble();
            Path wav = folder.resolve("s%04d.wav".formatted(i));
            if (!Files.exists(Spoken.labelsOf(wav))) {
                speak(sentences.get(i), stretch, wav);
            }
            wavs.add(wav);
        }
        return Spoken.readAll(wavs);
    }

    private void speak(String sentence, double stretch, Path wav) throws IOException {
        String printed =
                Programs.run(
                        List.of(
                                "flite",
                                "-voice",
                                voice,
                                "--setf",
                                String.format(Locale.ROOT, "duration_stretch=%.3f", stretch),
                                "-psdur",
                                "-t",
                                sentence,
                                "-o",
                                wav.toString()));
        StringBuilder labels = new StringBuilder();
        for (String part : printed.strip().split("\\s+")) {
            int colon = part.lastIndexOf(':');
            if (colon > 0) {
                labels.append(part, colon + 1, part.length())
                        .append(' ')
                        .append(part, 0, colon)
                        .append('\n');
            }
        }
        Files.writeString(Spoken.labelsOf(wav), labels);
    }
}

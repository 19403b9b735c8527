package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets every voice speak into a folder. */
public final class Synthesis {

    private Synthesis() {}

    /**
     * What is not installed.
     *
     * @return the names of packages (not null; empty if all voices can speak)
     */
    public static List<String> missing() {
        return Cast.all().stream()
                .map(Cast.Reader::voice)
                .filter(voice -> !voice.installed())
                .map(Voice::comesWith)
                .distinct()
                .toList();
    }

    /**
     * Speaks what is not there yet.
     *
     * @param work the folder of all voices (not null)
     * @param most sentences of a voice (&gt;=1)
     * @throws IOException if a program fails
     */
    public static void speakAll(Path work, int most) throws IOException {
        long seed = 1;
        for (Cast.Reader reader : Cast.all()) {
            int count = count(reader, most);
            List<String> sentences =
                    reader.english()
                            ? new Sentences(seed).next(count)
                            : new PseudoWords(seed).next(count);
            seed++;
            Path folder = Files.createDirectories(work.resolve(reader.voice().name()));
            System.out.printf("%s: %d sentences%n", reader.voice().name(), count);
            reader.voice().speak(sentences, folder);
        }
    }

    /**
     * What a reader spoke.
     *
     * @param reader who (not null)
     * @param work the folder of all voices (not null)
     * @param most sentences of a voice (&gt;=1)
     * @return the sentences (not null)
     * @throws IOException if they cannot be read
     */
    public static List<Spoken> spoken(Cast.Reader reader, Path work, int most) throws IOException {
        try (Stream<Path> files = Files.list(work.resolve(reader.voice().name()))) {
            List<Path> wavs =
                    files.filter(f -> f.toString().endsWith(".wav"))
                            .sorted()
                            .limit(count(reader, most))
                            .toList();
            return new ArrayList<>(Spoken.readAll(wavs));
        }
    }

    private static int count(Cast.Reader reader, int most) {
        return Math.max(1, (int) Math.round(most * reader.share()));
    }
}

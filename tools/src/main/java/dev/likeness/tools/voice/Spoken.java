package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence as a voice spoke it: the sound lies in a WAV file, the sounds with their times in a
 * text file beside it ("end-in-seconds name" a line).
 *
 * @param wav where the sound lies
 * @param sounds in order, without gaps, from 0 to the end
 */
public record Spoken(Path wav, List<Timed> sounds) {

    /**
     * A sound of the voice.
     *
     * @param name as the voice calls it
     * @param end in seconds
     */
    public record Timed(String name, double end) {}

    static Path labelsOf(Path wav) {
        return wav.resolveSibling(wav.getFileName().toString().replace(".wav", ".lab"));
    }

    /** Reads what a voice left; empty where it failed. */
    static List<Spoken> readAll(List<Path> wavs) throws IOException {
        List<Spoken> all = new ArrayList<>();
        for (Path wav : wavs) {
            Path labels = labelsOf(wav);
            if (Files.exists(wav) && Files.exists(labels)) {
                List<Timed> sounds = readLabels(labels);
                if (sounds.size() > 2) {
                    all.add(new Spoken(wav, sounds));
                }
            }
        }
        return all;
    }

    /** Takes both "end name" and the three columns "end colour name" of Festival. */
    private static List<Timed> readLabels(Path file) throws IOException {
        List<Timed> sounds = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length >= 2 && parts[0].matches("[0-9.]+")) {
                String name = parts.length >= 3 ? parts[2] : parts[1];
                sounds.add(new Timed(name, Double.parseDouble(parts[0])));
            }
        }
        return sounds;
    }
}

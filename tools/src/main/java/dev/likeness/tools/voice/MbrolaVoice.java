package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A voice of MBROLA, made of recorded sounds that meet: espeak-ng says which sounds, how long and
 * how high, MBROLA speaks exactly these.
 */
public final class MbrolaVoice implements Voice {

    private static final Path DATABASES = Path.of("/usr/share/mbrola");
    private static final String PAUSE = "_";

    private final String reader;
    private final String database;
    private final Alphabet alphabet;
    private final Set<String> strange;

    /**
     * Creates it.
     *
     * @param reader espeak-ng's name of it without "mb-": "us1", or "de4-en" for a German who reads
     *     English
     * @param alphabet how it names its sounds
     * @param strange its names of sounds that are unlike their namesakes of other voices
     */
    public MbrolaVoice(String reader, Alphabet alphabet, String... strange) {
        this.reader = reader;
        this.database = reader.replaceAll("-.*", "");
        this.alphabet = alphabet;
        this.strange = Set.of(strange);
    }

    @Override
    public String name() {
        return "mbrola-" + reader;
    }

    @Override
    public Alphabet alphabet() {
        return alphabet;
    }

    @Override
    public String comesWith() {
        return "mbrola-" + database;
    }

    @Override
    public boolean installed() {
        return Files.exists(file());
    }

    private Path file() {
        return DATABASES.resolve(database).resolve(database);
    }

    @Override
    public List<Spoken> speak(List<String> sentences, Path folder) throws IOException {
        Random random = new Random(reader.hashCode());
        List<Path> wavs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            int wordsPerMinute = 120 + random.nextInt(100);
            int pitch = 25 + random.nextInt(50);
            Path wav = folder.resolve("s%04d.wav".formatted(i));
            if (!Files.exists(Spoken.labelsOf(wav))) {
                speak(sentences.get(i), wordsPerMinute, pitch, wav);
            }
            wavs.add(wav);
        }
        return Spoken.readAll(wavs);
    }

    private void speak(String sentence, int wordsPerMinute, int pitch, Path wav)
            throws IOException {
        Path sounds = wav.resolveSibling("sounds.pho");
        Programs.run(
                List.of(
                        "espeak-ng",
                        "-q",
                        "-v",
                        "mb-" + reader,
                        "-s",
                        Integer.toString(wordsPerMinute),
                        "-p",
                        Integer.toString(pitch),
                        "--phonout=" + sounds,
                        "--pho",
                        sentence));
        Programs.run(List.of("mbrola", "-e", file().toString(), sounds.toString(), wav.toString()));
        Files.writeString(Spoken.labelsOf(wav), labels(Files.readAllLines(sounds)));
    }

    /** From "name milliseconds pitches" to "end name"; a strange sound's name is "?". */
    String labels(List<String> sounds) {
        StringBuilder labels = new StringBuilder();
        double time = 0;
        for (String sound : sounds) {
            String[] parts = sound.strip().split("\\s+");
            if (parts.length >= 2 && !parts[0].startsWith(";")) {
                time += Double.parseDouble(parts[1]) / 1000;
                String name = parts[0].equals(PAUSE) ? "pau" : parts[0];
                labels.append(String.format(Locale.ROOT, "%.4f ", time))
                        .append(strange.contains(name) ? "?" : name)
                        .append('\n');
            }
        }
        return labels.toString();
    }
}

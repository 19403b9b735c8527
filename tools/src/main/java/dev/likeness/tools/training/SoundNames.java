package dev.likeness.tools.training;

import dev.likeness.speech.audio.HeardSound;
import dev.likeness.tools.voice.Alphabet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is heard when a voice speaks a sound that it calls so and so. Immutable, any thread. */
final class SoundNames {

    private static final String FILE = "sounds.txt";
    private static final String UNKNOWN = "?";

    private final Map<Alphabet, Map<String, List<Set<HeardSound>>>> names =
            new EnumMap<>(Alphabet.class);

    private SoundNames() {}

    /** Reads the table that comes with the program. */
    static SoundNames read() throws IOException {
        SoundNames all = new SoundNames();
        try (InputStream in = SoundNames.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.strip().split("\n")) {
                if (!line.startsWith("#")) {
                    all.add(line.strip().split(" "));
                }
            }
        }
        return all;
    }

    private void add(String[] line) {
        Map<String, List<Set<HeardSound>>> alphabet =
                names.computeIfAbsent(Alphabet.valueOf(line[0]), a -> new HashMap<>());
        for (int i = 1; i < line.length; i++) {
            int equals = line[i].lastIndexOf('=');
            List<Set<HeardSound>> halves = new ArrayList<>();
            for (String half : line[i].substring(equals + 1).split("\\+")) {
                halves.add(either(half));
            }
            alphabet.put(line[i].substring(0, equals), halves);
        }
    }

    private static Set<HeardSound> either(String text) {
        Set<HeardSound> sounds = EnumSet.noneOf(HeardSound.class);
        if (!text.equals(UNKNOWN)) {
            for (String sound : text.split("/")) {
                sounds.add(HeardSound.valueOf(sound));
            }
        }
        return sounds;
    }

    /**
     * @param name the voice's name of the sound; marks of length and stress do not matter abroad
     * @return one set, or one for each half of a diphthong: what it may be, empty if nobody knows
     */
    List<Set<HeardSound>> of(Alphabet alphabet, String name) {
        Map<String, List<Set<HeardSound>>> known = names.get(alphabet);
        List<Set<HeardSound>> sounds = known.get(name);
        if (sounds != null) {
            return sounds;
        }
        if (alphabet == Alphabet.AMERICAN) {
            List<Set<HeardSound>> arpabet = new ArrayList<>();
            HeardSound.of(name).forEach(sound -> arpabet.add(EnumSet.of(sound)));
            return arpabet;
        }
        boolean abroad = alphabet == Alphabet.ABROAD || alphabet == Alphabet.MBROLA_ABROAD;
        String plain = abroad ? name.replaceAll("(?<=.)[1:*/]$", "") : name;
        return known.getOrDefault(plain, List.of(Set.of()));
    }
}

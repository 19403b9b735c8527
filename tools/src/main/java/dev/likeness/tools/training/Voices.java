package dev.likeness.tools.training;

import dev.likeness.tools.voice.Cast;
import dev.likeness.tools.voice.Spoken;
import dev.likeness.tools.voice.Synthesis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all voices spoke, in memory. */
final class Voices {

    private Voices() {}

    /**
     * @param work the folder of the voices
     * @param most sentences of a voice
     */
    static List<Take> load(Path work, int most) throws IOException {
        SoundNames names = SoundNames.read();
        List<Take> takes = new ArrayList<>();
        for (Cast.Reader reader : Cast.all()) {
            for (Spoken spoken : Synthesis.spoken(reader, work, most)) {
                takes.add(Take.of(reader.voice(), spoken, names));
            }
        }
        return takes;
    }
}

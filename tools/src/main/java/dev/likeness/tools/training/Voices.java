package dev.likeness.tools.training;

import dev.likeness.tools.voice.Spoken;
import dev.likeness.tools.voice.Synthesis;
import dev.likeness.tools.voice.Voice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all voices spoke, in memory. */
final class Voices {

    private Voices() {}

    /**
     * @param work the folder of the voices
     * @param english at most so many sentences of each English voice
     * @param foreign at most so many of each other voice
     */
    static List<Take> load(Path work, int english, int foreign) throws IOException {
        List<Take> takes = new ArrayList<>();
        for (Voice voice : Synthesis.english()) {
            for (Spoken spoken : Synthesis.spoken(voice, work, english)) {
                takes.add(Take.of(voice.name(), spoken, Take::english));
            }
        }
        for (Voice voice : foreign > 0 ? Synthesis.foreign() : List.<Voice>of()) {
            for (Spoken spoken : Synthesis.spoken(voice, work, foreign)) {
                takes.add(Take.of(voice.name(), spoken, Take::foreign));
            }
        }
        return takes;
    }
}

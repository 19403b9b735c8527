package dev.likeness.speech.marks;

import dev.likeness.speech.phone.StressedPhone;
import dev.likeness.speech.phone.TimedPhone;
import dev.likeness.speech.text.Pronouncer;
import dev.likeness.speech.text.Rhythm;
import dev.likeness.speech.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lips for a text: with times of its own, with the times of its words, or with those of its
 * letters. Any thread.
 */
public final class SpokenText {

    private SpokenText() {}

    /**
     * A text that no one has spoken yet.
     *
     * @param text what is said (not null)
     * @param language who reads it (not null)
     * @param tempo 1 as people usually speak, 2 twice as fast (0.25 to 4)
     * @return the marks (not null)
     */
    public static SpeechMarks of(String text, Pronouncer language, double tempo) {
        return SpeechMarks.of(Rhythm.of(language.words(text), tempo), List.of());
    }

    /**
     * Words with times, as text-to-speech services and recognisers give them.
     *
     * @param words in order (not null)
     * @param language who reads them (not null)
     * @return the marks; words without a sound are named as unknown (not null)
     */
    public static SpeechMarks timed(List<TimedWord> words, Pronouncer language) {
        List<TimedPhone> phones = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        double end = 0;
        for (TimedWord word : words) {
            List<StressedPhone> sounds = new ArrayList<>();
            language.words(word.word()).forEach(spoken -> sounds.addAll(spoken.sounds()));
            if (sounds.isEmpty() && word.word().chars().anyMatch(Character::isLetterOrDigit)) {
                unknown.add(word.word());
            }
            phones.addAll(Rhythm.within(sounds, word.start(), word.end()));
            end = Math.max(end, word.end());
        }
        SpeechMarks marks = SpeechMarks.of(phones, words);
        return new SpeechMarks(marks.shapes(), words, end, unknown);
    }

    /**
     * A text whose letters have times.
     *
     * @param text what is said (not null)
     * @param starts when each character begins (length = text.length(), in seconds, &gt;=0)
     * @param ends when each character ends (length = text.length(), in seconds)
     * @param language who reads it (not null)
     * @return the marks (not null)
     * @throws IllegalArgumentException if there is not one time for each character
     */
    public static SpeechMarks lettered(
            String text, double[] starts, double[] ends, Pronouncer language) {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException(
                    "Expected times for %d characters, found %d and %d"
                            .formatted(text.length(), starts.length, ends.length));
        }
        List<TimedPhone> phones = new ArrayList<>();
        List<TimedWord> words = new ArrayList<>();
        List<SpokenWord> spoken = language.words(text);
        int at = 0;
        while (at < spoken.size()) {
            int begin = spoken.get(at).begin();
            int end = spoken.get(at).end();
            List<StressedPhone> sounds = new ArrayList<>();
            for (; at < spoken.size() && spoken.get(at).begin() == begin; at++) {
                sounds.addAll(spoken.get(at).sounds());
            }
            double from =
                    words.isEmpty()
                            ? starts[begin]
                            : Math.max(starts[begin], words.get(words.size() - 1).end());
            double to = Math.max(from, ends[end - 1]);
            words.add(new TimedWord(text.substring(begin, end), from, to));
            phones.addAll(Rhythm.within(sounds, from, to));
        }
        return SpeechMarks.of(phones, words);
    }
}

package dev.likeness.tools.training;

import dev.likeness.speech.audio.HeardSound;
import dev.likeness.speech.audio.Sound;
import dev.likeness.tools.voice.Spoken;
import dev.likeness.tools.voice.Voice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One spoken sentence in memory, at the classifier's rate.
 *
 * @param voice who speaks
 * @param samples the sound
 * @param spans its sounds in order, without gaps
 */
record Take(String voice, float[] samples, List<Span> spans) {

    /**
     * A stretch of one sound.
     *
     * @param end in seconds
     * @param phones which it may be: one, or several that look alike; empty where nobody knows
     */
    record Span(double end, Set<HeardSound> phones) {}

    static Take of(Voice voice, Spoken spoken, SoundNames names) throws IOException {
        Sound sound = Sound.read(spoken.wav());
        float[] samples = Resampling.toClassifier(sound.samples(), sound.sampleRate());
        List<Span> spans = new ArrayList<>();
        double start = 0;
        for (Spoken.Timed timed : spoken.sounds()) {
            add(spans, start, timed.end(), names.of(voice.alphabet(), timed.name()));
            start = timed.end();
        }
        return new Take(voice.name(), samples, spans);
    }

    private static void add(
            List<Span> spans, double start, double end, List<? extends Set<HeardSound>> parts) {
        if (parts.size() == 2) {
            spans.add(new Span(start + (end - start) * HeardSound.FIRST_HALF, parts.get(0)));
        }
        spans.add(new Span(end, parts.get(parts.size() - 1)));
    }
}

package dev.likeness.tools.training;

import dev.likeness.speech.audio.HeardSound;
import dev.likeness.speech.audio.Sound;
import dev.likeness.tools.voice.Spoken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    static Take of(String voice, Spoken spoken, Phones names) throws IOException {
        Sound sound = Sound.read(spoken.wav());
        float[] samples = Resampling.toClassifier(sound.samples(), sound.sampleRate());
        List<Span> spans = new ArrayList<>();
        double start = 0;
        for (Spoken.Timed timed : spoken.sounds()) {
            add(spans, start, timed.end(), names.of(timed.name()));
            start = timed.end();
        }
        return new Take(voice, samples, spans);
    }

    private static void add(
            List<Span> spans, double start, double end, List<? extends Set<HeardSound>> parts) {
        if (parts.size() == 2) {
            spans.add(new Span(start + (end - start) * HeardSound.FIRST_HALF, parts.get(0)));
        }
        spans.add(new Span(end, parts.get(parts.size() - 1)));
    }

    /** What a voice calls its sounds. */
    interface Phones {
        List<? extends Set<HeardSound>> of(String name);
    }

    /** Names close to ARPABET; "brth" is a breath. */
    static List<? extends Set<HeardSound>> english(String name) {
        if (name.equals("brth") || name.equals("#")) {
            return List.of(EnumSet.of(HeardSound.SIL));
        }
        return HeardSound.of(name.equals("ax") ? "AH0" : name).stream().map(EnumSet::of).toList();
    }

    private static final Map<String, Set<HeardSound>> ABROAD = abroad();

    /** Vowels of other languages are only near to English ones; what has no likeness is unknown. */
    static List<? extends Set<HeardSound>> foreign(String name) {
        return List.of(ABROAD.getOrDefault(name.replaceAll("[1:]$", ""), Set.of()));
    }

    private static Map<String, Set<HeardSound>> abroad() {
        Map<String, Set<HeardSound>> names = new HashMap<>();
        for (String silence : List.of("#", "##", "pau", "_")) {
            names.put(silence, EnumSet.of(HeardSound.SIL));
        }
        for (HeardSound same :
                List.of(
                        HeardSound.P,
                        HeardSound.B,
                        HeardSound.M,
                        HeardSound.F,
                        HeardSound.V,
                        HeardSound.T,
                        HeardSound.D,
                        HeardSound.K,
                        HeardSound.G,
                        HeardSound.S,
                        HeardSound.Z,
                        HeardSound.N,
                        HeardSound.L,
                        HeardSound.W)) {
            names.put(same.name().toLowerCase(Locale.ROOT), EnumSet.of(same));
        }
        names.put("h", EnumSet.of(HeardSound.HH));
        names.put("S", EnumSet.of(HeardSound.SH));
        names.put("j", EnumSet.of(HeardSound.Y));
        names.put("tS", EnumSet.of(HeardSound.CH));
        names.put("dZ", EnumSet.of(HeardSound.JH));
        names.put("ax", EnumSet.of(HeardSound.AX));
        names.put("a", EnumSet.of(HeardSound.AA, HeardSound.AH, HeardSound.AY_1, HeardSound.AW_1));
        names.put("e", EnumSet.of(HeardSound.EH, HeardSound.EY_1));
        names.put("E", EnumSet.of(HeardSound.EH, HeardSound.EY_1));
        names.put("i", EnumSet.of(HeardSound.IY, HeardSound.IH));
        names.put("o", EnumSet.of(HeardSound.AO, HeardSound.OW_1));
        names.put("O", EnumSet.of(HeardSound.AO, HeardSound.OW_1));
        names.put("u", EnumSet.of(HeardSound.UW, HeardSound.UH));
        return names;
    }
}

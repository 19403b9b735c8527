package dev.likeness.speech.text;

import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import dev.likeness.speech.phone.TimedPhone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How long each sound of a text lasts, after Klatt's rules (Allen, Hunnicutt, Klatt: From Text to
 * Speech, 1987, chapter 9): a sound has an inherent and a shortest duration, and its surroundings
 * stretch or squeeze what lies between. Stressed vowels are long, vowels before voiceless stops
 * short, the last syllable before a pause is drawn out, consonants in clusters are quick. Any
 * thread.
 */
public final class Rhythm {

    /** Klatt's inherent durations are those of careful speech; people talk a little faster. */
    private static final double USUAL_TEMPO = 1.1;

    private static final Set<Phone> VOICELESS_STOPS =
            EnumSet.of(Phone.P, Phone.T, Phone.K, Phone.CH);
    private static final Set<Phone> VOICED_FRICATIVES =
            EnumSet.of(Phone.V, Phone.Z, Phone.DH, Phone.ZH);
    private static final StressedPhone SILENCE = StressedPhone.of(Phone.SIL);

    private Rhythm() {}

    /**
     * Times for a text that no one has spoken yet.
     *
     * @param words what is spoken (not null)
     * @param tempo 1 as people usually speak, 2 twice as fast (0.25 to 4)
     * @return the phones in order without gaps, silences where the voice rests (not null)
     * @throws IllegalArgumentException if the tempo is out of its range
     */
    public static List<TimedPhone> of(List<SpokenWord> words, double tempo) {
        Objects.requireNonNull(words, "words");
        if (!(tempo >= 0.25 && tempo <= 4)) {
            throw new IllegalArgumentException("Expected a tempo from 0.25 to 4, found " + tempo);
        }
        List<TimedPhone> timed = new ArrayList<>();
        double now = 0;
        for (int w = 0; w < words.size(); w++) {
            SpokenWord word = words.get(w);
            boolean last = w == words.size() - 1 || word.pause() > 0;
            double[] durations = durations(word.sounds(), last);
            for (int i = 0; i < durations.length; i++) {
                double end = now + durations[i] / (tempo * USUAL_TEMPO);
                timed.add(new TimedPhone(word.sounds().get(i), now, end));
                now = end;
            }
            if (word.pause() > 0) {
                double end = now + word.pause() / tempo;
                timed.add(new TimedPhone(SILENCE, now, end));
                now = end;
            }
        }
        return List.copyOf(timed);
    }

    /**
     * Times for a word whose beginning and end are known.
     *
     * @param sounds of one word or several (not null)
     * @param start of the first sound (in seconds, &gt;=0)
     * @param end of the last sound (in seconds, &gt;=start)
     * @return the phones in order without gaps (not null)
     */
    public static List<TimedPhone> within(List<StressedPhone> sounds, double start, double end) {
        double[] durations = durations(sounds, false);
        double sum = 0;
        for (double duration : durations) {
            sum += duration;
        }
        List<TimedPhone> timed = new ArrayList<>();
        double passed = 0;
        for (int i = 0; i < durations.length; i++) {
            double from = start + (end - start) * passed / sum;
            passed += durations[i];
            double to = i == durations.length - 1 ? end : start + (end - start) * passed / sum;
            timed.add(new TimedPhone(sounds.get(i), Math.min(from, to), to));
        }
        return List.copyOf(timed);
    }

    /** Durations of the sounds of a word (length = sounds, in seconds). */
    private static double[] durations(List<StressedPhone> sounds, boolean beforePause) {
        int vowels = (int) sounds.stream().filter(sound -> sound.phone().isVowel()).count();
        int lastVowel = lastVowel(sounds);
        double[] durations = new double[sounds.size()];
        for (int i = 0; i < durations.length; i++) {
            double share = share(sounds, i, vowels);
            if (i >= lastVowel) {
                share *= beforePause ? 1.4 : 1;
            } else if (sounds.get(i).phone().isVowel()) {
                share *= 0.85;
            }
            durations[i] = duration(sounds.get(i), share);
        }
        return durations;
    }

    private static double duration(StressedPhone sound, double share) {
        Phone phone = sound.phone();
        boolean weak = phone.isVowel() && sound.stress() == 0;
        double shortest = phone.shortestDuration() * (weak ? 0.5 : 1);
        return shortest
                + (phone.inherentDuration() - phone.shortestDuration()) * share * (weak ? 0.6 : 1);
    }

    private static double share(List<StressedPhone> sounds, int at, int vowels) {
        Phone phone = sounds.get(at).phone();
        if (!phone.isVowel()) {
            boolean crowded = isConsonant(sounds, at - 1) || isConsonant(sounds, at + 1);
            return crowded ? 0.6 : 0.85;
        }
        double share = vowels > 1 ? 0.8 : 1;
        if (at + 1 < sounds.size()) {
            Phone next = sounds.get(at + 1).phone();
            if (VOICELESS_STOPS.contains(next)) {
                return share * 0.7;
            }
            if (VOICED_FRICATIVES.contains(next)) {
                return share * 1.2;
            }
        }
        return share;
    }

    private static boolean isConsonant(List<StressedPhone> sounds, int at) {
        return at >= 0 && at < sounds.size() && !sounds.get(at).phone().isVowel();
    }

    private static int lastVowel(List<StressedPhone> sounds) {
        for (int i = sounds.size() - 1; i >= 0; i--) {
            if (sounds.get(i).phone().isVowel()) {
                return i;
            }
        }
        return 0;
    }
}

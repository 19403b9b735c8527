package dev.likeness.speech.text;

import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which vowel of a word is stressed, where rules gave only the vowels. English words end in
 * syllables that pull the stress before them ("-tion", "-ity"), or begin with prefixes that do not
 * take it ("be-", "re-"); German and Spanish have rules of their own. Any thread.
 */
enum Stress {
    /**
     * On "-eer" and its like, before "-tion" and its like, otherwise the first syllable that is no
     * prefix.
     */
    ENGLISH {
        @Override
        int stressedOf(int count, String word) {
            if (PULLS_ITSELF.matcher(word).find()) {
                return count - 1;
            }
            if (count > 1 && PULLS_BEFORE.matcher(word).find()) {
                return count - 2;
            }
            if (count > 2 && PULLS_TWO_BEFORE.matcher(word).find()) {
                return count - 3;
            }
            return count > 1 && PREFIX.matcher(word).find() ? 1 : 0;
        }

        @Override
        boolean murmurs(List<StressedPhone> sounds, int vowel, int stressed, int last) {
            boolean rColoured = sounds.get(Math.min(vowel + 1, last)).phone() == Phone.R;
            if (rColoured || !SHORT.contains(sounds.get(vowel).phone())) {
                return false;
            }
            boolean between = vowel > stressed && vowel < last;
            boolean openBefore =
                    vowel == stressed - 2
                            || vowel == stressed - 3 && isGlide(sounds.get(stressed - 1));
            boolean lightPrefix = vowel == 0 && sounds.get(0).phone() == Phone.EH;
            return between || openBefore || lightPrefix && stressed == secondVowel(sounds);
        }

        private boolean isGlide(StressedPhone sound) {
            return sound.phone() == Phone.Y;
        }

        private int secondVowel(List<StressedPhone> sounds) {
            return IntStream.range(1, sounds.size())
                    .filter(i -> sounds.get(i).phone().isVowel())
                    .findFirst()
                    .orElse(0);
        }
    },
    /** The first syllable that is no prefix. */
    GERMAN {
        @Override
        int stressedOf(int count, String word) {
            return count > 1 && GERMAN_PREFIX.matcher(word).find() ? 1 : 0;
        }
    },
    /** Where an accent is written; else the last but one, or the last before a consonant. */
    SPANISH {
        @Override
        int stressedOf(int count, String word) {
            boolean beforeLast = SPANISH_BEFORE_LAST.matcher(word).find();
            return Math.max(0, beforeLast ? count - 2 : count - 1);
        }
    };

    private static final Set<Phone> SHORT = EnumSet.of(Phone.AE, Phone.EH, Phone.AA);
    private static final Pattern PULLS_ITSELF = Pattern.compile("(?:eer|oon|ette|ique)s?$");
    private static final Pattern PULLS_BEFORE =
            Pattern.compile("(?:[tscg]ions?|[tc]ians?|ics?|[tc]ial(?:ly)?|[tcg][ie]ous(?:ly)?)$");
    private static final Pattern PULLS_TWO_BEFORE =
            Pattern.compile(
                    "(?:ity|ities|ical|ically|ogy|graphy|ify|ified|[^tc]ia[ln]s?|[^tcg][ie]ous)$");
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:ab(?=[sd])|ac(?=c)|ad(?=[dhjmv])|af(?=f)|ap(?=p)|ar(?=r)|as(?=s)|at(?=t)|be|de|dis|en|em|ex|for(?=g)|in(?!t(?:er|ro))|im|pre|pro|re|sub|sur|un|con|com(?=[mp])|col(?=l)|cor(?=r)|es(?=[ct]a)|ob|mis)(?:[^aeiou]h?[lr]?|s(?:p|[ct]r))[aeiouy]");
    private static final Pattern GERMAN_PREFIX =
            Pattern.compile("^(?:be|ge|ver|zer|ent|emp|er)[^aeiouäöü]");
    private static final Pattern SPANISH_BEFORE_LAST = Pattern.compile("[aeiouns]$");

    abstract int stressedOf(int vowels, String word);

    /**
     * Whether a vowel without stress turns to a murmur: inside the word ("celebrate"), in an open
     * syllable before the stress ("banana"), or as "e" in front of it ("enchant").
     */
    boolean murmurs(List<StressedPhone> sounds, int vowel, int stressed, int last) {
        return false;
    }

    /**
     * Gives one vowel the primary stress, unless one has it already.
     *
     * @param sounds of a word; vowels with stress 2 are full, those with 0 murmured (not null)
     * @param word in lower case (not null)
     * @return the sounds; one vowel has stress 1, all others 0, save a full "uh", which stays 2
     *     (not null)
     */
    List<StressedPhone> on(List<StressedPhone> sounds, String word) {
        List<Integer> vowels =
                IntStream.range(0, sounds.size())
                        .filter(i -> sounds.get(i).phone().isVowel())
                        .boxed()
                        .toList();
        if (vowels.isEmpty()) {
            return sounds;
        }
        int given = sounds.stream().map(StressedPhone::stress).toList().indexOf(1);
        int at =
                given >= 0
                        ? given
                        : vowels.get(full(vowels, sounds, stressedOf(vowels.size(), word)));
        int last = vowels.get(vowels.size() - 1);
        List<StressedPhone> stressed = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            boolean murmur = i != at && murmurs(sounds, i, at, last);
            stressed.add(murmur ? new StressedPhone(Phone.AH, 0) : weighed(sounds.get(i), i == at));
        }
        return stressed;
    }

    private static StressedPhone weighed(StressedPhone sound, boolean stressed) {
        boolean fullUh = sound.phone() == Phone.AH && sound.stress() == 2;
        return new StressedPhone(sound.phone(), stressed ? 1 : fullUh ? 2 : 0);
    }

    /** A murmured vowel takes no stress as long as a full one is there, rather before it. */
    private static int full(List<Integer> vowels, List<StressedPhone> sounds, int wanted) {
        IntStream before = IntStream.iterate(wanted, k -> k >= 0, k -> k - 1);
        IntStream behind = IntStream.range(wanted + 1, vowels.size());
        return IntStream.concat(before, behind)
                .filter(k -> sounds.get(vowels.get(k)).stress() == 2)
                .findFirst()
                .orElse(wanted);
    }
}

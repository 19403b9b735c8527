package dev.likeness.tools.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * All voices. Those whose language is English read sentences; those of other languages read English
 * with an accent if espeak-ng can make them, else words without meaning.
 */
public final class Cast {

    private Cast() {}

    /**
     * A voice and what it reads.
     *
     * @param voice who
     * @param english whether sentences, else rows of {@link PseudoWords}
     * @param share of the usual number of sentences (0 to 1)
     */
    public record Reader(Voice voice, boolean english, double share) {}

    /** The voices of other languages that espeak-ng lets read English. */
    private static final List<MbrolaVoice> ACCENTS =
            List.of(
                    abroad("de1-en", "e:"),
                    abroad("de2-en", "e:"),
                    abroad("de3-en", "e:"),
                    abroad("de4-en", "e:"),
                    abroad("de5-en", "e:"),
                    abroad("de6-en", "e:"),
                    abroad("fr1-en"),
                    abroad("fr4-en"),
                    abroad("nl2-en"),
                    abroad("hu1-en", "O", "e:"),
                    abroad("sw1-en", "U", "e:"),
                    abroad("sw2-en", "U", "e:"),
                    abroad("gr2-en"),
                    abroad("ro1-en", "I"),
                    abroad("pl1-en", "I"),
                    abroad("af1-en"));

    /** Voices that read words without meaning. Spanish b, d and g do not close between vowels. */
    private static final List<MbrolaVoice> OTHERS =
            List.of(
                    abroad("es1", "b", "d", "g"),
                    abroad("es2", "b", "d", "g"),
                    abroad("es4", "b", "d", "g", "L"),
                    abroad("mx2", "b", "d", "g"),
                    abroad("it3"),
                    abroad("it4"),
                    abroad("br3", "@"),
                    abroad("pt1", "@"),
                    abroad("cr1"),
                    abroad("cz2"),
                    abroad("de7", "e:"),
                    abroad("nl3"));

    /**
     * Everybody.
     *
     * @return the readers (not null)
     */
    public static List<Reader> all() {
        List<Reader> all = new ArrayList<>();
        for (Voice voice : natives()) {
            all.add(new Reader(voice, true, 1));
        }
        for (Voice voice : ACCENTS) {
            all.add(new Reader(voice, true, 0.4));
        }
        for (Voice voice : OTHERS) {
            all.add(new Reader(voice, false, 0.25));
        }
        for (Voice voice : abroadWithFestival()) {
            all.add(new Reader(voice, false, 0.25));
        }
        return all;
    }

    private static List<Voice> natives() {
        return List.of(
                new FliteVoice("slt", 1.35),
                new FliteVoice("rms", 1.1),
                new FliteVoice("awb", 1.35),
                new FliteVoice("kal16", 1.3),
                new FestivalVoice("ked_diphone", Alphabet.AMERICAN, "festvox-kdlpc16k", 1.3, 105),
                new FestivalVoice(
                        "cmu_us_slt_arctic_hts", Alphabet.AMERICAN, "festvox-us-slt-hts", 1.3, 0),
                new FestivalVoice("rab_diphone", Alphabet.BRITISH, "festvox-rablpc16k", 1.3, 0),
                new MbrolaVoice("us1", Alphabet.MBROLA_AMERICAN),
                new MbrolaVoice("us2", Alphabet.MBROLA_AMERICAN),
                new MbrolaVoice("us3", Alphabet.MBROLA_AMERICAN),
                new MbrolaVoice("en1", Alphabet.MBROLA_BRITISH));
    }

    private static List<Voice> abroadWithFestival() {
        return List.of(
                festival("lp_diphone", "festvox-italp16k"),
                festival("pc_diphone", "festvox-itapc16k"),
                festival("czech_dita", "festvox-czech-dita"),
                festival("czech_krb", "festvox-czech-krb"),
                festival("czech_machac", "festvox-czech-machac"),
                festival("czech_ph", "festvox-czech-ph"),
                festival("hy_fi_mv_diphone", "festvox-suopuhe-mv"),
                festival("suo_fi_lj_diphone", "festvox-suopuhe-lj"));
    }

    private static Voice festival(String voice, String debianPackage) {
        return new FestivalVoice(voice, Alphabet.ABROAD, debianPackage, 1.2, 0);
    }

    private static MbrolaVoice abroad(String reader, String... strange) {
        return new MbrolaVoice(reader, Alphabet.MBROLA_ABROAD, strange);
    }
}

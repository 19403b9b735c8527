package dev.likeness.speech.phone;

import dev.likeness.face.Viseme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sound of speech. The first 39 are those of American English in ARPABET; the others are sounds
 * of German and Spanish that English lacks. {@link #SIL} is silence. Engine-free.
 *
 * <p>Durations of the English sounds are the inherent and the shortest ones of Klatt's rules
 * (Allen, Hunnicutt, Klatt: From Text to Speech, 1987, chapter 9).
 */
public enum Phone {
    /** a in "father". */
    AA(240, 100, Viseme.AA),
    /** a in "fat". */
    AE(230, 80, Viseme.AA),
    /** u in "but"; without stress the a in "about". */
    AH(140, 60, Viseme.AA),
    /** aw in "lawn". */
    AO(240, 100, Viseme.OH),
    /** ow in "how". */
    AW(260, 100, Viseme.AA, Viseme.OU),
    /** i in "hide". */
    AY(250, 150, Viseme.AA, Viseme.IH),
    /** e in "get". */
    EH(150, 70, Viseme.E),
    /** ir in "bird". */
    ER(180, 80, Viseme.RR),
    /** a in "gate". */
    EY(190, 100, Viseme.E, Viseme.IH),
    /** i in "bit". */
    IH(135, 40, Viseme.IH),
    /** ee in "beet". */
    IY(155, 55, Viseme.IH),
    /** o in "lone". */
    OW(220, 80, Viseme.OH, Viseme.OU),
    /** oy in "toy". */
    OY(280, 150, Viseme.OH, Viseme.IH),
    /** u in "full". */
    UH(160, 60, Viseme.OU),
    /** oo in "fool". */
    UW(210, 70, Viseme.OU),
    /** b in "back". */
    B(85, 60, Viseme.PP),
    /** ch in "char". */
    CH(120, 80, Viseme.CH),
    /** d in "dime". */
    D(75, 50, Viseme.DD),
    /** th in "either". */
    DH(50, 30, Viseme.TH),
    /** f in "fault". */
    F(100, 80, Viseme.FF),
    /** g in "goat". */
    G(80, 60, Viseme.KK),
    /** h in "how": the mouth already stands as for the next sound. */
    HH(80, 20),
    /** j in "jar". */
    JH(110, 70, Viseme.CH),
    /** c in "coat". */
    K(80, 60, Viseme.KK),
    /** l in "laugh". */
    L(80, 40, Viseme.NN),
    /** m in "sum". */
    M(70, 60, Viseme.PP),
    /** n in "sun". */
    N(60, 50, Viseme.NN),
    /** ng in "sung". */
    NG(95, 60, Viseme.NN),
    /** p in "pack". */
    P(90, 50, Viseme.PP),
    /** r in "rate". */
    R(80, 30, Viseme.RR),
    /** s in "sue". */
    S(105, 60, Viseme.SS),
    /** sh in "leash". */
    SH(105, 80, Viseme.CH),
    /** t in "time". */
    T(75, 50, Viseme.DD),
    /** th in "ether". */
    TH(90, 60, Viseme.TH),
    /** v in "vault". */
    V(60, 40, Viseme.FF),
    /** w in "wear". */
    W(80, 60, Viseme.OU),
    /** y in "young". */
    Y(80, 40, Viseme.IH),
    /** z in "zoo". */
    Z(75, 40, Viseme.SS),
    /** s in "leisure". */
    ZH(70, 40, Viseme.CH),
    /** ü in German "über". */
    UE(180, 70, Viseme.OU),
    /** ö in German "schön". */
    OE(190, 80, Viseme.OH),
    /** ch in German "ich". */
    CX(100, 70, Viseme.IH),
    /** ch in German "ach", j in Spanish "jota". */
    X(100, 70, Viseme.KK),
    /** ñ in Spanish "año". */
    NY(80, 60, Viseme.NN),
    /** Silence. */
    SIL(100, 0, Viseme.SIL);

    private static final Map<String, Phone> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Phone::name, Function.identity()));

    private final double inherent;
    private final double shortest;
    private final List<Viseme> visemes;

    Phone(int inherentMilliseconds, int shortestMilliseconds, Viseme... visemes) {
        this.inherent = inherentMilliseconds / 1000.0;
        this.shortest = shortestMilliseconds / 1000.0;
        this.visemes = List.of(visemes);
    }

    /**
     * Finds a phone by its ARPABET symbol.
     *
     * @param symbol with or without a digit for stress, in any case, for example "AH0" (not null)
     * @return the phone, or empty if there is none of that name
     */
    public static Optional<Phone> named(String symbol) {
        String upper = symbol.toUpperCase(Locale.ROOT);
        int end = upper.length();
        if (end > 1 && Character.isDigit(upper.charAt(end - 1))) {
            end--;
        }
        return Optional.ofNullable(BY_NAME.get(upper.substring(0, end)));
    }

    /**
     * How long the sound lasts in a stressed syllable of slow speech.
     *
     * @return the duration (in seconds, &gt;0)
     */
    public double inherentDuration() {
        return inherent;
    }

    /**
     * What is left of the sound however fast it is spoken.
     *
     * @return the duration (in seconds, &gt;=0)
     */
    public double shortestDuration() {
        return shortest;
    }

    /**
     * What the mouth does, in order: two visemes for a diphthong, none for a sound that takes the
     * shape of its neighbour.
     *
     * @return none to two visemes (not null, unmodifiable)
     */
    public List<Viseme> visemes() {
        return visemes;
    }

    /**
     * Whether this is a vowel or a diphthong.
     *
     * @return true for vowels
     */
    public boolean isVowel() {
        return ordinal() <= UW.ordinal() || this == UE || this == OE;
    }

    /**
     * Whether the lips are closed while the sound is spoken (p, b, m).
     *
     * @return true for closures
     */
    public boolean closesLips() {
        return visemes.contains(Viseme.PP);
    }
}

package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import dev.likeness.speech.phone.StressedPhone;
import java.util.List;
import java.util.Locale;

/**
 * The sounds that the classifier tells apart: those of American English, diphthongs as their two
 * halves. Named after ARPABET, as pronunciations write them.
 */
public enum HeardSound {
    SIL(Viseme.SIL),
    P(Viseme.PP),
    B(Viseme.PP),
    M(Viseme.PP),
    F(Viseme.FF),
    V(Viseme.FF),
    TH(Viseme.TH),
    DH(Viseme.TH),
    T(Viseme.DD),
    D(Viseme.DD),
    K(Viseme.KK),
    G(Viseme.KK),
    CH(Viseme.CH),
    JH(Viseme.CH),
    SH(Viseme.CH),
    ZH(Viseme.CH),
    S(Viseme.SS),
    Z(Viseme.SS),
    N(Viseme.NN),
    NG(Viseme.NN),
    L(Viseme.NN),
    R(Viseme.RR),
    ER(Viseme.RR),
    W(Viseme.OU),
    Y(Viseme.IH),
    /** Has no shape of its own: takes its neighbour's. */
    HH(null),
    AA(Viseme.AA),
    AE(Viseme.AA),
    AH(Viseme.AA),
    /** The unstressed AH of "about". */
    AX(Viseme.E),
    AO(Viseme.OH),
    EH(Viseme.E),
    IH(Viseme.IH),
    IY(Viseme.IH),
    UH(Viseme.OU),
    UW(Viseme.OU),
    EY_1(Viseme.E),
    EY_2(Viseme.IH),
    AY_1(Viseme.AA),
    AY_2(Viseme.IH),
    OY_1(Viseme.OH),
    OY_2(Viseme.IH),
    AW_1(Viseme.AA),
    AW_2(Viseme.OU),
    OW_1(Viseme.OH),
    OW_2(Viseme.OU);

    /** The share of a diphthong that is its first half. */
    public static final double FIRST_HALF = 0.6;

    private final Viseme viseme;

    HeardSound(Viseme viseme) {
        this.viseme = viseme;
    }

    /**
     * How the mouth looks.
     *
     * @return the shape (null: as its neighbour's)
     */
    public Viseme viseme() {
        return viseme;
    }

    /**
     * What is heard when a phone is spoken; of phones that English lacks, what is nearest.
     *
     * @param spoken the phone with its stress (not null)
     * @return one sound, or both halves of a diphthong (not null)
     */
    public static List<HeardSound> of(StressedPhone spoken) {
        return switch (spoken.phone()) {
            case AH -> List.of(spoken.stress() == 0 ? AX : AH);
            case UE -> List.of(UW);
            case OE -> List.of(UH);
            case CX -> List.of(SH);
            case X -> List.of(HH);
            case NY -> List.of(N);
            default -> of(spoken.phone().name());
        };
    }

    /**
     * The sounds of an ARPABET name.
     *
     * @param arpabet for example "AH0", "ow" or "T" (not null; a digit for stress may follow)
     * @return one sound, or both halves of a diphthong (not null)
     * @throws IllegalArgumentException if there is no such name
     */
    public static List<HeardSound> of(String arpabet) {
        String name = arpabet.strip().toUpperCase(Locale.ROOT);
        String base = name.replaceAll("[012]$", "");
        return switch (base) {
            case "AH" -> List.of(name.equals("AH0") ? AX : AH);
            case "AXR" -> List.of(ER);
            case "DX" -> List.of(D);
            case "EL" -> List.of(L);
            case "EM" -> List.of(M);
            case "EN" -> List.of(N);
            case "IX" -> List.of(IH);
            case "EY" -> List.of(EY_1, EY_2);
            case "AY" -> List.of(AY_1, AY_2);
            case "OY" -> List.of(OY_1, OY_2);
            case "AW" -> List.of(AW_1, AW_2);
            case "OW" -> List.of(OW_1, OW_2);
            case "", "SP", "PAU", "H#" -> List.of(SIL);
            default -> List.of(valueOf(base));
        };
    }
}

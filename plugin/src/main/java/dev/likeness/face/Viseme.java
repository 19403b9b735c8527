package dev.likeness.face;

import java.util.List;

/**
 * The 15 visemes in Oculus' order: how the mouth looks while a group of sounds is spoken.
 * Engine-free.
 */
public enum Viseme {
    /** Silence: the neutral mouth. */
    SIL("sil"),
    /** p, b, m: closed lips. */
    PP("PP"),
    /** f, v: lower lip at the upper teeth. */
    FF("FF"),
    /** th: tongue between the teeth. */
    TH("TH"),
    /** t, d: tongue behind the upper teeth. */
    DD("DD"),
    /** k, g: back of the tongue at the palate. */
    KK("kk"),
    /** ch, j, sh. */
    CH("CH"),
    /** s, z. */
    SS("SS"),
    /** n, l. */
    NN("nn"),
    /** r. */
    RR("RR"),
    /** a as in "father": wide open. */
    AA("aa"),
    /** e as in "bed". */
    E("E"),
    /** i as in "bit". */
    IH("ih"),
    /** o as in "toe". */
    OH("oh"),
    /** u as in "book". */
    OU("ou");

    /**
     * All of them in order; unlike {@code values()}, asking for it in every frame costs nothing.
     */
    public static final List<Viseme> ALL = List.of(values());

    private final String shape;

    Viseme(String shape) {
        this.shape = shape;
    }

    /**
     * The canonical name, which is also how MetaPerson files spell it.
     *
     * @return for example "aa" (not null)
     */
    public String shapeName() {
        return shape;
    }
}

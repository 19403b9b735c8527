package dev.likeness.capture;

/**
 * How much a captured value is smoothed: by a low-pass filter whose cut-off rises with the speed of
 * the value.
 *
 * @param minCutoff at rest (Hz, >0): lower takes away more jitter
 * @param beta by how much the cut-off rises with the speed (Hz for each unit of weight, or radian,
 *     per second, >=0): higher lags less
 */
public record Smoothing(float minCutoff, float beta) {

    /** As it comes. */
    public static final Smoothing NONE = new Smoothing(Float.POSITIVE_INFINITY, 0);

    /** Lids: a blink must not be rounded off. */
    public static final Smoothing EYES = new Smoothing(4, 3);

    /** Lips: consonants last less than a tenth of a second. */
    public static final Smoothing MOUTH = new Smoothing(3, 2.5f);

    /** Brows. */
    public static final Smoothing BROWS = new Smoothing(1.5f, 1);

    /** Cheeks, nose and the turn of the head. */
    public static final Smoothing REST = new Smoothing(1.2f, 1.5f);

    /** Checks the ranges. */
    public Smoothing {
        if (!(minCutoff > 0) || !(beta >= 0) || Float.isInfinite(beta)) {
            throw new IllegalArgumentException(
                    "Expected a cut-off above 0 and a beta of 0 or more, found "
                            + minCutoff
                            + " and "
                            + beta);
        }
    }

    boolean isNone() {
        return Float.isInfinite(minCutoff);
    }
}

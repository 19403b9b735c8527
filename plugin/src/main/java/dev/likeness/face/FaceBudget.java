package dev.likeness.face;

/**
 * Keeps what all faces of a scene cost below a budget: where they cost more, each counts as smaller
 * on screen than it is, and so shows less. What is measured is averaged, a band below the budget in
 * which nothing changes keeps it from swinging, and changes are slow enough to be unseen.
 */
final class FaceBudget {

    private static final float AVERAGED_SECONDS = 0.25f;

    /** A pause of the whole machine counts no more than this often the average. */
    private static final float WORST = 2;

    /** The average follows from nothing by this share of the budget at least. */
    private static final float START = 0.25f;

    /** Longer frames count as so long: what is done in a single one is not known well. */
    private static final float LONGEST_FRAME = 1 / 30f;

    /** Below this share of the budget faces may show more again. */
    private static final float ROOMY = 0.8f;

    /** The share of the budget that is aimed at when there is room. */
    private static final float AIM = 0.9f;

    /** Powers of e in a second. */
    private static final float FASTEST_LESS = 4;

    private static final float FASTEST_MORE = 1;

    private static final float LEAST = 0.03f;

    private float average;
    private float share = 1;

    /**
     * Takes note of a frame.
     *
     * @param spent on all faces (milliseconds >=0)
     * @param seconds since the frame before (>=0)
     * @param budget for each frame (milliseconds >0)
     */
    void frame(float spent, float seconds, float budget) {
        float time = Math.min(seconds, LONGEST_FRAME);
        float most = WORST * Math.max(average, START * budget);
        average += (Math.min(spent, most) - average) * Weights.approach(time, AVERAGED_SECONDS);
        if (average > budget) {
            share *= (float) Math.exp(-time * speed(average / (AIM * budget), FASTEST_LESS));
        } else if (average < ROOMY * budget) {
            share *= (float) Math.exp(time * speed(AIM * budget / average, FASTEST_MORE));
        }
        share = Weights.clamp(share, LEAST, 1);
    }

    private static float speed(float ratio, float fastest) {
        return Math.min(fastest, 2 * (float) Math.log(ratio));
    }

    /** As what share of their size faces count (0 to 1). */
    float share() {
        return share;
    }

    /** What faces cost lately (milliseconds for each frame). */
    float average() {
        return average;
    }

    void reset() {
        share = 1;
    }
}

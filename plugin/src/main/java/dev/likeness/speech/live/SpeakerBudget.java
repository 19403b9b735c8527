package dev.likeness.speech.live;

/**
 * How much listening there is to be had. Speakers beyond it still move their jaws.
 *
 * @param most how many speakers at most are listened to closely (&gt;=0)
 * @param farthest how far away from the viewer they may be (in metres, &gt;=0)
 * @param share how much of one core the close listening may take; where the machine cannot do as
 *     many for that, fewer are listened to closely (above 0, at most 1)
 */
public record SpeakerBudget(int most, double farthest, double share) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SpeakerBudget {
        if (most < 0 || !(farthest >= 0) || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Expected most >= 0, farthest >= 0 and a share above 0 and up to 1, found"
                            + " %d, %s and %s".formatted(most, farthest, share));
        }
    }

    /**
     * Sixteen speakers within 20 m, and a tenth of a core.
     *
     * @return the budget (not null)
     */
    public static SpeakerBudget usual() {
        return new SpeakerBudget(16, 20, 0.1);
    }
}

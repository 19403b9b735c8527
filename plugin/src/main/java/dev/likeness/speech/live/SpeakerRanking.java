package dev.likeness.speech.live;

/**
 * Decides who is listened to closely: who speaks and is seen before who does not, the nearer before
 * the farther, no more than the budget allows, and no more than this machine can do for it. Who is
 * listened to closely already keeps the place against one who is only a little nearer. Allocates
 * nothing between changes of the speakers. One thread.
 */
final class SpeakerRanking {

    private static final double BONUS = 0.85;
    private static final double ROOM_FOR_MORE = 0.8;

    private final SpeakerBudget budget;
    private LiveSpeaker[] order = {};
    private double affordable;
    private int close;

    SpeakerRanking(SpeakerBudget budget) {
        this.budget = budget;
        affordable = budget.most();
    }

    /** Takes over who there is. */
    void of(LiveSpeaker[] speakers) {
        order = speakers.clone();
    }

    /** Gives each speaker a detail. */
    void decide(long now) {
        for (LiveSpeaker speaker : order) {
            speaker.rank(now, BONUS);
        }
        sort();
        int allowed = (int) affordable;
        close = 0;
        for (LiveSpeaker speaker : order) {
            boolean closely = close < allowed && speaker.isWithin(budget.farthest());
            close += closely ? 1 : 0;
            speaker.setDetail(closely ? SpeakerDetail.SHAPES : SpeakerDetail.JAW);
        }
    }

    /**
     * Learns what the listening took, and allows fewer or more.
     *
     * @param share of one core since the last time (&gt;=0)
     */
    void learn(double share) {
        if (share > budget.share()) {
            affordable = Math.max(1, Math.min(affordable, close) * budget.share() / share);
        } else if (share < ROOM_FOR_MORE * budget.share() && close >= (int) affordable) {
            affordable = affordable + 1;
        }
        affordable = Math.min(budget.most(), affordable);
    }

    /** By insertion: the order is nearly right already. */
    private void sort() {
        for (int i = 1; i < order.length; i++) {
            LiveSpeaker speaker = order[i];
            int at = i;
            while (at > 0 && order[at - 1].rank() > speaker.rank()) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = speaker;
        }
    }
}

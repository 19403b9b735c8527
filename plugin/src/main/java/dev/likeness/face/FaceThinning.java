package dev.likeness.face;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves out shapes that are too weak for a level of detail (render thread). A shape counts by how
 * far it moves a face now. What is left out goes gradually: a shape fades between the length that
 * is left out and one half longer, and that length grows and shrinks by so many percent a second.
 * So nothing jumps whatever weights and levels do.
 */
final class FaceThinning {

    private static final float SECONDS = 0.15f;

    /** Powers of e in a second by which the length changes that is left out. */
    private static final float SPEED = 3;

    private static final float FADE = 2;
    private static final float NEARLY = 0.002f;

    /** What is left out changes slowly; it need not be known better (frames). */
    private static final int LOOKED_AT_EVERY = 4;

    private final float[] reach;
    private final int[] drawn;
    private final int[] jaws;
    private final float[] jawOfViseme;
    private final float[] longest = new float[64];
    private float leftOut;
    private float goal;
    private int looks;
    private float jawAlone;
    private float all = 1;

    /**
     * Prepares thinning.
     *
     * @param reach by channel how far it moves a vertex at weight 1 (units of the mesh, alias)
     * @param jaws channels that open the jaw and are drawn, the first is preferred (may be empty)
     * @param jawOfViseme by viseme its share in the first of them
     */
    FaceThinning(float[] reach, int[] jaws, float[] jawOfViseme) {
        this.reach = reach;
        this.drawn =
                IntStream.range(0, reach.length).filter(channel -> reach[channel] > 0).toArray();
        this.jaws = jaws;
        this.jawOfViseme = jawOfViseme;
    }

    /** Whether nothing is left out, so that thinning can be spared. */
    boolean isWhole() {
        return leftOut == 0 && jawAlone == 0 && all == 1;
    }

    /** Whether everything is left out. */
    boolean isNothing() {
        return all == 0;
    }

    /** Goes on towards what a level shows (seconds >=0; weights by channel). */
    void step(float seconds, FaceSight sight, float[] weights) {
        if (looks++ % LOOKED_AT_EVERY == 0 || sight.level() != DetailLevel.STRONGEST) {
            goal = wish(sight, weights);
        }
        float most = (float) Math.exp(seconds * SPEED);
        float next = Math.min(goal, Math.max(leftOut, sight.smallest()) * most);
        leftOut = Math.max(next, leftOut / most);
        leftOut = goal == 0 && leftOut < sight.smallest() ? 0 : leftOut;
        fade(Weights.approach(seconds, SECONDS), sight.level());
    }

    /** Shows what a level shows, at once. */
    void catchUp(FaceSight sight, float[] weights) {
        goal = wish(sight, weights);
        leftOut = goal;
        fade(1, sight.level());
    }

    /** The length that a level leaves out. */
    private float wish(FaceSight sight, float[] weights) {
        return switch (sight.level()) {
            case WHOLE -> 0;
            case STRONGEST -> longestBut(sight.strongest(), sight, weights);
            case JAW -> jaws.length == 0 ? longestBut(1, sight, weights) : leftOut;
            case NOTHING -> leftOut;
        };
    }

    private void fade(float share, DetailLevel level) {
        boolean jaw = level == DetailLevel.JAW && jaws.length > 0;
        jawAlone = towards(jawAlone, jaw ? 1 : 0, share);
        all = towards(all, level == DetailLevel.NOTHING ? 0 : 1, share);
    }

    private static float towards(float from, float goal, float share) {
        float next = from + (goal - from) * share;
        return Math.abs(goal - next) <= NEARLY ? goal : next;
    }

    /** How far the strongest shape moves but for so many that move farther; no unseen length. */
    private float longestBut(int count, FaceSight sight, float[] weights) {
        int kept = Math.min(count + 1, longest.length);
        Arrays.fill(longest, 0, kept, 0);
        for (int channel : drawn) {
            float length = Math.abs(weights[channel]) * reach[channel];
            if (length > longest[kept - 1]) {
                insert(length, kept);
            }
        }
        return Math.max(longest[kept - 1], sight.smallest());
    }

    private void insert(float length, int kept) {
        int at = kept - 1;
        while (at > 0 && longest[at - 1] < length) {
            longest[at] = longest[at - 1];
            at--;
        }
        longest[at] = length;
    }

    /** What is left of weights (both by channel); channels that no shape draws stay as they are. */
    void thin(float[] weights, float[] left) {
        float others = all * (1 - jawAlone);
        for (int channel : drawn) {
            left[channel] = others == 0 ? 0 : others * gain(channel, weights[channel]);
        }
        float opened = 0;
        for (int viseme = 0; viseme < jawOfViseme.length; viseme++) {
            opened += jawOfViseme[viseme] * weights[FaceChannels.of(Viseme.ALL.get(viseme))];
        }
        for (int jaw : jaws) {
            left[jaw] = all * between(gain(jaw, weights[jaw]), weights[jaw], jawAlone);
        }
        if (jaws.length > 0) {
            int jaw = jaws[0];
            float most = all * Math.max(1, weights[jaw]);
            left[jaw] = Math.min(most, left[jaw] + all * jawAlone * opened);
        }
    }

    /** What is left of a weight by the strength of its shape. */
    private float gain(int channel, float weight) {
        if (leftOut == 0 || weight == 0) {
            return weight;
        }
        float length = Math.abs(weight) * reach[channel];
        return weight * Weights.clamp(FADE * (length / leftOut - 1), 0, 1);
    }

    private static float between(float from, float to, float share) {
        return from + (to - from) * share;
    }
}

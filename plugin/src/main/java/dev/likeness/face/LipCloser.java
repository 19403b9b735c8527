package dev.likeness.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes the lips for p, b, m and f, v whatever else moves the mouth: first by mouthClose, and what
 * that cannot do by taking back what opens them. Engine-free.
 */
final class LipCloser {

    /** Lips that close press against each other by this (metres). */
    private static final float PRESSED = 0.0005f;

    /** From this weight of the viseme on the lips touch. */
    private static final float CLOSED_FROM = 0.8f;

    private static final int MOUTH_CLOSE = FaceChannels.of(ArKit.MOUTH_CLOSE);
    private static final int[] CLOSING = {FaceChannels.of(Viseme.PP), FaceChannels.of(Viseme.FF)};

    private final float atRest;
    private final int[] channels;
    private final float[] openings;
    private final float closing;

    LipCloser(LipSeal seal, FaceChannels all) {
        atRest = seal.atRest();
        List<Integer> moving = new ArrayList<>();
        for (int channel = 0; channel < all.count(); channel++) {
            if (seal.opening(all.name(channel)) != 0) {
                moving.add(channel);
            }
        }
        channels = moving.stream().mapToInt(Integer::intValue).toArray();
        openings = new float[channels.length];
        for (int i = 0; i < channels.length; i++) {
            openings[i] = seal.opening(all.name(channels[i]));
        }
        closing = -seal.opening(ArKit.MOUTH_CLOSE.shapeName());
    }

    /**
     * Closes the lips as far as the visemes ask for it.
     *
     * @param wanted weight of each channel, with the visemes (not null)
     * @param shown weight of each channel that is drawn (modified)
     */
    void close(float[] wanted, float[] shown) {
        float asked = Math.max(wanted[CLOSING[0]], wanted[CLOSING[1]]);
        float excess = (gap(shown) + PRESSED) * Weights.ease(asked / CLOSED_FROM);
        if (excess <= 0) {
            return;
        }
        if (closing > 0) {
            float more = Weights.clamp(excess / closing, 0, Math.max(0, 1 - shown[MOUTH_CLOSE]));
            shown[MOUTH_CLOSE] += more;
            excess -= more * closing;
        }
        takeBack(excess, shown);
    }

    /** How far the lips are parted (metres). */
    float gap(float[] shown) {
        float gap = atRest;
        for (int i = 0; i < channels.length; i++) {
            gap += shown[channels[i]] * openings[i];
        }
        return gap;
    }

    private void takeBack(float excess, float[] shown) {
        float opened = 0;
        for (int i = 0; i < channels.length; i++) {
            opened += Math.max(0, shown[channels[i]] * openings[i]);
        }
        if (excess <= 0 || opened <= 0) {
            return;
        }
        float keep = Math.max(0, 1 - excess / opened);
        for (int i = 0; i < channels.length; i++) {
            if (shown[channels[i]] * openings[i] > 0) {
                shown[channels[i]] *= keep;
            }
        }
    }
}

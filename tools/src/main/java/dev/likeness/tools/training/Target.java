package dev.likeness.tools.training;

import dev.likeness.face.Viseme;
import dev.likeness.speech.audio.HeardSound;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the classes of a stretch of frames should be. A part of the goal goes to the right sound, a
 * part to all that look like it, and a little to all.
 */
final class Target implements Learner.Goal {

    private static final int CLASSES = HeardSound.values().length;
    private static final float LOOKS = 0.3f;
    private static final float EVERYWHERE = 0.05f;
    private static final float SILENCE = 0.6f;

    private final List<Set<HeardSound>> phones;
    private int right;
    private double counted;

    Target(List<Set<HeardSound>> phones) {
        this.phones = phones;
    }

    /** Frames whose shape was right so far. */
    int right() {
        return right;
    }

    /** The weight of all frames so far. */
    double counted() {
        return counted;
    }

    @Override
    public double slope(float[][] shares) {
        double loss = 0;
        for (int t = 0; t < shares.length; t++) {
            Set<HeardSound> allowed = phones.get(t);
            float weight = allowed == null ? 0 : allowed.contains(HeardSound.SIL) ? SILENCE : 1;
            loss += weight * frame(shares[t], allowed, weight);
            counted += weight;
        }
        return loss;
    }

    private double frame(float[] share, Set<HeardSound> allowed, float weight) {
        if (allowed == null) {
            Arrays.fill(share, 0);
            return 0;
        }
        float exact = 1e-12f;
        float alike = 1e-12f;
        Viseme shape = allowed.iterator().next().viseme();
        for (HeardSound phone : HeardSound.values()) {
            exact += allowed.contains(phone) ? share[phone.ordinal()] : 0;
            alike += phone.viseme() == shape ? share[phone.ordinal()] : 0;
        }
        for (HeardSound phone : HeardSound.values()) {
            int i = phone.ordinal();
            float goal = EVERYWHERE / CLASSES;
            if (allowed.contains(phone)) {
                goal += (1 - LOOKS - EVERYWHERE) * share[i] / exact;
            }
            if (phone.viseme() == shape) {
                goal += LOOKS * share[i] / alike;
            }
            share[i] = weight * (share[i] - goal);
        }
        return -(1 - LOOKS) * Math.log(exact) - LOOKS * Math.log(alike);
    }
}

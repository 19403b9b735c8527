package dev.likeness.capture;

import dev.likeness.face.FacePose;

/** Averages poses over a time to find the face at rest. */
final class NeutralMeter {

    private final FacePose mean = new FacePose();
    private final double seconds;
    private int poses;
    private double begun;

    /** Measures for some time (seconds, >=0; 0 = one pose is enough). */
    NeutralMeter(double seconds) {
        this.seconds = seconds;
    }

    /** Takes a pose that arrived at a moment; returns whether it was the last one needed. */
    boolean add(FacePose pose, double now) {
        if (poses == 0) {
            begun = now;
        }
        poses++;
        mean.approach(pose, 1f / poses);
        return now - begun >= seconds;
    }

    NeutralFace result() {
        return new NeutralFace(mean);
    }
}

package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import java.util.Map;

/** How broadly a face smiles. */
final class Smile {

    /** Height of the mouth's corners at rest and what a broad smile adds, in pupil distances. */
    private static final double USUAL_RISE = 0.04;

    private static final double RISE_OF_SMILE = 0.08;

    private Smile() {}

    /**
     * Looks at how far the corners of the mouth are raised above its middle.
     *
     * @param points landmarks with the eyes level (y downwards, any unit)
     * @return 0 (at rest) to 1 (broadly)
     */
    static double of(Map<Landmark, float[]> points) {
        double pupils =
                Math.abs(points.get(Landmark.LEFT_PUPIL)[0] - points.get(Landmark.RIGHT_PUPIL)[0]);
        double corners =
                (points.get(Landmark.MOUTH_LEFT)[1] + points.get(Landmark.MOUTH_RIGHT)[1]) / 2;
        double raised = (points.get(Landmark.LIP_LINE)[1] - corners) / pupils;
        double smile = Math.max(0, Math.min(1, (raised - USUAL_RISE) / RISE_OF_SMILE));
        return Double.isFinite(smile) ? smile : 0;
    }
}

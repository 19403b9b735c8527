package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import java.util.Map;

/**
 * Compares the ratios of a face's landmarks with those of the template seen from the front. Photos
 * foreshorten and landmarks are estimates, so each difference is taken in part only.
 */
final class ProportionsReader {

    /** Part of a measured difference that is believed. */
    private static final double BELIEF = 0.7;

    /** Smiles widen the mouth: less is believed of it. */
    private static final double MOUTH_BELIEF = 0.35;

    /** Natural logarithm of the largest factor: few faces differ more, misread ones do. */
    private static final double MOST = 0.13;

    /** Part of its width by which a broad smile widens the mouth. */
    private static final double WIDENED_BY_SMILE = 0.2;

    /** Height of the mouth's corners at rest and what a broad smile adds, in pupil distances. */
    private static final double USUAL_RISE = 0.04;

    private static final double RISE_OF_SMILE = 0.08;

    private ProportionsReader() {}

    /**
     * Compares.
     *
     * @param face landmarks of the photo (x to the right, y downwards, any unit)
     * @param template landmarks of the template (x, y upwards, and z, metres)
     * @return factors for the template
     */
    static Proportions read(Map<Landmark, float[]> face, Map<Landmark, float[]> template) {
        Ratios photo = new Ratios(face, 1);
        Ratios own = new Ratios(template, -1);
        return new Proportions(
                factor(photo.faceWidth(), own.faceWidth(), BELIEF / 2),
                factor(photo.jaw(), own.jaw(), BELIEF),
                factor(photo.faceHeight(), own.faceHeight(), 1),
                factor(photo.eyes(), own.eyes(), BELIEF),
                factor(photo.eyeSize(), own.eyeSize(), BELIEF / 2),
                factor(photo.brow(), own.brow(), BELIEF / 2),
                factor(photo.nose(), own.nose(), BELIEF),
                factor(photo.noseWidth(), own.noseWidth(), BELIEF),
                factor(photo.mouthWidth(), own.mouthWidth(), MOUTH_BELIEF),
                factor(photo.mouth(), own.mouth(), BELIEF));
    }

    private static float factor(double measured, double usual, double belief) {
        double difference = belief * Math.log(Math.max(0.1, measured / usual));
        double factor = Math.exp(MOST * Math.tanh(difference / MOST));
        return Double.isFinite(factor) ? (float) factor : 1;
    }

    /** The lengths that {@link Proportions} speaks of, free of scale. */
    private record Ratios(Map<Landmark, float[]> points, int down) {

        private double across(Landmark a, Landmark b) {
            return Math.abs(points.get(a)[0] - points.get(b)[0]);
        }

        private double below(Landmark landmark) {
            double eyes =
                    (points.get(Landmark.LEFT_PUPIL)[1] + points.get(Landmark.RIGHT_PUPIL)[1]) / 2;
            return down * (points.get(landmark)[1] - eyes);
        }

        private double pupils() {
            return across(Landmark.LEFT_PUPIL, Landmark.RIGHT_PUPIL);
        }

        private double width() {
            return across(Landmark.LEFT_TEMPLE, Landmark.RIGHT_TEMPLE);
        }

        /** Pupils are about equally far apart in all adults, so they are the measure. */
        double faceWidth() {
            return width() / pupils();
        }

        double jaw() {
            return across(Landmark.LEFT_JAW, Landmark.RIGHT_JAW) / width();
        }

        double faceHeight() {
            return below(Landmark.CHIN) / pupils();
        }

        double eyes() {
            return pupils() / width();
        }

        double eyeSize() {
            return (across(Landmark.LEFT_EYE_OUTER, Landmark.LEFT_EYE_INNER)
                            + across(Landmark.RIGHT_EYE_OUTER, Landmark.RIGHT_EYE_INNER))
                    / pupils();
        }

        double brow() {
            return -(below(Landmark.LEFT_BROW) + below(Landmark.RIGHT_BROW)) / pupils();
        }

        double nose() {
            return below(Landmark.NOSE_BASE) / below(Landmark.CHIN);
        }

        double noseWidth() {
            return across(Landmark.LEFT_NOSTRIL, Landmark.RIGHT_NOSTRIL) / width();
        }

        double mouthWidth() {
            double seen = across(Landmark.MOUTH_LEFT, Landmark.MOUTH_RIGHT) / width();
            return seen / (1 + WIDENED_BY_SMILE * smile());
        }

        /** 0 to 1: how far the corners of the mouth are raised above its middle. */
        private double smile() {
            double corners = (below(Landmark.MOUTH_LEFT) + below(Landmark.MOUTH_RIGHT)) / 2;
            double raised = (below(Landmark.LIP_LINE) - corners) / pupils();
            return Math.max(0, Math.min(1, (raised - USUAL_RISE) / RISE_OF_SMILE));
        }

        double mouth() {
            return below(Landmark.LIP_LINE) / below(Landmark.CHIN);
        }
    }
}

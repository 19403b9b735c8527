package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bends a head so that its landmarks come to lie where they are wanted: the outline takes the sides
 * of the whole head along, what lies within it only the front. Millimetres.
 */
final class LandmarkMoves {

    /** Farther no landmark is moved. */
    private static final double MOST = 10;

    /** Most tilt of an eye (radians). */
    private static final double MOST_TILT = 0.12;

    private static final List<Landmark> OUTLINE =
            List.of(
                    Landmark.LEFT_TEMPLE,
                    Landmark.LEFT_CHEEK,
                    Landmark.LEFT_JAW,
                    Landmark.LEFT_CHIN_SIDE,
                    Landmark.CHIN);

    private static final List<Landmark> FEATURES =
            List.of(
                    Landmark.LEFT_PUPIL,
                    Landmark.LEFT_BROW_INNER,
                    Landmark.LEFT_BROW,
                    Landmark.LEFT_BROW_OUTER,
                    Landmark.NOSE_TIP,
                    Landmark.NOSE_BASE,
                    Landmark.LEFT_NOSTRIL,
                    Landmark.LIP_TOP,
                    Landmark.LIP_LINE,
                    Landmark.LIP_BOTTOM,
                    Landmark.MOUTH_LEFT);

    /** Where the head stays as it is: crown, neck and beyond (x, y). */
    private static final double[][] AT_REST = {
        {0, 125}, {45, 110}, {0, -175}, {60, -175}, {110, -175}, {110, 110}
    };

    private final boolean none;
    private final MoveField outline;
    private final MoveField features;
    private final double tilt;

    /**
     * Prepares the bend.
     *
     * @param moves landmarks of the left and the middle
     * @param places of the template's landmarks
     */
    LandmarkMoves(Map<Landmark, Move> moves, Map<Landmark, double[]> places) {
        none = moves.isEmpty();
        outline = none ? null : outline(moves, places);
        features = none ? null : features(moves, places);
        tilt = none ? 0 : tilt(moves, places);
    }

    boolean none() {
        return none;
    }

    /** How much the outer corner of the left eye turns upwards (radians). */
    double tilt() {
        return tilt;
    }

    /** Where a point of the template goes, relative to its place. */
    double[] shift(double x, double y, double z) {
        if (none) {
            return new double[3];
        }
        double side = Math.abs(x);
        double round = step(-175, -70, z) * step(-178, -128, y);
        double front = step(-62, -12, z) * step(-160, -120, y);
        double dx = round * outline.out(side, y) + front * features.out(side, y);
        double dy = round * outline.up(side, y) + front * features.up(side, y);
        return new double[] {Math.signum(x) * dx, dy, 0};
    }

    private static MoveField outline(Map<Landmark, Move> moves, Map<Landmark, double[]> places) {
        List<double[]> points = new ArrayList<>();
        List<double[]> shifts = new ArrayList<>();
        for (Landmark landmark : OUTLINE) {
            points.add(places.get(landmark));
            shifts.add(wanted(moves, landmark));
        }
        double[] temple = wanted(moves, Landmark.LEFT_TEMPLE);
        points.add(new double[] {64, 55});
        shifts.add(new double[] {0.7 * temple[0], 0});
        rest(points, shifts);
        return MoveField.through(points, shifts);
    }

    /** The features' own part of the way, which the outline has not already taken them. */
    private MoveField features(Map<Landmark, Move> moves, Map<Landmark, double[]> places) {
        List<double[]> points = new ArrayList<>();
        List<double[]> shifts = new ArrayList<>();
        for (Landmark landmark : FEATURES) {
            double[] at = places.get(landmark);
            double[] wanted = wanted(moves, landmark);
            points.add(at);
            shifts.add(
                    new double[] {
                        wanted[0] - outline.out(at[0], at[1]), wanted[1] - outline.up(at[0], at[1])
                    });
        }
        for (Landmark landmark : OUTLINE) {
            points.add(places.get(landmark));
            shifts.add(new double[2]);
        }
        points.add(new double[] {0, 60});
        shifts.add(new double[2]);
        rest(points, shifts);
        return MoveField.through(points, shifts);
    }

    private static void rest(List<double[]> points, List<double[]> shifts) {
        for (double[] place : AT_REST) {
            points.add(place);
            shifts.add(new double[2]);
        }
    }

    private static double tilt(Map<Landmark, Move> moves, Map<Landmark, double[]> places) {
        double width =
                places.get(Landmark.LEFT_EYE_OUTER)[0] - places.get(Landmark.LEFT_EYE_INNER)[0];
        double higher =
                wanted(moves, Landmark.LEFT_EYE_OUTER)[1]
                        - wanted(moves, Landmark.LEFT_EYE_INNER)[1];
        return clamp(higher / width, -MOST_TILT, MOST_TILT);
    }

    private static double[] wanted(Map<Landmark, Move> moves, Landmark landmark) {
        Move move = moves.getOrDefault(landmark, new Move(0, 0));
        return new double[] {limited(move.out()), limited(move.up())};
    }

    private static double limited(float move) {
        return Float.isNaN(move) ? 0 : clamp(move, -MOST, MOST);
    }
}

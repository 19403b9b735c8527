package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Proportions.Move;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Compares where the landmarks of a face lie with those of the template seen from the front. Photos
 * foreshorten and landmarks are estimates, so each difference is taken in part and up to a limit
 * only; what a smile does to a face is taken back.
 */
final class ProportionsReader {

    /**
     * How a landmark is read.
     *
     * @param left the landmark, or its left one of a pair
     * @param right the right one of a pair, or the same
     * @param belief part of a difference that is taken
     * @param most largest move (millimetres)
     */
    private record Trust(Landmark left, Landmark right, double belief, double most) {}

    private static final List<Trust> TRUSTS =
            List.of(
                    new Trust(Landmark.LEFT_TEMPLE, Landmark.RIGHT_TEMPLE, 0.7, 6),
                    new Trust(Landmark.LEFT_CHEEK, Landmark.RIGHT_CHEEK, 1.1, 9),
                    new Trust(Landmark.LEFT_JAW, Landmark.RIGHT_JAW, 1.1, 9),
                    new Trust(Landmark.LEFT_CHIN_SIDE, Landmark.RIGHT_CHIN_SIDE, 1.1, 9),
                    new Trust(Landmark.CHIN, Landmark.CHIN, 0.9, 10),
                    new Trust(Landmark.LEFT_PUPIL, Landmark.RIGHT_PUPIL, 1, 4),
                    new Trust(Landmark.LEFT_EYE_INNER, Landmark.RIGHT_EYE_INNER, 0.6, 2.5),
                    new Trust(Landmark.LEFT_EYE_OUTER, Landmark.RIGHT_EYE_OUTER, 0.6, 2.5),
                    new Trust(Landmark.LEFT_BROW_INNER, Landmark.RIGHT_BROW_INNER, 0.8, 6),
                    new Trust(Landmark.LEFT_BROW, Landmark.RIGHT_BROW, 0.9, 7),
                    new Trust(Landmark.LEFT_BROW_OUTER, Landmark.RIGHT_BROW_OUTER, 0.8, 6),
                    new Trust(Landmark.NOSE_TIP, Landmark.NOSE_TIP, 0.6, 5),
                    new Trust(Landmark.NOSE_BASE, Landmark.NOSE_BASE, 1, 8),
                    new Trust(Landmark.LEFT_NOSTRIL, Landmark.RIGHT_NOSTRIL, 0.9, 5),
                    new Trust(Landmark.LIP_LINE, Landmark.LIP_LINE, 0.9, 6),
                    new Trust(Landmark.MOUTH_LEFT, Landmark.MOUTH_RIGHT, 0.8, 7));

    /** Millimetres within which a lip may become fuller or thinner. */
    private static final double MOST_LIP = 2.6;

    /** Part of the sizes of faces that shows in the size of a head, not in the eyes' distance. */
    private static final double SIZE_IN_EYES = 0.4;

    private final Face photo;
    private final Face own;
    private final double smile;
    private final Map<Landmark, Move> moves = new EnumMap<>(Landmark.class);

    private ProportionsReader(Map<Landmark, float[]> face, Map<Landmark, float[]> template) {
        own = new Face(template, -1000, 1);
        Face inPupils = new Face(face, 1, 1);
        double size = own.size() / own.pupils() / (inPupils.size() / inPupils.pupils());
        double scale = own.pupils() / inPupils.pupils() * Math.pow(size, SIZE_IN_EYES);
        photo = new Face(face, 1, Math.max(1e-6, scale));
        smile = Smile.of(face);
    }

    /**
     * Compares.
     *
     * @param face landmarks of the photo (x to the right, y downwards, any unit)
     * @param template landmarks of the template (x, y upwards, and z, metres)
     * @return opening of the eyes and moves of the landmarks
     */
    static Proportions read(Map<Landmark, float[]> face, Map<Landmark, float[]> template) {
        return new ProportionsReader(face, template).read();
    }

    private Proportions read() {
        for (Trust trust : TRUSTS) {
            double out = photo.out(trust.left(), trust.right()) * unsmiled(trust.left());
            double outMove = keepsSide(trust) ? 0 : out - own.out(trust.left(), trust.right());
            double up = photo.up(trust.left(), trust.right());
            double upMove = up - own.up(trust.left(), trust.right());
            moves.put(
                    trust.left(),
                    new Move(
                            limited(outMove, trust),
                            keepsHeight(trust) ? 0 : limited(upMove, trust)));
        }
        Move line = moves.get(Landmark.LIP_LINE);
        Move corner = moves.get(Landmark.MOUTH_LEFT);
        // Corners keep their height over the line: what raises them is a smile.
        moves.put(Landmark.MOUTH_LEFT, new Move(corner.out(), line.up()));
        moves.put(Landmark.LIP_TOP, new Move(0, line.up() + lip(Landmark.LIP_TOP)));
        moves.put(Landmark.LIP_BOTTOM, new Move(0, line.up() - lip(Landmark.LIP_BOTTOM)));
        return Proportions.moved(eyeSize(), moves);
    }

    /** The outline is met at given heights: how high its points lie says nothing. */
    private static boolean keepsHeight(Trust trust) {
        return switch (trust.left()) {
            case LEFT_TEMPLE, LEFT_CHEEK, LEFT_JAW, LEFT_CHIN_SIDE, LEFT_PUPIL -> true;
            default -> false;
        };
    }

    /** Brows are met at given distances from the middle: how far out they lie says nothing. */
    private static boolean keepsSide(Trust trust) {
        return switch (trust.left()) {
            case LEFT_BROW_INNER, LEFT_BROW, LEFT_BROW_OUTER -> true;
            default -> false;
        };
    }

    /** What a smile widens, as a factor that takes it back. */
    private double unsmiled(Landmark landmark) {
        return switch (landmark) {
            case MOUTH_LEFT -> 1 / (1 + 0.15 * smile);
            case LEFT_NOSTRIL -> 1 / (1 + 0.03 * smile);
            case LEFT_JAW, LEFT_CHEEK -> 1 / (1 + 0.03 * smile);
            default -> 1;
        };
    }

    private static float limited(double move, Trust trust) {
        double limited = trust.most() * Math.tanh(trust.belief() * move / trust.most());
        return Double.isFinite(limited) ? (float) limited : 0;
    }

    /** How much thicker a lip is; smiles stretch lips, so then less is said. */
    private float lip(Landmark border) {
        double seen = Math.abs(photo.up(border, border) - photo.up(Landmark.LIP_LINE));
        double usual = Math.abs(own.up(border, border) - own.up(Landmark.LIP_LINE));
        double move = 0.7 * (1 - smile) * (seen - usual);
        return Double.isFinite(move) ? (float) (MOST_LIP * Math.tanh(move / MOST_LIP)) : 0;
    }

    /** Height of the openings; cheeks that smile narrow them. */
    private float eyeSize() {
        double ratio = photo.eyeOpening() / own.eyeOpening() * (1 + 0.04 * smile);
        double factor = Math.exp(0.18 * Math.tanh(0.6 * Math.log(Math.max(0.1, ratio)) / 0.18));
        return Double.isFinite(factor) ? (float) factor : 1;
    }

    /**
     * Landmarks of a face in millimetres about the middle between the pupils, both sides joined.
     */
    private record Face(Map<Landmark, float[]> points, double down, double scale) {

        private double middle(int axis) {
            return (points.get(Landmark.LEFT_PUPIL)[axis] + points.get(Landmark.RIGHT_PUPIL)[axis])
                    / 2;
        }

        double pupils() {
            return 2 * out(Landmark.LEFT_PUPIL, Landmark.RIGHT_PUPIL);
        }

        double out(Landmark left, Landmark right) {
            if (left == right) {
                return 0;
            }
            double across = points.get(left)[0] - points.get(right)[0];
            return Math.abs(across * down) * scale / 2;
        }

        double up(Landmark left, Landmark right) {
            return (up(left) + up(right)) / 2;
        }

        double up(Landmark landmark) {
            return (middle(1) - points.get(landmark)[1]) * down * scale;
        }

        /** How large a face is, from its height and width. */
        double size() {
            double width =
                    out(Landmark.LEFT_TEMPLE, Landmark.RIGHT_TEMPLE)
                            + out(Landmark.LEFT_JAW, Landmark.RIGHT_JAW);
            return Math.sqrt(width * -up(Landmark.CHIN));
        }

        double eyeOpening() {
            return up(Landmark.LEFT_LID_UPPER, Landmark.RIGHT_LID_UPPER)
                    - up(Landmark.LEFT_LID_LOWER, Landmark.RIGHT_LID_LOWER);
        }
    }
}

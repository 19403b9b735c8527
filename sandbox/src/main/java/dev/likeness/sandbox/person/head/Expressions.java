package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.ShapeSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How each vertex of the skin moves in each expression. Each is worked out when it is wanted first.
 * Millimetres, thread-safe.
 */
final class Expressions {

    // Shares by which upper and lower lid close; negative opens wider.
    private static final Map<String, double[]> LIDS =
            Map.of(
                    "eyeBlinkLeft", new double[] {1, 1},
                    "eyeSquintLeft", new double[] {0.18, 0.9},
                    "eyeWideLeft", new double[] {-0.34, -0.35},
                    "eyeLookDownLeft", new double[] {0.55, -0.6},
                    "eyeLookUpLeft", new double[] {-0.3, 2.3},
                    "mouthSmileLeft", new double[] {0, 0.35},
                    "cheekSquintLeft", new double[] {0.04, 0.5});

    private static final double LID_DRAG = Math.toRadians(8);

    private final SkinPoint[] points;
    private final int[] mirror;
    private final LipLine lips;
    private final Lids lids;
    private final Jaw jaw;
    private final Muscles muscles = new Muscles();
    private final Map<String, Moves> known = new ConcurrentHashMap<>();

    Expressions(SkinPoint[] points, int[] mirror, LipLine lips, Lids lids) {
        this.points = points;
        this.mirror = mirror;
        this.lips = lips;
        this.lids = lids;
        this.jaw = new Jaw(lips);
    }

    /** Movements (xyz per vertex) of a shape of the face; none for an unknown name. */
    double[] of(String name) {
        return moves(name).dense();
    }

    private Moves moves(String name) {
        Moves moves = known.get(name);
        if (moves == null) {
            moves = Moves.of(deltas(name));
            known.put(name, moves);
        }
        return moves;
    }

    private double[] deltas(String name) {
        if (name.endsWith("Right") && ShapeSet.MOBILE_51.names().contains(name)) {
            return mirrored(of(name.substring(0, name.length() - "Right".length()) + "Left"));
        }
        double[] result = sculpt(name);
        if (!ShapeSet.MOBILE_51.names().contains(name)) {
            Recipes.of(name).forEach((part, weight) -> moves(part).addTo(result, weight));
        }
        return result;
    }

    private double[] mirrored(double[] other) {
        double[] own = new double[other.length];
        for (int vertex = 0; vertex < points.length; vertex++) {
            own[3 * vertex] = -other[3 * mirror[vertex]];
            own[3 * vertex + 1] = other[3 * mirror[vertex] + 1];
            own[3 * vertex + 2] = other[3 * mirror[vertex] + 2];
        }
        return own;
    }

    private double[] sculpt(String name) {
        double[] result = new double[3 * points.length];
        double[] sum = new double[3];
        for (int vertex = 0; vertex < points.length; vertex++) {
            SkinPoint point = points[vertex];
            sum[0] = 0;
            sum[1] = 0;
            sum[2] = 0;
            for (Pull pull : muscles.of(name)) {
                pull.move(point, lips, 1, sum);
            }
            bones(name, point, sum);
            System.arraycopy(sum, 0, result, 3 * vertex, 3);
        }
        return result;
    }

    private void bones(String name, SkinPoint point, double[] sum) {
        double[] closing = LIDS.get(name);
        if (closing != null && point.x() > 0) {
            lids.close(point, closing[0], closing[1], sum);
        }
        if (point.x() > 0 && name.equals("eyeLookInLeft")) {
            Lids.drag(point, -LID_DRAG, sum);
        } else if (point.x() > 0 && name.equals("eyeLookOutLeft")) {
            Lids.drag(point, LID_DRAG, sum);
        }
        switch (name) {
            case "jawOpen" -> jaw.openSkin(point, 1, sum);
            case "jawForward" -> jaw.slideSkin(point, 0, 1, sum);
            case "jawLeft" -> jaw.slideSkin(point, 1, 0, sum);
            case "mouthClose" -> jaw.closeLips(point, sum);
            default -> {}
        }
    }
}

package dev.likeness.sandbox.person.head;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How each vertex of the skin moves in each expression. Millimetres. */
final class Expressions {

    // Shares by which upper and lower lid close; negative opens wider.
    private static final Map<String, double[]> LIDS =
            Map.of(
                    "eyeBlinkLeft", new double[] {1, 1},
                    "eyeSquintLeft", new double[] {0.18, 0.9},
                    "eyeWideLeft", new double[] {-0.3, -0.5},
                    "eyeLookDownLeft", new double[] {0.55, -0.9},
                    "eyeLookUpLeft", new double[] {-0.28, 0.4},
                    "mouthSmileLeft", new double[] {0, 0.35},
                    "cheekSquintLeft", new double[] {0.04, 0.5});

    private static final double LID_DRAG = Math.toRadians(8);

    private final SkinPoint[] points;
    private final int[] mirror;
    private final LipLine lips;
    private final Lids lids;
    private final Jaw jaw;
    private final Muscles muscles = new Muscles();
    private final Map<String, double[]> deltas = new HashMap<>();

    Expressions(SkinPoint[] points, int[] mirror, LipLine lips, Lids lids) {
        this.points = points;
        this.mirror = mirror;
        this.lips = lips;
        this.lids = lids;
        this.jaw = new Jaw(lips);
    }

    /** Movements (xyz per vertex) by name, in the services' order. */
    Map<String, double[]> all() {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (String name : ExpressionNames.all()) {
            all.put(name, deltas(name));
        }
        return all;
    }

    private double[] deltas(String name) {
        double[] known = deltas.get(name);
        if (known == null) {
            known = name.endsWith("Right") ? mirrored(deltas(left(name))) : sculpt(name);
            deltas.put(name, known);
        }
        return known;
    }

    private static String left(String name) {
        return name.substring(0, name.length() - "Right".length()) + "Left";
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
        if (ExpressionNames.VISEMES.contains(name)) {
            ExpressionNames.recipe(name).forEach((part, weight) -> addTo(result, part, weight));
        }
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
            for (int i = 0; i < 3; i++) {
                result[3 * vertex + i] += sum[i];
            }
        }
        return result;
    }

    private void addTo(double[] result, String part, double weight) {
        double[] other = deltas(part);
        for (int i = 0; i < result.length; i++) {
            result[i] += weight * other[i];
        }
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
            case "jawForward" -> jaw.slideSkin(point, 0, 0.5, 8, sum);
            case "jawLeft" -> jaw.slideSkin(point, 8, -0.5, 0, sum);
            case "mouthClose" -> jaw.closeLips(point, sum);
            default -> {}
        }
    }
}

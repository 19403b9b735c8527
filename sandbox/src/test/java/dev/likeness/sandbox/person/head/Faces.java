package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Soft;
import java.util.EnumMap;
import java.util.Map;

/** Heads for tests, made once, and looks at their vertices. */
final class Faces {

    static final HeadGrid GRID = new HeadGrid();
    static final Proportions ROUND =
            new Proportions(1.12f, 1.15f, 0.9f, 1.06f, 1.2f, 0.9f, 0.92f, 1.2f, 1.1f, 0.97f);
    static final Proportions NARROW =
            new Proportions(0.9f, 0.88f, 1.1f, 0.95f, 0.85f, 1.15f, 1.08f, 0.85f, 0.9f, 1.03f);

    private static final Map<Sex, ShapedHead> TEMPLATES = new EnumMap<>(Sex.class);

    static {
        for (Sex sex : Sex.values()) {
            TEMPLATES.put(sex, new HumanTemplate().shape(sex, Proportions.TEMPLATE));
        }
    }

    private Faces() {}

    static ShapedHead template(Sex sex) {
        return TEMPLATES.get(sex);
    }

    static Surface head(Sex sex) {
        return template(sex).surfaces().get("AvatarHead");
    }

    static Shape shape(Surface surface, String name) {
        return surface.shapes().stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Position of a vertex in millimetres. */
    static double[] at(float[] positions, int vertex) {
        return new double[] {
            1000.0 * positions[3 * vertex],
            1000.0 * positions[3 * vertex + 1],
            1000.0 * positions[3 * vertex + 2]
        };
    }

    /** Distance of two vertices in millimetres. */
    static double distance(float[] positions, int a, int b) {
        return distance(at(positions, a), at(positions, b));
    }

    static double distance(double[] a, double[] b) {
        return Math.sqrt(
                Soft.square(a[0] - b[0]) + Soft.square(a[1] - b[1]) + Soft.square(a[2] - b[2]));
    }

    /** Longest movement of a vertex in millimetres. */
    static double reach(Shape shape) {
        double most = 0;
        for (int i = 0; i < shape.deltas().length / 3; i++) {
            most = Math.max(most, distance(at(shape.deltas(), i), new double[3]));
        }
        return most;
    }
}

package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;
import java.util.Map;

/** What is measured on a face with shapes applied. Millimetres. */
final class Anatomy {

    private static final int SKIN = 1 + (HeadGrid.ROWS - 1) * HeadGrid.COLUMNS;
    private static final double CELL = 0.75;
    private static final int CELLS = 120;
    private static final double LEFT = -45;
    private static final double LOW = -150;

    private final ShapedHead person;
    private final Surface head;
    private final double floor;

    Anatomy(ShapedHead person) {
        this.person = person;
        this.head = person.surfaces().get("AvatarHead");
        this.floor =
                person.joints().stream()
                                .filter(joint -> joint.name().equals("LeftEye"))
                                .findFirst()
                                .orElseThrow()
                                .y()
                        * 1000.0;
    }

    /** Widest distance between the two edges of the mouth or an eye. */
    double gap(Slit slit, Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        double widest = 0;
        for (int column = slit.first(); column <= slit.last(); column++) {
            double gap = Faces.distance(posed, slit.upper(0, column), slit.lower(0, column));
            widest = Math.max(widest, gap);
        }
        return widest;
    }

    /** How far the upper lid's edge of the left eye is above the lower one's, at the widest. */
    double openness(Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        Slit eye = Faces.GRID.leftEye();
        double widest = -Double.MAX_VALUE;
        for (int column = eye.first() + 1; column < eye.last(); column++) {
            double above = Faces.at(posed, eye.upper(0, column))[1];
            widest = Math.max(widest, above - Faces.at(posed, eye.lower(0, column))[1]);
        }
        return widest;
    }

    /** How high the middle of the left upper lid's edge is above the centre of the eyeball. */
    double upperLid(Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        Slit eye = Faces.GRID.leftEye();
        return Faces.at(posed, eye.upper(0, (eye.first() + eye.last()) / 2))[1] - floor;
    }

    /** How far the lips are apart, straight up, within a distance from the middle. */
    double parted(double within, Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        Slit mouth = Faces.GRID.mouth();
        double widest = 0;
        for (int column = mouth.first() + 1; column < mouth.last(); column++) {
            double[] upper = Faces.at(posed, mouth.upper(0, column));
            if (Math.abs(upper[0]) <= within) {
                widest = Math.max(widest, upper[1] - lowerLipAt(upper[0], posed));
            }
        }
        return widest;
    }

    private static double lowerLipAt(double x, float[] posed) {
        Slit mouth = Faces.GRID.mouth();
        for (int column = mouth.first(); column < mouth.last(); column++) {
            double[] a = Faces.at(posed, mouth.lower(0, column));
            double[] b = Faces.at(posed, mouth.lower(0, column + 1));
            if (x >= Math.min(a[0], b[0]) && x <= Math.max(a[0], b[0])) {
                return a[1] + (x - a[0]) / (b[0] - a[0]) * (b[1] - a[1]);
            }
        }
        throw new IllegalArgumentException("No lower lip at " + x);
    }

    /** How far the foremost upper teeth reach below the edge of the upper lip. */
    double upperTeethShown(Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        float[] teeth = PortraitStudio.posed(person.surfaces().get("AvatarTeethUpper"), weights);
        Slit mouth = Faces.GRID.mouth();
        double most = -Double.MAX_VALUE;
        for (int column = -6; column <= 6; column++) {
            double[] lip = Faces.at(posed, mouth.upper(0, column));
            for (int vertex = 0; vertex < teeth.length / 3; vertex++) {
                double[] tooth = Faces.at(teeth, vertex);
                if (Math.abs(tooth[0] - lip[0]) < 1.5) {
                    most = Math.max(most, lip[1] - tooth[1]);
                }
            }
        }
        return most;
    }

    /** How many times longer the skin from the lower lip to the chin becomes where most so. */
    double stretchBelowLips(Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        double most = 0;
        for (int row = HeadGrid.MOUTH_ROW + 3; row < HeadGrid.MOUTH_ROW + 14; row++) {
            int a = HeadGrid.vertex(row, 0);
            int b = HeadGrid.vertex(row + 1, 0);
            double before = Faces.distance(head.positions(), a, b);
            most = Math.max(most, Faces.distance(posed, a, b) / before);
        }
        return most;
    }

    /** How far a tooth stands out before the skin of the lips; negative if all are covered. */
    double teethBeforeSkin(Map<String, Float> weights) {
        double[] front = front(PortraitStudio.posed(head, weights));
        double most = -Double.MAX_VALUE;
        for (String row : new String[] {"AvatarTeethUpper", "AvatarTeethLower"}) {
            Surface teeth = person.surfaces().get(row);
            float[] posed = PortraitStudio.posed(teeth, weights);
            int count = Math.min(Teeth.TONGUE_START, teeth.vertexCount());
            for (int vertex = 0; vertex < count; vertex++) {
                double[] p = Faces.at(posed, vertex);
                int cell = cell(p[0], p[1] - floor);
                if (cell >= 0 && front[cell] > -Double.MAX_VALUE) {
                    most = Math.max(most, p[2] - front[cell]);
                }
            }
        }
        return most;
    }

    private static int cell(double x, double y) {
        int column = (int) Math.floor((x - LEFT) / CELL);
        int row = (int) Math.floor((y - LOW) / CELL);
        return column < 0 || column >= CELLS || row < 0 || row >= 2 * CELLS
                ? -1
                : row * CELLS + column;
    }

    /** For each place before the mouth the foremost skin. */
    private double[] front(float[] posed) {
        double[] front = new double[2 * CELLS * CELLS];
        Arrays.fill(front, -Double.MAX_VALUE);
        int[] t = head.triangles();
        for (int i = 0; i < t.length; i += 3) {
            if (outside(t[i]) && outside(t[i + 1]) && outside(t[i + 2])) {
                draw(
                        Faces.at(posed, t[i]),
                        Faces.at(posed, t[i + 1]),
                        Faces.at(posed, t[i + 2]),
                        front);
            }
        }
        return front;
    }

    private static boolean outside(int vertex) {
        Slit mouth = Faces.GRID.mouth();
        boolean lowerEdge =
                vertex > mouth.lowerEdge(mouth.first()) && vertex < mouth.lowerEdge(mouth.last());
        return vertex < SKIN || lowerEdge;
    }

    private void draw(double[] a, double[] b, double[] c, double[] front) {
        int steps = 1 + (int) (Math.max(Faces.distance(a, b), Faces.distance(a, c)) / CELL * 1.5);
        for (int i = 0; a[2] > -10 && i <= steps; i++) {
            for (int j = 0; j <= steps - i; j++) {
                double u = i / (double) steps;
                double v = j / (double) steps;
                double w = 1 - u - v;
                int cell =
                        cell(
                                w * a[0] + u * b[0] + v * c[0],
                                w * a[1] + u * b[1] + v * c[1] - floor);
                if (cell >= 0) {
                    front[cell] = Math.max(front[cell], w * a[2] + u * b[2] + v * c[2]);
                }
            }
        }
    }

    /** How many triangles of the head face the other way than in the neutral face. */
    int flipped(Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        int flipped = 0;
        int[] t = head.triangles();
        for (int i = 0; i < t.length; i += 3) {
            double[] before = normal(head.positions(), t, i);
            double[] after = normal(posed, t, i);
            double dot = before[0] * after[0] + before[1] * after[1] + before[2] * after[2];
            double size = length(before) * length(after);
            if (dot < -0.2 * size && length(before) > 0.02 && length(after) > 0.02) {
                flipped++;
            }
        }
        return flipped;
    }

    static double[] normal(float[] positions, int[] t, int i) {
        double[] a = Faces.at(positions, t[i]);
        double[] b = Faces.at(positions, t[i + 1]);
        double[] c = Faces.at(positions, t[i + 2]);
        double[] u = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double[] v = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
        return new double[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    /** Distance of the skin's nearest vertex from the left eyeball; negative if it cuts in. */
    double overLeftEyeball(Map<String, Float> weights) {
        double[] centre =
                person.joints().stream()
                        .filter(joint -> joint.name().equals("LeftEye"))
                        .map(j -> new double[] {1000.0 * j.x(), 1000.0 * j.y(), 1000.0 * j.z()})
                        .findFirst()
                        .orElseThrow();
        float[] posed = PortraitStudio.posed(head, weights);
        double nearest = Double.MAX_VALUE;
        for (int vertex = 0; vertex < SKIN; vertex++) {
            double far = Faces.distance(Faces.at(posed, vertex), centre);
            nearest = Math.min(nearest, far - Figures.EYE_RADIUS);
        }
        Slit eye = Faces.GRID.leftEye();
        for (int column = eye.first() + 1; column < eye.last(); column++) {
            double far = Faces.distance(Faces.at(posed, eye.lower(0, column)), centre);
            nearest = Math.min(nearest, far - Figures.EYE_RADIUS);
        }
        return nearest;
    }
}

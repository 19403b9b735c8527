package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tailor's dummy: the body of an unshaped template with a finer mesh, and its measures.
 * Millimetres around the point between the pupils. Thread-safe; the finer mesh is made when it is
 * first needed.
 */
final class Dummy {

    /** Eye height of the body for which heights are listed. */
    private static final double LISTED_EYE_HEIGHT = 1580;

    private static final double LISTED_FOOT = 196;
    private static final double HEEL_Z = -92;
    private static final double AXIS_Z = -90;
    private static final double LEG_X = 91;
    private static final double LEG_Z = -82;
    private static final double CROTCH = -790;
    private static final double NECK_LOW = -145;
    private static final int SAMPLES = 3;

    private final Surface coarse;
    private final double eyeHeight;
    private final List<Joint> skeleton;
    private final Neighbourhood neighbourhood;
    private Surface body;
    private Hang trunk;
    private Hang leg;

    /**
     * Sets one up.
     *
     * @param template AvatarBody of the unshaped template
     * @param skeleton of the same
     * @param eyeHeight above the floor
     */
    Dummy(Surface template, List<Joint> skeleton, double eyeHeight) {
        coarse = template;
        neighbourhood = new Neighbourhood(template.positions());
        this.eyeHeight = eyeHeight;
        this.skeleton = List.copyOf(skeleton);
    }

    private synchronized void setUp() {
        if (body != null) {
            return;
        }
        body = Refinement.of(coarse);
        trunk = new Hang(0, AXIS_Z, -200, -eyeHeight + 200);
        leg = new Hang(LEG_X, LEG_Z, height(-700), -eyeHeight + 40);
        measure();
    }

    private void measure() {
        int[] t = body.triangles();
        for (int corner = 0; corner < t.length; corner += 3) {
            double[] a = at(t[corner]);
            if (share(t[corner], "Arm", "Hand") < 0.3) {
                measure(a, at(t[corner + 1]), at(t[corner + 2]));
            }
        }
    }

    /** Measures at points spread over a triangle, so that no direction is left out. */
    private void measure(double[] a, double[] b, double[] c) {
        for (int i = 0; i <= SAMPLES; i++) {
            for (int j = 0; i + j <= SAMPLES; j++) {
                double[] p = new double[3];
                for (int k = 0; k < 3; k++) {
                    p[k] = (i * a[k] + j * b[k] + (SAMPLES - i - j) * c[k]) / SAMPLES;
                }
                if (p[1] < -230) {
                    trunk.add(p[0], p[1], p[2]);
                }
                if (p[0] > 0 && p[1] < height(CROTCH)) {
                    leg.add(p[0], p[1], p[2]);
                }
            }
        }
    }

    /** The finer mesh. */
    synchronized Surface body() {
        setUp();
        return body;
    }

    /** The template as it came. */
    Surface coarse() {
        return coarse;
    }

    /** A vertex of the finer mesh (xyz). */
    double[] at(int vertex) {
        float[] p = body().positions();
        return local(p[3 * vertex], p[3 * vertex + 1], p[3 * vertex + 2]);
    }

    /** A point in metres above the floor as millimetres from the eyes. */
    double[] local(double x, double y, double z) {
        return new double[] {1000 * x, 1000 * y - eyeHeight, 1000 * z};
    }

    double eyeHeight() {
        return eyeHeight;
    }

    /** A height listed for a small body, in this one. */
    double height(double listed) {
        return listed * eyeHeight / LISTED_EYE_HEIGHT;
    }

    /** A height of this body, as it is listed for a small one. */
    double listed(double height) {
        return height * LISTED_EYE_HEIGHT / eyeHeight;
    }

    /** How much larger the feet are than small ones. */
    double foot() {
        double foremost = 0;
        for (int vertex = 0; vertex < coarse.vertexCount(); vertex++) {
            if (coarse.positions()[3 * vertex + 1] < 0.08f) {
                foremost = Math.max(foremost, 1000.0 * coarse.positions()[3 * vertex + 2]);
            }
        }
        return (foremost - HEEL_Z) / LISTED_FOOT;
    }

    /** Half width of the neck where it is smooth, above the shoulders. */
    double neck() {
        double widest = 0;
        for (int vertex = 0; vertex < coarse.vertexCount(); vertex++) {
            float[] p = coarse.positions();
            double[] at = local(p[3 * vertex], p[3 * vertex + 1], p[3 * vertex + 2]);
            widest = at[1] > NECK_LOW ? Math.max(widest, at[0]) : widest;
        }
        return widest;
    }

    /** Place of a joint (xyz). */
    double[] joint(String name) {
        Joint joint = skeleton.get(index(name));
        return local(joint.x(), joint.y(), joint.z());
    }

    int index(String name) {
        int index = 0;
        while (!skeleton.get(index).name().equals(name)) {
            index++;
        }
        return index;
    }

    /** What hangs around the trunk, both legs together. */
    synchronized Hang trunk() {
        setUp();
        return trunk;
    }

    /** What hangs around the left leg. */
    synchronized Hang leg() {
        setUp();
        return leg;
    }

    /** How much joints carry a vertex whose names contain one of some words. */
    private double share(int vertex, String... words) {
        double sum = 0;
        for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
            String name = skeleton.get(body.joints()[i]).name();
            for (String word : words) {
                if (name.contains(word)) {
                    sum += body.weights()[i];
                    break;
                }
            }
        }
        return sum;
    }

    /** How much the arm carries, of a vertex carried by these joints. */
    double arm(Map<Integer, Float> carriers) {
        double sum = 0;
        for (Map.Entry<Integer, Float> each : carriers.entrySet()) {
            String name = skeleton.get(each.getKey()).name();
            sum += name.contains("Arm") || name.contains("Hand") ? each.getValue() : 0;
        }
        return sum;
    }

    /** The nearest vertices of the template to a point (metres), with shares that sum to one. */
    Map<Integer, Float> nearest(float x, float y, float z) {
        return neighbourhood.nearest(x, y, z);
    }

    /** Which joints carry the body near a point (metres). */
    Map<Integer, Float> carriers(float x, float y, float z) {
        Map<Integer, Float> carriers = new TreeMap<>();
        nearest(x, y, z)
                .forEach(
                        (vertex, share) -> {
                            for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
                                float weight = share * coarse.weights()[i];
                                carriers.merge(coarse.joints()[i], weight, Float::sum);
                            }
                        });
        return carriers;
    }
}

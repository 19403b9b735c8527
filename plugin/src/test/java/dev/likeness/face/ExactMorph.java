package dev.likeness.face;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;
import java.util.function.Function;

/** Blendshapes added up in double precision by the definition: rest + sum of weight x delta. */
final class ExactMorph {

    private ExactMorph() {}

    static double[] positions(Mesh mesh, MorphTargets targets, float[] weights) {
        return sum(mesh.getFloatBuffer(Type.Position), targets, weights, MorphTarget::positions);
    }

    static double[] normals(Mesh mesh, MorphTargets targets, float[] weights) {
        return sum(mesh.getFloatBuffer(Type.Normal), targets, weights, MorphTarget::normals);
    }

    private static double[] sum(
            FloatBuffer rest,
            MorphTargets targets,
            float[] weights,
            Function<MorphTarget, float[]> deltas) {
        double[] values = new double[rest.limit()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rest.get(i);
        }
        for (int t = 0; t < weights.length; t++) {
            MorphTarget target = targets.targets().get(t);
            for (int i = 0; i < target.vertices().length; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    values[3 * target.vertices()[i] + axis] +=
                            (double) weights[t] * deltas.apply(target)[3 * i + axis];
                }
            }
        }
        return values;
    }

    /** The largest distance between two lists of points (metres). */
    static double largestDistance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i += 3) {
            double x = a[i] - b[i];
            double y = a[i + 1] - b[i + 1];
            double z = a[i + 2] - b[i + 2];
            largest = Math.max(largest, Math.sqrt(x * x + y * y + z * z));
        }
        return largest;
    }

    /** The largest angle between two lists of directions of any length (degrees). */
    static double largestAngle(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i += 3) {
            double dot = a[i] * b[i] + a[i + 1] * b[i + 1] + a[i + 2] * b[i + 2];
            double cosine = dot / (length(a, i) * length(b, i));
            largest = Math.max(largest, Math.toDegrees(Math.acos(Math.min(1, cosine))));
        }
        return largest;
    }

    private static double length(double[] v, int i) {
        return Math.sqrt(v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
    }
}

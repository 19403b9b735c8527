package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which mixtures of ARKit shapes come nearest to the visemes of a head that has both. Names do not
 * fix how far a shape goes, so what is found on one head holds for heads of its kind only.
 * Immutable, any thread.
 */
public final class VisemeFit {

    /** Nothing was found. */
    static final VisemeFit NONE = new VisemeFit(Map.of(), Map.of());

    private static final int MOST_TERMS = 7;
    private static final double SMALLEST_SHARE = 0.05;

    /** A star stands for Left and Right, which go together: visemes are symmetric. */
    private static final List<String> COLUMNS =
            List.of(
                    "jawOpen",
                    "jawForward",
                    "mouthClose",
                    "mouthFunnel",
                    "mouthPucker",
                    "mouthRollLower",
                    "mouthRollUpper",
                    "mouthShrugLower",
                    "mouthShrugUpper",
                    "mouthSmile*",
                    "mouthFrown*",
                    "mouthDimple*",
                    "mouthStretch*",
                    "mouthPress*",
                    "mouthLowerDown*",
                    "mouthUpperUp*",
                    "cheekPuff");

    private final Map<String, List<StandIns.Term>> mixtures;
    private final Map<String, Double> residuals;

    private VisemeFit(Map<String, List<StandIns.Term>> mixtures, Map<String, Double> residuals) {
        this.mixtures = mixtures;
        this.residuals = Collections.unmodifiableMap(residuals);
    }

    /**
     * Fits the visemes of a mesh, in some ten milliseconds.
     *
     * @param head the blendshapes of one mesh (not null)
     * @return what was found; nothing where either set is missing (not null)
     */
    public static VisemeFit of(MorphTargets head) {
        Map<String, MorphTarget> byName = new LinkedHashMap<>();
        for (MorphTarget target : head.targets()) {
            byName.putIfAbsent(BlendshapeNames.canonical(target.name()), target);
        }
        List<String> names = new ArrayList<>();
        List<float[]> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            float[] deltas = column(byName, column, head.vertexCount());
            if (deltas.length > 0) {
                names.add(column);
                columns.add(deltas);
            }
        }
        return columns.isEmpty() ? NONE : fit(byName, names, columns);
    }

    private static VisemeFit fit(
            Map<String, MorphTarget> byName, List<String> names, List<float[]> columns) {
        double[][] products = new double[columns.size()][columns.size()];
        for (int i = 0; i < products.length; i++) {
            for (int k = 0; k <= i; k++) {
                products[i][k] = product(columns.get(i), columns.get(k));
                products[k][i] = products[i][k];
            }
        }
        Map<String, List<StandIns.Term>> mixtures = new LinkedHashMap<>();
        Map<String, Double> residuals = new LinkedHashMap<>();
        for (Viseme viseme : Viseme.values()) {
            MorphTarget goal = byName.get(viseme.shapeName());
            if (goal != null && squared(goal) > 0) {
                double[] withGoal =
                        columns.stream().mapToDouble(column -> product(goal, column)).toArray();
                BoundedFit fit = new BoundedFit(products, withGoal, squared(goal));
                fit.simplify(MOST_TERMS, SMALLEST_SHARE);
                mixtures.put(viseme.shapeName(), terms(names, fit.weights()));
                residuals.put(viseme.shapeName(), fit.residual());
            }
        }
        return mixtures.isEmpty() ? NONE : new VisemeFit(Map.copyOf(mixtures), residuals);
    }

    private static float[] column(Map<String, MorphTarget> byName, String name, int vertices) {
        float[] deltas = new float[3 * vertices];
        boolean found = false;
        for (StandIns.Term term : StandIns.terms(name + " 1")) {
            MorphTarget target = byName.get(term.name());
            if (target != null) {
                found |= target.vertices().length > 0;
                addTo(deltas, target);
            }
        }
        return found ? deltas : new float[0];
    }

    private static void addTo(float[] deltas, MorphTarget target) {
        for (int i = 0; i < target.vertices().length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                deltas[3 * target.vertices()[i] + axis] += target.positions()[3 * i + axis];
            }
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double product(MorphTarget sparse, float[] dense) {
        double sum = 0;
        for (int i = 0; i < sparse.vertices().length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                sum +=
                        (double) sparse.positions()[3 * i + axis]
                                * dense[3 * sparse.vertices()[i] + axis];
            }
        }
        return sum;
    }

    private static double squared(MorphTarget target) {
        double sum = 0;
        for (float value : target.positions()) {
            sum += (double) value * value;
        }
        return sum;
    }

    private static List<StandIns.Term> terms(List<String> names, double[] weights) {
        StringBuilder mixture = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                mixture.append(mixture.isEmpty() ? "" : ", ")
                        .append(names.get(i))
                        .append(' ')
                        .append((float) weights[i]);
            }
        }
        return StandIns.terms(mixture.toString());
    }

    /**
     * How far each mixture is from the viseme it stands for.
     *
     * @return by canonical name of the viseme: 0 = not at all, 1 = as far as the face at rest (not
     *     null, immutable; empty where nothing was found)
     */
    public Map<String, Double> residuals() {
        return residuals;
    }

    /** The mixture for a viseme, or an empty one. */
    List<StandIns.Term> of(String name) {
        return mixtures.getOrDefault(name, List.of());
    }

    boolean isEmpty() {
        return mixtures.isEmpty();
    }
}

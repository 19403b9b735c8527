package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far each shape parts the lips of one mesh, measured where they meet. Because shapes add up,
 * the gap of any face is a sum, and what closes it is found without trying. Immutable, any thread.
 *
 * <p>The lips are found by what the jaw does to them: the lower one goes down with it, the upper
 * one stays, and at rest they lie on each other.
 */
final class LipSeal {

    /** Vertices of lips that touch lie this near to each other (metres). */
    private static final float TOUCHING = 0.0005f;

    /** The upper lip's vertex may lie lower than the lower one's by this (metres). */
    private static final float OVERLAP = 0.0015f;

    private static final float NEAR = 0.007f;
    private static final float HALF_WIDTH = 0.012f;
    private static final float DEPTH = 0.012f;
    private static final float LOWER_FROM = 0.4f;
    private static final float UPPER_TO = 0.15f;
    private static final float SMALLEST_JAW = 0.003f;
    private static final int FEWEST_PAIRS = 3;

    private final float atRest;
    private final Map<String, Float> opening;

    private LipSeal(float atRest, Map<String, Float> opening) {
        this.atRest = atRest;
        this.opening = opening;
    }

    /** Two vertices that lie on each other while the mouth is shut. */
    record Pair(int upper, int lower, float distance) {}

    /**
     * Measures a mesh.
     *
     * @param positions of its vertices at rest (length = 3 × vertices, xyz, metres, Y up, Z ahead)
     * @param targets its blendshapes (not null)
     * @return empty where no lips are found
     */
    static Optional<LipSeal> of(float[] positions, MorphTargets targets) {
        Optional<MorphTarget> jaw =
                targets.targets().stream()
                        .filter(t -> isNamed(t, ArKit.JAW_OPEN))
                        .filter(t -> t.vertices().length > 0)
                        .findFirst();
        List<Pair> pairs = jaw.map(open -> pairs(positions, open)).orElse(List.of());
        if (pairs.size() < FEWEST_PAIRS) {
            return Optional.empty();
        }
        Map<String, Float> opening = new HashMap<>();
        for (MorphTarget target : targets.targets()) {
            float gap = gap(pairs, target, targets.vertexCount());
            if (gap != 0) {
                opening.putIfAbsent(BlendshapeNames.canonical(target.name()), gap);
            }
        }
        double rest = pairs.stream().mapToDouble(p -> up(positions, p)).average().orElse(0);
        return Optional.of(new LipSeal((float) Math.max(0, rest - TOUCHING), opening));
    }

    /** How far the lips are parted at rest (metres, >=0); mostly 0. */
    float atRest() {
        return atRest;
    }

    /** By how much a shape at weight 1 parts the lips (metres); negative if it closes them. */
    float opening(String canonical) {
        return opening.getOrDefault(canonical, 0f);
    }

    private static boolean isNamed(MorphTarget target, ArKit shape) {
        return BlendshapeNames.canonical(target.name()).equals(shape.shapeName());
    }

    /** Where the lips meet, in the middle third of the mouth. */
    static List<Pair> pairs(float[] positions, MorphTarget jawOpen) {
        float[] down = downward(positions.length / 3, jawOpen);
        float most = 0;
        for (float way : down) {
            most = Math.max(most, way);
        }
        if (most < SMALLEST_JAW) {
            return List.of();
        }
        List<Pair> near = new ArrayList<>();
        for (int lower : jawOpen.vertices()) {
            if (down[lower] > LOWER_FROM * most && Math.abs(positions[3 * lower]) < HALF_WIDTH) {
                nearest(positions, down, UPPER_TO * most, lower).ifPresent(near::add);
            }
        }
        return frontmost(positions, near);
    }

    private static float[] downward(int vertices, MorphTarget jawOpen) {
        float[] down = new float[vertices];
        for (int i = 0; i < jawOpen.vertices().length; i++) {
            down[jawOpen.vertices()[i]] = -jawOpen.positions()[3 * i + 1];
        }
        return down;
    }

    private static Optional<Pair> nearest(float[] at, float[] down, float staying, int lower) {
        Pair best = new Pair(-1, lower, NEAR);
        for (int upper = 0; upper < down.length; upper++) {
            if (down[upper] < staying && at[3 * upper + 1] > at[3 * lower + 1] - OVERLAP) {
                float distance = distance(at, upper, lower);
                if (distance < best.distance()) {
                    best = new Pair(upper, lower, distance);
                }
            }
        }
        return best.upper() < 0 ? Optional.empty() : Optional.of(best);
    }

    /** Of those at the front the closest half: gums and teeth inside also lie near each other. */
    private static List<Pair> frontmost(float[] positions, List<Pair> pairs) {
        float front = Float.NEGATIVE_INFINITY;
        for (Pair pair : pairs) {
            front = Math.max(front, positions[3 * pair.lower() + 2]);
        }
        float limit = front - DEPTH;
        List<Pair> there =
                pairs.stream()
                        .filter(pair -> positions[3 * pair.lower() + 2] > limit)
                        .sorted(Comparator.comparing(Pair::distance))
                        .toList();
        return there.subList(0, (there.size() + 1) / 2);
    }

    private static float distance(float[] at, int a, int b) {
        float x = at[3 * a] - at[3 * b];
        float y = at[3 * a + 1] - at[3 * b + 1];
        float z = at[3 * a + 2] - at[3 * b + 2];
        return (float) Math.sqrt(x * x + y * y + z * z);
    }

    private static float up(float[] at, Pair pair) {
        return at[3 * pair.upper() + 1] - at[3 * pair.lower() + 1];
    }

    private static float gap(List<Pair> pairs, MorphTarget target, int vertices) {
        float[] up = new float[vertices];
        for (int i = 0; i < target.vertices().length; i++) {
            up[target.vertices()[i]] = target.positions()[3 * i + 1];
        }
        float sum = 0;
        for (Pair pair : pairs) {
            sum += up[pair.upper()] - up[pair.lower()];
        }
        return sum / pairs.size();
    }
}

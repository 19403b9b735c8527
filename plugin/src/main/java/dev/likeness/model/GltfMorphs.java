package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Reads the blendshapes of glTF primitives with the names that exporters put beside them. */
final class GltfMorphs {

    /** Of each vertex that a target moves: its position and its normal. */
    private static final int BYTES_KEPT = 2 * 3 * Float.BYTES;

    private final GltfFile file;
    private final GltfAccessors accessors;
    private final SharedWork work;

    GltfMorphs(GltfFile file, GltfAccessors accessors, SharedWork work) {
        this.file = file;
        this.accessors = accessors;
        this.work = work;
    }

    /**
     * Reads the targets of one primitive.
     *
     * @param mesh that the primitive belongs to (not null)
     * @param primitive with or without targets (not null)
     * @param shape of the primitive at rest (not null)
     * @param weights that the file starts with, or null
     * @return all targets, also empty ones (not null)
     */
    MorphTargets read(
            GltfDocument.Mesh mesh,
            GltfDocument.Primitive primitive,
            GltfPrimitive shape,
            float[] weights) {
        List<Map<String, Integer>> targets = GltfDocument.orEmpty(primitive.targets());
        if (targets.isEmpty()) {
            return MorphTargets.NONE;
        }
        int vertices = shape.vertexCount();
        file.budget().spend((long) targets.size() * vertices * BYTES_KEPT, "blendshapes");
        List<?> names = names(mesh.extras(), primitive.extras());
        MorphTargetBuilder builder =
                new MorphTargetBuilder(shape.positions(), shape.triangles(), shape.group());
        List<SharedWork.Piece<MorphTarget>> building = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            building.add(work.add(target(nameOf(names, i), targets.get(i), vertices, builder)));
        }
        return new MorphTargets(
                vertices,
                building.stream().map(SharedWork.Piece::get).toList(),
                startWeights(weights, targets.size()));
    }

    /** Reads here, since the file is for one thread, and leaves the computing to whoever can. */
    private Callable<MorphTarget> target(
            String name,
            Map<String, Integer> attributes,
            int vertices,
            MorphTargetBuilder builder) {
        float[] deltas =
                attributes.containsKey("POSITION")
                        ? deltas(attributes, "POSITION", name, vertices)
                        : new float[3 * vertices];
        if (!attributes.containsKey("NORMAL")) {
            return () -> builder.build(name, deltas);
        }
        float[] turns = deltas(attributes, "NORMAL", name, vertices);
        return () -> builder.build(name, deltas, turns);
    }

    private float[] deltas(
            Map<String, Integer> attributes, String attribute, String name, int vertices) {
        return accessors.floats(attributes.get(attribute), 3, vertices, name + " " + attribute);
    }

    private static float[] startWeights(float[] weights, int targets) {
        if (weights == null) {
            return new float[targets];
        }
        if (weights.length != targets) {
            throw new BadFileException(
                    "expected a weight for each of "
                            + targets
                            + " targets, found "
                            + weights.length,
                    null);
        }
        return weights;
    }

    /** Names of a mesh's targets as {@link #read} gives them; all primitives have the same. */
    static List<String> namesOf(GltfDocument.Mesh mesh) {
        List<GltfDocument.Primitive> primitives = GltfDocument.orEmpty(mesh.primitives());
        if (primitives.isEmpty()) {
            return List.of();
        }
        List<?> named = names(mesh.extras(), primitives.get(0).extras());
        int count = GltfDocument.orEmpty(primitives.get(0).targets()).size();
        return IntStream.range(0, count).mapToObj(i -> nameOf(named, i)).toList();
    }

    private static String nameOf(List<?> names, int target) {
        return target < names.size() ? String.valueOf(names.get(target)) : "target_" + target;
    }

    private static List<?> names(Object... extras) {
        for (Object extra : extras) {
            if (extra instanceof Map<?, ?> map && map.get("targetNames") instanceof List<?> names) {
                return names;
            }
        }
        return List.of();
    }
}

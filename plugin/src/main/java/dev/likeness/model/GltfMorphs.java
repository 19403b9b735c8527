package dev.likeness.model;

import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the blendshapes of glTF primitives with the names that exporters put beside them. */
final class GltfMorphs {

    private final GltfAccessors accessors;

    GltfMorphs(GltfAccessors accessors) {
        this.accessors = accessors;
    }

    /**
     * Reads the targets of one primitive.
     *
     * @param mesh that the primitive belongs to (not null)
     * @param primitive with or without targets (not null)
     * @param shape of the primitive at rest (not null)
     * @return all targets, also empty ones (not null)
     */
    MorphTargets read(
            GltfDocument.Mesh mesh, GltfDocument.Primitive primitive, GltfPrimitive shape) {
        List<Map<String, Integer>> targets = GltfDocument.orEmpty(primitive.targets());
        if (targets.isEmpty()) {
            return MorphTargets.NONE;
        }
        List<?> names = names(mesh.extras(), primitive.extras());
        MorphTargetBuilder builder =
                new MorphTargetBuilder(shape.positions(), shape.triangles(), shape.group());
        List<MorphTarget> read = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            read.add(target(nameOf(names, i), targets.get(i), shape.vertexCount(), builder));
        }
        return new MorphTargets(shape.vertexCount(), read);
    }

    private MorphTarget target(
            String name,
            Map<String, Integer> attributes,
            int vertexCount,
            MorphTargetBuilder builder) {
        float[] deltas = new float[3 * vertexCount];
        if (attributes.containsKey("POSITION")) {
            deltas = accessors.floats(attributes.get("POSITION"), 3);
            GltfPrimitive.refuseOtherCount(name + " POSITION", deltas.length / 3, vertexCount);
        }
        if (!attributes.containsKey("NORMAL")) {
            return builder.build(name, deltas);
        }
        float[] turns = accessors.floats(attributes.get("NORMAL"), 3);
        GltfPrimitive.refuseOtherCount(name + " NORMAL", turns.length / 3, vertexCount);
        return builder.build(name, deltas, turns);
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

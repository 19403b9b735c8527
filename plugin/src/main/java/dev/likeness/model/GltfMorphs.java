package dev.likeness.model;

import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            String name = i < names.size() ? String.valueOf(names.get(i)) : "target_" + i;
            read.add(target(name, targets.get(i), shape.vertexCount(), builder));
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

    private static List<?> names(Object... extras) {
        for (Object extra : extras) {
            if (extra instanceof Map<?, ?> map && map.get("targetNames") instanceof List<?> names) {
                return names;
            }
        }
        return List.of();
    }
}

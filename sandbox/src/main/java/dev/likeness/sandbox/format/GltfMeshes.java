package dev.likeness.sandbox.format;

import dev.likeness.sandbox.format.GltfDocument.Extras;
import dev.likeness.sandbox.format.GltfDocument.Mesh;
import dev.likeness.sandbox.format.GltfDocument.Primitive;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes surfaces as meshes of one primitive, their vertices split as the UV needs. */
final class GltfMeshes {

    private static final int INFLUENCES = 4;

    private final GltfBuffer buffer;
    private final boolean small;

    GltfMeshes(GltfBuffer buffer, boolean small) {
        this.buffer = buffer;
        this.small = small;
    }

    Mesh mesh(String name, Surface surface, int material) {
        VertexSplit split = VertexSplit.of(surface);
        Map<String, Integer> attributes = new LinkedHashMap<>();
        attributes.put(
                "POSITION",
                buffer.addPositions(Rounding.positions(split.spread(surface.positions(), 3))));
        attributes.put(
                "NORMAL",
                buffer.addFloats(Rounding.normals(split.spread(units(surface.normals()), 3)), 3));
        attributes.put("TEXCOORD_0", buffer.addFloats(Rounding.uvs(flipped(split.uvs())), 2));
        putSkin(attributes, surface, split);
        List<Map<String, Integer>> targets =
                surface.shapes().stream().map(shape -> target(shape, split)).toList();
        Primitive primitive =
                new Primitive(
                        attributes,
                        buffer.addIndices(split.indices(), small),
                        material,
                        targets.isEmpty() ? null : targets);
        return targets.isEmpty()
                ? new Mesh(name, List.of(primitive), null, null)
                : new Mesh(
                        name,
                        List.of(primitive),
                        Collections.nCopies(targets.size(), 0f),
                        new Extras(surface.shapes().stream().map(Shape::name).toList()));
    }

    private Map<String, Integer> target(Shape shape, VertexSplit split) {
        return Map.of(
                "POSITION",
                buffer.addPositions(Rounding.movements(split.spread(shape.deltas(), 3))));
    }

    /** Weights are made to sum to 1, and joints that do not pull are 0, as glTF wants it. */
    private void putSkin(Map<String, Integer> attributes, Surface surface, VertexSplit split) {
        float[] weights =
                Rounding.weights(summingToOne(split.spread(surface.weights(), INFLUENCES)));
        int[] joints = new int[weights.length];
        for (int i = 0; i < joints.length; i++) {
            int vertex = split.source()[i / INFLUENCES];
            boolean pulls = weights[i] > 0;
            joints[i] = pulls ? surface.joints()[INFLUENCES * vertex + i % INFLUENCES] : 0;
        }
        attributes.put("JOINTS_0", buffer.addJoints(joints, small));
        attributes.put("WEIGHTS_0", buffer.addFloats(weights, INFLUENCES));
    }

    private static float[] summingToOne(float[] weights) {
        float[] normed = weights.clone();
        for (int start = 0; start < weights.length; start += INFLUENCES) {
            float sum = 0;
            for (int i = start; i < start + INFLUENCES; i++) {
                sum += weights[i];
            }
            for (int i = start; i < start + INFLUENCES; i++) {
                normed[i] /= sum;
            }
        }
        return normed;
    }

    private static float[] units(float[] normals) {
        float[] units = normals.clone();
        for (int i = 0; i < units.length; i += 3) {
            double length =
                    Math.sqrt(
                            units[i] * units[i]
                                    + units[i + 1] * units[i + 1]
                                    + units[i + 2] * units[i + 2]);
            if (length == 0) {
                units[i + 1] = 1;
                continue;
            }
            for (int axis = i; axis < i + 3; axis++) {
                units[axis] /= (float) length;
            }
        }
        return units;
    }

    private static float[] flipped(float[] uvs) {
        float[] flipped = uvs.clone();
        for (int i = 1; i < flipped.length; i += 2) {
            flipped[i] = 1 - flipped[i];
        }
        return flipped;
    }
}

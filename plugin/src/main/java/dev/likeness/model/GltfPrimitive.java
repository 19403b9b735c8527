package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import java.util.Map;

/**
 * The shape of one glTF primitive as plain arrays.
 *
 * @param positions length = 3 × vertexCount
 * @param normals unit, length as positions; computed where the file has none
 * @param triangles vertex indices
 * @param group vertex → the vertex that stands for all split from one
 */
record GltfPrimitive(float[] positions, float[] normals, int[] triangles, int[] group) {

    private static final int TRIANGLES = 4;
    private static final int STRIP = 5;
    private static final int FAN = 6;

    static GltfPrimitive read(GltfDocument.Primitive primitive, GltfAccessors accessors) {
        Map<String, Integer> attributes =
                primitive.attributes() == null ? Map.of() : primitive.attributes();
        float[] positions = accessors.floats(attributes.get("POSITION"), 3);
        int vertexCount = positions.length / 3;
        if (vertexCount == 0) {
            throw new BadFileException("expected vertices in POSITION, found none", null);
        }
        int[] triangles = triangles(primitive, accessors, vertexCount);
        float[] normals = null;
        if (attributes.containsKey("NORMAL")) {
            normals = accessors.floats(attributes.get("NORMAL"), 3);
            refuseOtherCount("NORMAL", normals.length / 3, vertexCount);
        }
        int[] group = VertexWeld.firstOfGroup(positions, normals);
        if (normals == null) {
            normals = SmoothNormals.compute(positions, triangles, group);
        }
        return new GltfPrimitive(positions, normals, triangles, group);
    }

    int vertexCount() {
        return positions.length / 3;
    }

    static void refuseOtherCount(String attribute, int found, int expected) {
        if (found != expected) {
            throw new BadFileException(
                    "expected " + expected + " elements of " + attribute + ", found " + found,
                    null);
        }
    }

    private static int[] triangles(
            GltfDocument.Primitive primitive, GltfAccessors accessors, int vertexCount) {
        int mode = primitive.mode() == null ? TRIANGLES : primitive.mode();
        int[] indices =
                primitive.indices() == null
                        ? ascending(vertexCount)
                        : accessors.ints(primitive.indices(), 1);
        for (int index : indices) {
            if (index < 0 || index >= vertexCount) {
                throw new BadFileException(
                        "expected vertex indices below " + vertexCount + ", found " + index, null);
            }
        }
        return switch (mode) {
            case TRIANGLES -> whole(indices);
            case STRIP -> unrolled(indices, false);
            case FAN -> unrolled(indices, true);
            default ->
                    throw new BadFileException(
                            "expected triangles (mode 4, 5 or 6), found mode " + mode, null);
        };
    }

    private static int[] ascending(int count) {
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = i;
        }
        return indices;
    }

    private static int[] whole(int[] indices) {
        if (indices.length % 3 != 0) {
            throw new BadFileException(
                    "expected three indices a triangle, found " + indices.length, null);
        }
        return indices;
    }

    private static int[] unrolled(int[] indices, boolean fan) {
        int count = Math.max(0, indices.length - 2);
        int[] triangles = new int[3 * count];
        for (int t = 0; t < count; t++) {
            boolean turned = !fan && t % 2 == 1;
            triangles[3 * t] = fan ? indices[0] : indices[turned ? t + 1 : t];
            triangles[3 * t + 1] = indices[turned ? t : t + 1];
            triangles[3 * t + 2] = indices[t + 2];
        }
        return triangles;
    }
}

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
    private static final float FARTHEST = 1e7f;
    private static final float UNIT_ERROR = 1e-3f;

    static GltfPrimitive read(GltfDocument.Primitive primitive, GltfAccessors accessors) {
        Map<String, Integer> attributes =
                primitive.attributes() == null ? Map.of() : primitive.attributes();
        float[] positions = accessors.floats(attributes.get("POSITION"), 3);
        int vertexCount = positions.length / 3;
        if (vertexCount == 0) {
            throw new BadFileException("expected vertices in POSITION, found none", null);
        }
        refuseFarAway(positions);
        int[] triangles = triangles(primitive, accessors, vertexCount);
        float[] normals = null;
        if (attributes.containsKey("NORMAL")) {
            normals = accessors.floats(attributes.get("NORMAL"), 3, vertexCount, "NORMAL");
            makeUnit(normals);
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

    /** Beyond, squares of lengths overflow and everything computed from them is lost. */
    private static void refuseFarAway(float[] positions) {
        for (float coordinate : positions) {
            if (Math.abs(coordinate) > FARTHEST) {
                throw new BadFileException(
                        "expected positions within " + FARTHEST + ", found " + coordinate, null);
            }
        }
    }

    /** Quantised normals are only about as long as they should be. */
    private static void makeUnit(float[] normals) {
        for (int i = 0; i < normals.length; i += 3) {
            float x = normals[i];
            float y = normals[i + 1];
            float z = normals[i + 2];
            float square = x * x + y * y + z * z;
            if (Math.abs(square - 1) > UNIT_ERROR) {
                float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
                boolean lost = !Float.isFinite(square) || scale == 0;
                normals[i] = lost ? 0 : x * scale;
                normals[i + 1] = lost ? 1 : y * scale;
                normals[i + 2] = lost ? 0 : z * scale;
            }
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

package dev.likeness.model.ply;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes PLY files as the avatar service lays them out, and text ones for odd headers. */
public final class Ply {

    /** Two triangles that share an edge, in metres. */
    public static final float[] QUAD = {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0};

    public static final int[] QUAD_TRIANGLES = {0, 1, 2, 0, 2, 3};

    /** Corner 3 (vertex 0 in the second triangle) lies elsewhere in the picture: a seam. */
    public static final float[] QUAD_UVS = {0, 0, 1, 0, 1, 1, 0.5f, 0.5f, 1, 1, 0, 1};

    private Ply() {}

    public static byte[] mesh(float[] positions, int[] triangles, float[] cornerUvs) {
        String header =
                "ply\nformat binary_little_endian 1.0\ncomment Physical units: meters\n"
                        + vertexHeader(positions)
                        + "element face "
                        + triangles.length / 3
                        + "\nproperty list uchar int vertex_indices\n"
                        + "property list uchar float texcoord\nend_header\n";
        ByteBuffer body = buffer(4 * positions.length + 38 * triangles.length / 3);
        putAll(body, positions);
        for (int t = 0; t < triangles.length; t += 3) {
            body.put((byte) 3);
            Arrays.stream(triangles, t, t + 3).forEach(body::putInt);
            body.put((byte) 6);
            putAll(body, Arrays.copyOfRange(cornerUvs, 2 * t, 2 * t + 6));
        }
        return join(header, body);
    }

    public static byte[] quad() {
        return mesh(QUAD, QUAD_TRIANGLES, QUAD_UVS);
    }

    public static byte[] cloud(float... positions) {
        ByteBuffer body = buffer(4 * positions.length);
        putAll(body, positions);
        String header = "ply\nformat binary_little_endian 1.0\n" + vertexHeader(positions);
        return join(header + "end_header\n", body);
    }

    public static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] deltas(float... values) {
        ByteBuffer body = buffer(4 * values.length);
        putAll(body, values);
        return body.array();
    }

    public static byte[] join(String header, ByteBuffer body) {
        byte[] start = header.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(start.length + body.capacity())
                .put(start)
                .put(body.array())
                .array();
    }

    private static String vertexHeader(float[] positions) {
        return "element vertex "
                + positions.length / 3
                + "\nproperty float x\nproperty float y\nproperty float z\n";
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void putAll(ByteBuffer into, float[] values) {
        for (float value : values) {
            into.putFloat(value);
        }
    }
}

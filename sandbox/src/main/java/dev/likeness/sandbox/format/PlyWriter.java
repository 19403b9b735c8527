package dev.likeness.sandbox.format;

import dev.likeness.sandbox.person.Surface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes binary little-endian PLY files as Avatar SDK lays them out. Any thread. */
public final class PlyWriter {

    private static final int VERTEX_BYTES = 3 * Float.BYTES;
    private static final int CORNERS = 3;
    private static final int FACE_BYTES =
            1 + CORNERS * Integer.BYTES + 1 + 2 * CORNERS * Float.BYTES;

    private PlyWriter() {}

    /**
     * A mesh with UV per face corner.
     *
     * @param surface what to write; its normals, skin and shapes are left out
     * @return the file
     */
    public static byte[] mesh(Surface surface) {
        int faces = surface.triangles().length / CORNERS;
        byte[] header = header(surface.vertexCount(), faces);
        ByteBuffer out = buffer(header, VERTEX_BYTES * surface.vertexCount() + FACE_BYTES * faces);
        putFloats(out, Rounding.positions(surface.positions()), 0, surface.positions().length);
        float[] uvs = Rounding.uvs(surface.cornerUvs());
        for (int face = 0; face < faces; face++) {
            out.put((byte) CORNERS);
            for (int corner = 0; corner < CORNERS; corner++) {
                out.putInt(surface.triangles()[CORNERS * face + corner]);
            }
            out.put((byte) (2 * CORNERS));
            putFloats(out, uvs, 2 * CORNERS * face, 2 * CORNERS);
        }
        return out.array();
    }

    /**
     * Vertices alone.
     *
     * @param positions xyz, metres (length = 3 × vertexCount)
     * @return the file
     */
    public static byte[] pointcloud(float[] positions) {
        ByteBuffer out = buffer(header(positions.length / 3, 0), positions.length * Float.BYTES);
        putFloats(out, Rounding.positions(positions), 0, positions.length);
        return out.array();
    }

    private static byte[] header(int vertices, int faces) {
        StringBuilder header = new StringBuilder();
        header.append("ply\nformat binary_little_endian 1.0\n");
        header.append("comment Created by the Likeness sandbox\n");
        header.append("comment Physical units: meters\n");
        header.append("element vertex ").append(vertices).append('\n');
        header.append("property float x\nproperty float y\nproperty float z\n");
        if (faces > 0) {
            header.append("element face ").append(faces).append('\n');
            header.append("property list uchar int vertex_indices\n");
            header.append("property list uchar float texcoord\n");
        }
        header.append("end_header\n");
        return header.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer buffer(byte[] header, int bodyBytes) {
        return ByteBuffer.allocate(header.length + bodyBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header);
    }

    private static void putFloats(ByteBuffer out, float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            out.putFloat(values[i]);
        }
    }
}

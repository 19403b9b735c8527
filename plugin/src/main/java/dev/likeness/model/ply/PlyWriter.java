package dev.likeness.model.ply;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes PLY files, laid out as the avatar services do: float positions, triangles with int
 * indices, UV in floats. What is written is read back equal, also as text. Immutable; any thread.
 *
 * @param format how the body is written (not null)
 * @param comments lines for the header (not null, without line breaks)
 */
public record PlyWriter(PlyHeader.Format format, List<String> comments) {

    private static final int CORNERS = 3;

    /** Copies the comments. */
    public PlyWriter {
        comments = List.copyOf(comments);
        for (String comment : comments) {
            if (comment.indexOf('\n') >= 0 || comment.indexOf('\r') >= 0) {
                throw new IllegalArgumentException(
                        "A PLY comment is one line, found \"" + comment + '"');
            }
        }
    }

    /**
     * A writer of the services' own format, binary little-endian.
     *
     * @param comments lines for the header, for example "Physical units: meters" (not null)
     * @return the writer (not null)
     */
    public static PlyWriter binary(String... comments) {
        return new PlyWriter(PlyHeader.Format.BINARY_LITTLE_ENDIAN, List.of(comments));
    }

    /**
     * Writes vertices alone.
     *
     * @param positions length = 3 × vertexCount, xyz, metres (not null, unaffected)
     * @return the file (not null, new)
     */
    public byte[] pointcloud(float[] positions) {
        Sheet sheet = new Sheet(format);
        header(positions.length / 3, false, 0, false, sheet);
        vertices(positions, null, sheet);
        return sheet.bytes();
    }

    /**
     * Writes a mesh with UV per face corner, or without UV.
     *
     * @param mesh what to write (not null, unaffected)
     * @return the file (not null, new)
     */
    public byte[] mesh(PlyMesh mesh) {
        Sheet sheet = new Sheet(format);
        int faces = mesh.triangles().length / CORNERS;
        header(mesh.vertexCount(), false, faces, mesh.cornerUvs() != null, sheet);
        vertices(mesh.positions(), null, sheet);
        faces(mesh.triangles(), mesh.cornerUvs(), sheet);
        return sheet.bytes();
    }

    /**
     * Writes a mesh with UV per vertex.
     *
     * @param positions length = 3 × vertexCount, xyz, metres (not null, unaffected)
     * @param vertexUvs length = 2 × vertexCount, v upwards (not null, unaffected)
     * @param triangles vertex indices (not null, unaffected)
     * @return the file (not null, new)
     */
    public byte[] mesh(float[] positions, float[] vertexUvs, int[] triangles) {
        if (2 * positions.length != 3 * vertexUvs.length) {
            throw new IllegalArgumentException(
                    "Expected two UV values for each of "
                            + positions.length / 3
                            + " vertices, found "
                            + vertexUvs.length);
        }
        Sheet sheet = new Sheet(format);
        header(positions.length / 3, true, triangles.length / CORNERS, false, sheet);
        vertices(positions, vertexUvs, sheet);
        faces(triangles, null, sheet);
        return sheet.bytes();
    }

    private void header(int vertices, boolean vertexUvs, int faces, boolean uvs, Sheet sheet) {
        sheet.line("ply");
        sheet.line(
                switch (format) {
                    case ASCII -> "format ascii 1.0";
                    case BINARY_LITTLE_ENDIAN -> "format binary_little_endian 1.0";
                    case BINARY_BIG_ENDIAN -> "format binary_big_endian 1.0";
                });
        comments.forEach(comment -> sheet.line("comment " + comment));
        sheet.line("element vertex " + vertices);
        List.of("x", "y", "z").forEach(name -> sheet.line("property float " + name));
        if (vertexUvs) {
            List.of("s", "t").forEach(name -> sheet.line("property float " + name));
        }
        if (faces > 0) {
            sheet.line("element face " + faces);
            sheet.line("property list uchar int vertex_indices");
            if (uvs) {
                sheet.line("property list uchar float texcoord");
            }
        }
        sheet.line("end_header");
    }

    private static void vertices(float[] positions, float[] uvs, Sheet sheet) {
        for (int v = 0; 3 * v < positions.length; v++) {
            sheet.floats(positions, 3 * v, 3);
            if (uvs != null) {
                sheet.floats(uvs, 2 * v, 2);
            }
            sheet.endRow();
        }
    }

    private static void faces(int[] triangles, float[] cornerUvs, Sheet sheet) {
        for (int t = 0; t < triangles.length; t += CORNERS) {
            sheet.count(CORNERS);
            for (int corner = t; corner < t + CORNERS; corner++) {
                sheet.index(triangles[corner]);
            }
            if (cornerUvs != null) {
                sheet.count(2 * CORNERS);
                sheet.floats(cornerUvs, 2 * t, 2 * CORNERS);
            }
            sheet.endRow();
        }
    }

    /** Takes values one after the other, as raw numbers or as words. */
    private static final class Sheet {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final boolean text;
        private final ByteBuffer number;
        private boolean midRow;

        Sheet(PlyHeader.Format format) {
            text = format == PlyHeader.Format.ASCII;
            boolean big = format == PlyHeader.Format.BINARY_BIG_ENDIAN;
            number = ByteBuffer.allocate(4);
            number.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        }

        void line(String line) {
            out.writeBytes((line + '\n').getBytes(StandardCharsets.UTF_8));
        }

        void floats(float[] values, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (text) {
                    word(Float.toString(values[i]));
                } else {
                    number.putFloat(0, values[i]);
                    out.writeBytes(number.array());
                }
            }
        }

        void index(int value) {
            if (text) {
                word(Integer.toString(value));
            } else {
                number.putInt(0, value);
                out.writeBytes(number.array());
            }
        }

        void count(int value) {
            if (text) {
                word(Integer.toString(value));
            } else {
                out.write(value);
            }
        }

        private void word(String word) {
            out.writeBytes(((midRow ? " " : "") + word).getBytes(StandardCharsets.US_ASCII));
            midRow = true;
        }

        void endRow() {
            if (text) {
                out.write('\n');
            }
            midRow = false;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}

package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlyWriterTest {

    private static final String END = "end_header\n";

    @Test
    void verticesStandFirst() {
        ByteBuffer body = body(PlyWriter.mesh(Quads.withSeam()));
        assertThat(body.getFloat(3 * Float.BYTES)).isEqualTo(1);
        assertThat(body.getFloat(4 * Float.BYTES)).isZero();
    }

    @Test
    void aFaceIsThreeIndicesAndSixNumbersOfUv() {
        ByteBuffer body = body(PlyWriter.mesh(Quads.withSeam()));
        body.position(4 * 12 + 38);
        assertThat(body.get()).isEqualTo((byte) 3);
        assertThat(new int[] {body.getInt(), body.getInt(), body.getInt()})
                .containsExactly(0, 2, 3);
        assertThat(body.get()).isEqualTo((byte) 6);
        float[] uvs = new float[6];
        body.asFloatBuffer().get(uvs);
        assertThat(uvs).containsExactly(0, 0, 0.5f, 0.5f, 0, 1);
    }

    @Test
    void aPointcloudIsNothingButVertices() {
        byte[] file = PlyWriter.pointcloud(new float[] {1, 2, 3, 4, 5, 6});
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("element vertex 2\n");
        assertThat(body(file).remaining()).isEqualTo(6 * Float.BYTES);
    }

    private static ByteBuffer body(byte[] file) {
        int start = new String(file, StandardCharsets.ISO_8859_1).indexOf(END) + END.length();
        return ByteBuffer.wrap(file, start, file.length - start)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}

package dev.likeness.model.ply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlyReaderTest {

    @Test
    void aMeshOfTheServiceIsReadWithItsUvPerCorner() {
        PlyMesh mesh = read(Ply.quad());

        assertThat(mesh.positions()).containsExactly(Ply.QUAD);
        assertThat(mesh.triangles()).containsExactly(Ply.QUAD_TRIANGLES);
        assertThat(mesh.cornerUvs()).containsExactly(Ply.QUAD_UVS);
    }

    @Test
    void aPointcloudIsReadAsAMeshWithoutTriangles() {
        PlyMesh mesh = read(Ply.cloud(1, 2, 3, 4, 5, 6));

        assertThat(mesh.positions()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(mesh.triangles()).isEmpty();
        assertThat(mesh.cornerUvs()).isNull();
    }

    @Test
    void bigEndianDoublesInAnotherOrderAreFoundByTheirNames() {
        String header =
                "ply\nformat binary_big_endian 1.0\nelement vertex 1\nproperty uchar red\n"
                        + "property double z\nproperty double y\nproperty double x\nend_header\n";
        ByteBuffer body = ByteBuffer.allocate(25).order(ByteOrder.BIG_ENDIAN);
        body.put((byte) 7).putDouble(3).putDouble(2).putDouble(1);

        assertThat(read(Ply.join(header, body)).positions()).containsExactly(1, 2, 3);
    }

    @Test
    void aQuadInTextBecomesAFanOfTwoTriangles() {
        PlyMesh mesh =
                read(
                        Ply.text(
                                "ply",
                                "format ascii 1.0",
                                "element vertex 4",
                                "property float x",
                                "property float y",
                                "property float z",
                                "element face 1",
                                "property list uchar uint vertex_index",
                                "end_header",
                                "0 0 0",
                                "1 0 0",
                                "1 1e0 0",
                                "0 1 0",
                                "4 0 1 2 3"));

        assertThat(mesh.triangles()).containsExactly(0, 1, 2, 0, 2, 3);
    }

    @Test
    void elementsThatNoMeshNeedsAreSkipped() {
        PlyMesh mesh =
                read(
                        Ply.text(
                                "ply",
                                "format ascii 1.0",
                                "element camera 2",
                                "property list uchar float view",
                                "property int id",
                                "element vertex 1",
                                "property float x",
                                "property float y",
                                "property float z",
                                "end_header",
                                "2 9 9 5",
                                "0 6",
                                "1 2 3"));

        assertThat(mesh.positions()).containsExactly(1, 2, 3);
    }

    @Test
    void aHeaderWithWindowsLineEndsMayBeFollowedByALineFeedByte() {
        String header =
                "ply\r\nformat binary_little_endian 1.0\r\nelement vertex 1\r\n"
                        + "property uchar x\r\nproperty uchar y\r\nproperty uchar z\r\n"
                        + "end_header\r\n";
        ByteBuffer body = ByteBuffer.wrap(new byte[] {10, 13, 10});

        assertThat(read(Ply.join(header, body)).positions()).containsExactly(10, 13, 10);
    }

    @Test
    void uvPerVertexIsTakenWhereCornersHaveNone() {
        PlyMesh mesh =
                read(
                        Ply.text(
                                "ply",
                                "format ascii 1.0",
                                "element vertex 3",
                                "property float x",
                                "property float y",
                                "property float z",
                                "property float s",
                                "property float t",
                                "element face 1",
                                "property list uchar int vertex_indices",
                                "end_header",
                                "0 0 0 0 0.25",
                                "1 0 0 1 0.25",
                                "1 1 0 1 0.75",
                                "3 2 0 1"));

        assertThat(mesh.cornerUvs()).containsExactly(1, 0.75f, 0, 0.25f, 1, 0.25f);
    }

    @Test
    void wheneverAFileEndsTooEarlyThatIsSaid() {
        byte[] whole = Ply.quad();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> read(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(BadFileException.class)
                    .hasMessageStartingWith("head.ply: expected ");
        }
    }

    @Test
    void anAbsurdCountIsRefusedBeforeMemoryIsTaken() {
        byte[] file =
                Ply.text(
                        "ply",
                        "format binary_little_endian 1.0",
                        "element vertex 999999999999",
                        "property float x",
                        "property float y",
                        "property float z",
                        "end_header");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "head.ply: expected 999999999999 of element vertex, found only 0 bytes,"
                                + " enough for 0");
    }

    @Test
    void aFileThatFitsButHasMoreVerticesThanAnyAvatarIsRefused() {
        String header =
                "ply\nformat binary_little_endian 1.0\nelement vertex 4194305\nproperty uchar x\n"
                        + "property uchar y\nproperty uchar z\nend_header\n";
        byte[] file = Ply.join(header, ByteBuffer.allocate(3 * 4194305));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("head.ply: expected at most 4194304 of element vertex, found 4194305");
    }

    @Test
    void aListThatIsLongerThanTheFileIsRefused() {
        byte[] file =
                Ply.text(
                        "ply",
                        "format ascii 1.0",
                        "element vertex 1",
                        "property float x",
                        "property float y",
                        "property float z",
                        "element face 1",
                        "property list int int vertex_indices",
                        "end_header",
                        "1 2 3",
                        "2147483647 0 0 0");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "head.ply: expected a list vertex_indices that fits into the file in face"
                                + " 0, found length 2.147483647E9");
    }

    @Test
    void aUvThatIsNoNumberIsRefused() {
        float[] uvs = Ply.QUAD_UVS.clone();
        uvs[9] = Float.POSITIVE_INFINITY;

        assertThatThrownBy(() -> read(Ply.mesh(Ply.QUAD, Ply.QUAD_TRIANGLES, uvs)))
                .isInstanceOf(BadFileException.class)
                .hasMessage("head.ply: expected a finite number in face 1, found Infinity");
    }

    @Test
    void aSecondElementOfVerticesIsRefused() {
        String again = "element vertex 0\nproperty float x\nproperty float y\nproperty float z\n";
        byte[] file =
                new String(Ply.cloud(1, 2, 3), StandardCharsets.ISO_8859_1)
                        .replace("end_header", again + "end_header")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("head.ply: expected one element vertex, found two");
    }

    @Test
    void aMappedFileIsReadWithoutBeingLoadedFirst(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("head.ply"), Ply.quad());
        try (FileChannel channel = FileChannel.open(file)) {
            PlyMesh mesh =
                    PlyReader.read(
                            "head.ply",
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));

            assertThat(mesh.positions()).containsExactly(Ply.QUAD);
            assertThat(mesh.cornerUvs()).containsExactly(Ply.QUAD_UVS);
        }
    }

    @Test
    void verticesWithMoreUvThanMakesSenseKeepThemAll() {
        int corners = 3 * 1000;
        int[] triangles = new int[corners];
        float[] uvs = new float[2 * corners];
        for (int i = 0; i < uvs.length; i++) {
            uvs[i] = i;
        }
        PlyMesh fan = new PlyMesh(Ply.QUAD, triangles, uvs);

        SplitVertices split = SplitVertices.atSeams(fan);

        assertThat(split.vertexCount()).isEqualTo(corners);
        assertThat(split.uvs()).containsExactly(uvs);
    }

    @Test
    void aCoordinateThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> read(Ply.cloud(0, 1, 2, 3, Float.NaN, 5)))
                .isInstanceOf(BadFileException.class)
                .hasMessage("head.ply: expected a finite number in vertex 1, found NaN");
    }

    @Test
    void aTriangleOfVerticesThatAreNotThereIsRefused() {
        byte[] file = Ply.mesh(Ply.QUAD, new int[] {0, 1, 4}, new float[6]);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("head.ply: expected vertex indices from 0 to 3, found 4 in face 0");
    }

    @Test
    void anotherKindOfFileIsNamedByItsFirstLine() {
        assertThatThrownBy(() -> read(Ply.text("<html>", "<body>")))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "head.ply: expected a PLY file that begins with \"ply\", found \"<html>\"");
    }

    private static PlyMesh read(byte[] bytes) {
        return PlyReader.read(new SourceFile("head.ply", bytes));
    }
}

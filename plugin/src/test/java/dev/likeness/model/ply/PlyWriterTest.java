package dev.likeness.model.ply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.model.file.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlyWriterTest {

    private final PlyMesh quad = new PlyMesh(Ply.QUAD, Ply.QUAD_TRIANGLES, Ply.QUAD_UVS);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackEqual(PlyHeader.Format format) {
        PlyMesh mesh = randomMesh(7);

        PlyMesh read = read(new PlyWriter(format, List.of("by nobody")).mesh(mesh));

        assertThat(read).usingRecursiveComparison().isEqualTo(mesh);
    }

    @ParameterizedTest
    @EnumSource
    void aPointcloudIsReadBackEqual(PlyHeader.Format format) {
        float[] positions = randomMesh(8).positions();

        PlyMesh read = read(new PlyWriter(format, List.of()).pointcloud(positions));

        assertThat(read.positions()).isEqualTo(positions);
        assertThat(read.triangles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void uvPerVertexIsReadBackAtEveryCorner(PlyHeader.Format format) {
        float[] uvs = {0, 0, 1, 0, 1, 1, 0, 1};

        PlyMesh read =
                read(new PlyWriter(format, List.of()).mesh(Ply.QUAD, uvs, Ply.QUAD_TRIANGLES));

        assertThat(read.cornerUvs()).containsExactly(0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1);
    }

    @Test
    void theBinaryFormatIsThatOfTheService() {
        assertThat(PlyWriter.binary("Physical units: meters").mesh(quad)).isEqualTo(Ply.quad());
        assertThat(PlyWriter.binary().pointcloud(Ply.QUAD)).isEqualTo(Ply.cloud(Ply.QUAD));
    }

    @Test
    void commentsStandInTheHeader() {
        byte[] file = PlyWriter.binary("made by hand", "TextureFile head.png").mesh(quad);

        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .contains("\ncomment made by hand\ncomment TextureFile head.png\nelement vertex 4");
    }

    @Test
    void aCommentCannotForgeAHeaderLine() {
        assertThatThrownBy(() -> PlyWriter.binary("harmless\nelement vertex 9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one line");
    }

    @Test
    void uvForOtherVerticesAreRefused() {
        assertThatThrownBy(
                        () -> PlyWriter.binary().mesh(Ply.QUAD, new float[6], Ply.QUAD_TRIANGLES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected two UV values for each of 4 vertices, found 6");
    }

    private static PlyMesh randomMesh(long seed) {
        Random random = new Random(seed);
        float[] positions = new float[3 * 500];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
        }
        int[] triangles = random.ints(3 * 900, 0, 500).toArray();
        float[] uvs = new float[2 * triangles.length];
        for (int i = 0; i < uvs.length; i++) {
            uvs[i] = random.nextFloat();
        }
        return new PlyMesh(positions, triangles, uvs);
    }

    private static PlyMesh read(byte[] file) {
        return PlyReader.read(new SourceFile("written.ply", file));
    }
}

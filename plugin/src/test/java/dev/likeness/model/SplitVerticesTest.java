package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.ply.Ply;
import dev.likeness.model.ply.PlyMesh;
import dev.likeness.model.ply.PlyWriter;
import dev.likeness.model.ply.SplitVertices;
import org.junit.jupiter.api.Test;

class SplitVerticesTest {

    private final PlyMesh quad = new PlyMesh(Ply.QUAD, Ply.QUAD_TRIANGLES, Ply.QUAD_UVS);

    @Test
    void aVertexOnASeamIsSplitInTheOrderInWhichCornersFirstUseIt() {
        SplitVertices split = SplitVertices.atSeams(quad);

        assertThat(split.sourceIndex()).containsExactly(0, 1, 2, 0, 3);
        assertThat(split.triangles()).containsExactly(0, 1, 2, 3, 2, 4);
        assertThat(split.uvs()).containsExactly(0, 0, 1, 0, 1, 1, 0.5f, 0.5f, 0, 1);
    }

    @Test
    void valuesOfTheFileReachEverySplitVertex() {
        float[] spread =
                SplitVertices.atSeams(quad)
                        .spread(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0});

        assertThat(spread).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 0, 0, 0);
    }

    @Test
    void normalsAreSmoothAcrossASeam() {
        float[] bent = {0, 0, 0, 1, 0, 0, 1, 1, 0.5f, 0, 1, 1};
        byte[] file = PlyWriter.binary().mesh(new PlyMesh(bent, Ply.QUAD_TRIANGLES, Ply.QUAD_UVS));
        PlyParts parts = PlyParts.read(new SourceFile("bent.ply", file));

        float[] normals = BufferUtils.getFloatArray(parts.mesh().getFloatBuffer(Type.Normal));

        assertThat(normals[0]).isEqualTo(normals[9]).isNotZero();
        assertThat(normals[1]).isEqualTo(normals[10]).isNotZero();
        assertThat(normals[2]).isEqualTo(normals[11]).isNotZero();
    }

    @Test
    void vOfTheEngineRunsFromTheTopOfThePicture() {
        PlyParts parts = PlyParts.read(new SourceFile("quad.ply", Ply.quad()));

        assertThat(BufferUtils.getFloatArray(parts.mesh().getFloatBuffer(Type.TexCoord)))
                .containsExactly(0, 1, 1, 1, 1, 0, 0.5f, 0.5f, 0, 0);
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GltfHaircutTest {

    @TempDir Path folder;

    private final HaircutReader reader = new HaircutReader(new DesktopAssetManager(true));

    @Test
    void aHaircutStandsWhereItsNodePutsIt() {
        Path file = TestFiles.write(folder, "bob.glb", haircut("\"translation\":[0,2,0],"));

        Geometry hair = reader.readGltfHaircut("bob", file, Map.of()).unfitted();

        assertThat(BufferUtils.getFloatArray(hair.getMesh().getFloatBuffer(Type.Position)))
                .containsExactly(0, 2, 0, 1, 2, 0, 1, 3, 0, 0, 3, 0);
    }

    @Test
    void aHaircutIsDrawnFromBothSidesWithoutBlending() {
        Path file = TestFiles.write(folder, "bob.glb", haircut(""));

        Geometry hair = reader.readGltfHaircut("bob", file, Map.of()).unfitted();

        assertThat(hair.getMaterial().getAdditionalRenderState().getFaceCullMode())
                .isEqualTo(FaceCullMode.Off);
        assertThat(hair.getMaterial().<Float>getParamValue("AlphaDiscardThreshold"))
                .isEqualTo(0.5f);
    }

    @Test
    void aModelOfSeveralMeshesIsNoHaircut() {
        Path file = TestFiles.write(folder, "bob.glb", SkinnedQuad.glb());

        assertThatThrownBy(() -> reader.readGltfHaircut("bob", file, Map.of()))
                .isInstanceOf(BadFileException.class)
                .hasMessage("bob.glb: expected one mesh in a haircut, found [AvatarHead, hat]");
    }

    private static byte[] haircut(String inNode) {
        Glb glb = new Glb();
        int positions = glb.floats("VEC3", 3, Ply.QUAD);
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        return glb.pack(
                "\"nodes\":[{"
                        + inNode
                        + "\"mesh\":0}],\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":"
                        + positions
                        + "},\"indices\":"
                        + indices
                        + "}]}]");
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.bounding.BoundingBox;
import com.jme3.material.MatParamOverride;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaircutAssetTest {

    private static final float[] RAISED = {0, 2, 0, 1, 2, 0, 1, 3, 0, 0, 3, 0};

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private HaircutAsset bob;

    @BeforeEach
    void readHaircut() {
        Path mesh = TestFiles.zip(folder, "bob.zip", Map.of("bob.ply", Ply.quad()));
        Path texture = TestFiles.write(folder, "bob.png", TestFiles.png(0xFF604020));
        bob = new HaircutReader(assets).readPlyHaircut("bob", mesh, texture);
    }

    @Test
    void aFittedHaircutSharesAllButPositionsAndNormals() {
        Geometry one = bob.fit(new Pointcloud("a", Ply.QUAD));
        Geometry two = bob.fit(new Pointcloud("b", RAISED));

        for (Type shared : new Type[] {Type.Index, Type.TexCoord}) {
            assertThat(one.getMesh().getBuffer(shared)).isSameAs(two.getMesh().getBuffer(shared));
        }
        for (Type own : new Type[] {Type.Position, Type.Normal}) {
            assertThat(one.getMesh().getBuffer(own)).isNotSameAs(two.getMesh().getBuffer(own));
        }
        assertThat(one.getMaterial()).isSameAs(two.getMaterial());
    }

    @Test
    void theTenthHeadWithAHaircutTakesItsPositionsAndNormalsAndNoByteMore() {
        Geometry hair = null;
        for (int head = 0; head < 10; head++) {
            hair = bob.fit(new Pointcloud("head " + head, RAISED));
        }

        MeshMemory memory = bob.memoryOf(hair);

        int positionsAndNormals = 2 * 3 * bob.vertexCount() * Float.BYTES;
        assertThat(memory.ownBytes()).isEqualTo(positionsAndNormals);
        int uvsAndIndices = 2 * bob.vertexCount() * Float.BYTES + 3 * 2 * Short.BYTES;
        assertThat(memory.sharedBytes()).isEqualTo(uvsAndIndices);
    }

    @Test
    void aCloudInTheFilesOrderIsSplitLikeTheMesh() {
        Geometry hair = bob.fit(new Pointcloud("a", RAISED));

        assertThat(BufferUtils.getFloatArray(hair.getMesh().getFloatBuffer(Type.Position)))
                .containsExactly(0, 2, 0, 1, 2, 0, 1, 3, 0, 0, 2, 0, 0, 3, 0);
        assertThat(((BoundingBox) hair.getModelBound()).getCenter().y).isEqualTo(2.5f);
    }

    @Test
    void aCloudInTheSplitOrderGivesTheSameHair() {
        float[] split = {0, 2, 0, 1, 2, 0, 1, 3, 0, 0, 2, 0, 0, 3, 0};

        Geometry hair = bob.fit(new Pointcloud("a", split));

        assertThat(BufferUtils.getFloatArray(hair.getMesh().getFloatBuffer(Type.Position)))
                .containsExactly(split);
    }

    @Test
    void aCloudOfAnotherHaircutIsRefused() {
        assertThatThrownBy(() -> bob.fit(new Pointcloud("cloud_long.ply", new float[9])))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "cloud_long.ply: expected 4 vertices (or 5 split) for haircut bob, found 3");
    }

    @Test
    void aCloudInMillimetresIsRefused() {
        float[] huge = Ply.QUAD.clone();
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= 50;
        }

        assertThatThrownBy(() -> bob.fit(new Pointcloud("cloud_bob.ply", huge)))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("cloud_bob.ply: expected an extent near 1.414")
                .hasMessageContaining("for haircut bob, found 70.7");
    }

    @Test
    void aColourIsOneAvatarsOwn() {
        Geometry one = bob.fit(new Pointcloud("a", Ply.QUAD));
        Geometry two = bob.fit(new Pointcloud("b", Ply.QUAD));

        bob.setColor(one, ColorRGBA.Red);
        bob.setColor(one, ColorRGBA.Blue);

        assertThat(one.getLocalMatParamOverrides()).hasSize(1);
        assertThat(two.getLocalMatParamOverrides()).isEmpty();
    }

    @Test
    void theTintMakesTheTexturesMeanTheWantedColour() {
        Geometry hair = bob.fit(new Pointcloud("a", Ply.QUAD));
        ColorRGBA brown = new ColorRGBA().setAsSrgb(0x60 / 255f, 0x40 / 255f, 0x20 / 255f, 1);

        bob.setColor(hair, brown.mult(2));

        MatParamOverride override = hair.getLocalMatParamOverrides().get(0);
        ColorRGBA tint = (ColorRGBA) override.getValue();
        assertThat(tint.r).isCloseTo(2, within(0.02f));
        assertThat(tint.g).isCloseTo(2, within(0.02f));
        assertThat(tint.b).isCloseTo(2, within(0.02f));
    }

    @Test
    void hairNeverReflectsMoreLightThanThereIs() {
        Geometry hair = bob.fit(new Pointcloud("a", Ply.QUAD));

        bob.setColor(hair, ColorRGBA.White.mult(4));

        ColorRGBA tint = (ColorRGBA) hair.getLocalMatParamOverrides().get(0).getValue();
        ColorRGBA brown = new ColorRGBA().setAsSrgb(0x60 / 255f, 0x40 / 255f, 0x20 / 255f, 1);
        assertThat(tint.r * brown.r).isCloseTo(0.75f, within(0.01f));
    }

    @Test
    void oneZipMayHoldTheCloudsOfSeveralHaircuts() {
        Path zip =
                TestFiles.zip(
                        folder,
                        "clouds.zip",
                        Map.of(
                                "cloud_bob.ply", Ply.cloud(RAISED),
                                "cloud_long.ply", Ply.cloud(1, 2, 3)));

        assertThat(Pointcloud.read(zip, "bob").positions()).containsExactly(RAISED);
        assertThatThrownBy(() -> Pointcloud.read(zip))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("clouds.zip: expected one entry that ends in .ply");
    }
}

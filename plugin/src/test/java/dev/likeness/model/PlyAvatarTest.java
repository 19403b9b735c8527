package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlyAvatarTest {

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private Path mesh;
    private Path texture;

    @BeforeEach
    void writeFiles() {
        mesh = TestFiles.zip(folder, "mesh.zip", Map.of("model.ply", Ply.quad()));
        texture = TestFiles.write(folder, "model.jpg", TestFiles.png(0xFF808080));
    }

    @Test
    void blendshapesOfTheFilesVerticesReachBothSidesOfASeam() {
        byte[] deltas = Ply.deltas(0, 0, 0.25f, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        MorphTarget jaw = read(Map.of("mobile_51/jawOpen.bin", deltas)).targets().get(0);

        assertThat(jaw.name()).isEqualTo("jawOpen");
        assertThat(jaw.vertices()).startsWith(0).contains(3);
        assertThat(jaw.positions()[2]).isEqualTo(0.25f);
        assertThat(jaw.positions()[3 * indexOf(jaw, 3) + 2]).isEqualTo(0.25f);
    }

    @Test
    void blendshapesMayBeMovedPositionsInAPly() {
        float[] moved = Ply.QUAD.clone();
        moved[4] += 0.125f;

        MorphTarget jaw = read(Map.of("jawOpen.ply", Ply.cloud(moved))).targets().get(0);

        assertThat(jaw.positions()[3 * indexOf(jaw, 1) + 1]).isEqualTo(0.125f);
    }

    @Test
    void blendshapesOfAnotherMeshAreRefused() {
        assertThatThrownBy(() -> read(Map.of("jawOpen.bin", new byte[36])))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "shapes.zip/jawOpen.bin: expected 48 bytes (12 for each of 4 vertices),"
                                + " found 36");
    }

    @Test
    void withoutASkeletonHairHangsOnTheRoot() {
        AvatarInstance instance =
                new AvatarAssetReader(assets)
                        .readPlyAvatar("somebody", mesh, texture, Optional.empty())
                        .newInstance();

        assertThat(instance.headAttachment()).isSameAs(instance.node());
        assertThat(instance.head()).isEmpty();
        assertThat(instance.morphed()).isEmpty();
    }

    @Test
    void aTextFileNamedJpgIsRefused() {
        texture =
                TestFiles.write(folder, "model.jpg", "sorry, no".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadFileException.class)
                .hasMessage("model.jpg: expected a PNG, JPEG or WebP image, found \"sorry, n\"");
    }

    @Test
    void anEmptyTextureIsRefused() {
        texture = TestFiles.write(folder, "model.jpg", new byte[0]);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadFileException.class)
                .hasMessage("model.jpg: expected a PNG, JPEG or WebP image, found an empty file");
    }

    @Test
    void aPictureOfAbsurdSizeIsRefusedBeforeItIsDecoded() {
        byte[] png = TestFiles.png(0);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        texture = TestFiles.write(folder, "model.jpg", png);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "model.jpg: expected an image of 1 to 8192 pixels a side,"
                                + " found 60000 × 60000");
    }

    @Test
    void aDamagedPictureIsRefused() {
        byte[] png = TestFiles.png(0xFF00FF00);
        Arrays.fill(png, 30, png.length, (byte) 0);
        texture = TestFiles.write(folder, "model.png", png);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("model.png: expected an image that can be decoded");
    }

    @Test
    void aPointcloudIsNoMesh() {
        mesh = TestFiles.zip(folder, "mesh.zip", Map.of("model.ply", Ply.cloud(1, 2, 3)));

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "mesh.zip/model.ply: expected a mesh with faces,"
                                + " found a pointcloud of 1 vertices");
    }

    private MorphTargets read(Map<String, byte[]> shapes) {
        Path zip = TestFiles.zip(folder, "shapes.zip", shapes);
        AvatarAsset asset =
                new AvatarAssetReader(assets)
                        .readPlyAvatar("somebody", mesh, texture, Optional.of(zip));
        return asset.morphTargets(asset.partNames().get(0));
    }

    private static int indexOf(MorphTarget target, int vertex) {
        return Arrays.binarySearch(target.vertices(), vertex);
    }
}

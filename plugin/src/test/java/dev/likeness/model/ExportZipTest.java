package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.texture.Image;
import dev.likeness.job.BadFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as services pack them: which model is meant, and which files belong to it. */
class ExportZipTest {

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void theAvatarIsPreferredToWhatItWears() {
        files.put("bob/model.gltf", new byte[] {'n', 'o'});
        files.putAll(WholeAvatar.files());
        files.put("suit/model.gltf", new byte[] {'n', 'o'});

        assertThat(read().partNames()).containsExactly("AvatarHead", "hat");
    }

    @Test
    void aModelIsFoundByItsEndingInAnyFolder() {
        files.put("export/17/Anna.GLB", WholeAvatar.glb());
        files.put("export/17/readme.txt", new byte[0]);

        assertThat(read().partNames()).hasSize(2);
    }

    @Test
    void ofTheSameModelInTwoFormatsTheWholeOneIsTaken() {
        files.put("model.gltf", new byte[] {'n', 'o'});
        files.put("model.glb", WholeAvatar.glb());

        assertThat(read().partNames()).hasSize(2);
    }

    @Test
    void betweenTwoModelsNothingIsGuessed() {
        files.put("anna.glb", WholeAvatar.glb());
        files.put("ben.glb", WholeAvatar.glb());

        assertThatThrownBy(this::read)
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "export.zip: expected one model that ends in .glb or .gltf,"
                                + " found [anna.glb, ben.glb]");
    }

    @Test
    void filesOfOneNameAreTakenFromTheModelsOwnFolder() {
        files.put("bob/color.png", TestFiles.png(0));
        files.putAll(WholeAvatar.files());
        files.put("suit/color.png", TestFiles.png(0));

        assertThat(colorOfHead().getWidth()).isEqualTo(32);
    }

    @Test
    void aFileInAnotherFolderIsFoundByItsName() {
        files.putAll(WholeAvatar.files());
        files.put("textures/color.png", files.remove("avatar/color.png"));

        assertThat(colorOfHead().getWidth()).isEqualTo(32);
    }

    @Test
    void ofSeveralFilesInOtherFoldersNoneIsGuessed() {
        files.putAll(WholeAvatar.files());
        files.put("bob/color.png", files.remove("avatar/color.png"));
        files.put("suit/color.png", TestFiles.png(0));

        assertThatThrownBy(this::read)
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "export.zip/avatar/model.gltf: expected one file color.png in the zip,"
                                + " found [bob/color.png, suit/color.png]");
    }

    @Test
    void aStaticFileGoesBeforeOneOfAnotherFolder() {
        files.putAll(WholeAvatar.files());
        files.put("suit/color.png", files.remove("avatar/color.png"));
        Path cached = TestFiles.write(folder, "cached", TestFiles.png(0xFF102030));

        AvatarAsset asset =
                new AvatarAssetReader(assets)
                        .readGltfAvatar("x", zip(), Map.of("color.png", cached));

        assertThat(color(asset).getWidth()).isEqualTo(4);
    }

    @Test
    void filesBesideAModelOnDiskAreFound() {
        assertThat(folder.resolve("avatar").toFile().mkdir()).isTrue();
        WholeAvatar.files().forEach((name, bytes) -> TestFiles.write(folder, name, bytes));

        AvatarAsset asset =
                new AvatarAssetReader(assets)
                        .readGltfAvatar("x", folder.resolve("avatar/model.gltf"), Map.of());

        assertThat(color(asset).getWidth()).isEqualTo(32);
    }

    @Test
    void anExportMayBeUnpackedIntoAFolder() {
        assertThat(folder.resolve("avatar").toFile().mkdir()).isTrue();
        WholeAvatar.files().forEach((name, bytes) -> TestFiles.write(folder, name, bytes));
        TestFiles.write(folder, "notes.txt", new byte[0]);

        AvatarAsset asset = new AvatarAssetReader(assets).read(folder);

        assertThat(color(asset).getWidth()).isEqualTo(32);
    }

    private Image colorOfHead() {
        return color(read());
    }

    private static Image color(AvatarAsset asset) {
        return asset.newInstance()
                .part("AvatarHead")
                .orElseThrow()
                .getMaterial()
                .getTextureParam("BaseColorMap")
                .getTextureValue()
                .getImage();
    }

    private AvatarAsset read() {
        return new AvatarAssetReader(assets).readGltfAvatar("somebody", zip(), Map.of());
    }

    private Path zip() {
        return TestFiles.zip(folder, "export.zip", files);
    }
}

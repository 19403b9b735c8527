package dev.likeness.model;

import static dev.likeness.model.GeneratedTemplate.BODY;
import static dev.likeness.model.GeneratedTemplate.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.DesktopAssetManager;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call opens whatever a service has sent. */
class OpenedAvatarTest {

    /** The sandbox's files keep coordinates in steps of 30 µm. */
    private static final Offset<Float> ROUNDED_BY_THE_SANDBOX = within(0.00002f);

    private static final byte[] PICTURE = TestFiles.png(0xFFC08060);
    private static final byte[] TEMPLATE = GeneratedTemplate.glb(GeneratedTemplate.parts());

    @TempDir Path folder;

    private final AvatarAssetReader reader = new AvatarAssetReader(new DesktopAssetManager(true));

    @Test
    void aFolderWithTemplateAndPointcloudsIsThePerson() {
        assertIsThePerson(open(apart()));
    }

    @Test
    void templateAndPointcloudsMayLieInOneFolder() {
        Map<String, byte[]> files = new HashMap<>(GeneratedTemplate.personFiles());
        files.put("female_lod1_template.glb", TEMPLATE);

        assertIsThePerson(open(files));
    }

    @Test
    void inOneFolderTheHeadsPictureIsThePersonsAndOnlyTheBodyIsRecoloured() {
        Map<String, byte[]> files = new HashMap<>(GeneratedTemplate.personFiles());
        files.put("female_lod1_template.glb", TEMPLATE);
        files.put("AvatarHeadFemale_Color_1K.png", PICTURE);
        files.put("AvatarBodyFemale_Color_1K.png", PICTURE);

        AvatarAsset asset = open(files);

        assertThat(TestPicture.colorOf(part(asset, HEAD).material()).asIntARGB())
                .isEqualTo(0xFFC08060);
        assertThat(TestPicture.colorOf(part(asset, BODY).material()).r)
                .isCloseTo(210 / 255f, within(0.02f));
    }

    @Test
    void templateAndPointcloudsMayBeZipped() {
        assertIsThePerson(reader.read(TestFiles.zip(folder, "her.zip", apart())));
    }

    @Test
    void anOutfitInTheSameFolderIsNotTheAvatar() {
        Map<String, byte[]> files = apart();
        files.put("outfits/CASUAL/outfit_CASUAL.glb", SkinnedQuad.glb());

        assertIsThePerson(open(files));
    }

    @Test
    void aTemplateAloneIsAPersonInThePicturesBesideIt() {
        AvatarAsset asset =
                open(
                        Map.of(
                                "female_lod2_template.glb",
                                TEMPLATE,
                                "AvatarBodyFemale_Color_1K.png",
                                PICTURE));

        assertThat(positions(asset, HEAD))
                .containsExactly(GeneratedTemplate.head().positions(), ROUNDED_BY_THE_SANDBOX);
        assertThat(part(asset, BODY).material().getTextureParam("BaseColorMap")).isNotNull();
        assertThat(part(asset, HEAD).material().getTextureParam("BaseColorMap")).isNull();
    }

    @Test
    void aTemplateFileFindsThePicturesBesideIt() {
        GeneratedTemplate.write(
                folder, Map.of("t.glb", TEMPLATE, "AvatarBody_Color_1K.png", PICTURE));

        AvatarAsset asset = reader.read(folder.resolve("t.glb"));

        assertThat(part(asset, BODY).material().getTextureParam("BaseColorMap")).isNotNull();
    }

    @Test
    void aModelInAFolderIsReadWithWhatLiesBesideIt() {
        AvatarAsset asset =
                open(Map.of("avatar/model.glb", SkinnedQuad.glb(), "notes.txt", PICTURE));

        assertThat(asset.partNames()).containsExactly("AvatarHead", "hat");
    }

    @Test
    void aPlyMeshWithAPictureIsAnAvatar() {
        AvatarAsset asset =
                open(
                        Map.of(
                                "model.ply",
                                Ply.quad(),
                                "model.jpg",
                                PICTURE,
                                "blendshapes/mobile_51/jawOpen.bin",
                                new byte[12 * 4]));

        assertThat(asset.partNames()).containsExactly("AvatarHead");
        assertThat(asset.morphTargets(HEAD).targets()).hasSize(1);
    }

    @Test
    void aPlyMeshMayBePackedAsTheServiceSendsIt() {
        Path zip = TestFiles.zip(folder, "mesh.zip", Map.of("model.ply", Ply.quad()));
        TestFiles.zip(folder, "blendshapes.zip", Map.of("mobile_51/jawOpen.bin", new byte[12 * 4]));
        TestFiles.write(folder, "texture.jpg", PICTURE);

        AvatarAsset asset = reader.read(zip.getParent());

        assertThat(asset.morphTargets(HEAD).targets()).hasSize(1);
    }

    @Test
    void aLoosePlyFileIsReadWithThePictureOfItsName() {
        GeneratedTemplate.write(
                folder, Map.of("ada.ply", Ply.quad(), "ada.jpg", PICTURE, "ben.jpg", PICTURE));

        assertThat(reader.read(folder.resolve("ada.ply")).name()).isEqualTo("ada.ply");
    }

    @Test
    void pointcloudsWithoutATemplateAreRefusedWithWhatWasLookedFor() {
        assertThatThrownBy(() -> open(GeneratedTemplate.personFiles()))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("expected a .glb or .gltf model, a template with pointclouds")
                .hasMessageContaining("AvatarHead.ply");
    }

    @Test
    void aFolderOfSeveralPeopleIsRefused() {
        assertThatThrownBy(() -> open(Map.of("a.glb", TEMPLATE, "b.glb", TEMPLATE)))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("expected one avatar, found several models: [a.glb, b.glb]");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> reader.read(folder))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("found []");
    }

    private static Map<String, byte[]> apart() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("template/female_lod2_template.glb", TEMPLATE);
        files.put("template/AvatarBodyFemale_Color_1K.png", PICTURE);
        GeneratedTemplate.personFiles()
                .forEach((name, bytes) -> files.put("pointclouds/" + name, bytes));
        return files;
    }

    private AvatarAsset open(Map<String, byte[]> files) {
        return reader.read(GeneratedTemplate.write(folder.resolve("opened"), files));
    }

    private static void assertIsThePerson(AvatarAsset asset) {
        assertThat(positions(asset, HEAD))
                .containsExactly(
                        GeneratedTemplate.person(GeneratedTemplate.head()), ROUNDED_BY_THE_SANDBOX);
        assertThat(asset.morphTargets(HEAD).targets()).hasSize(3);
        assertThat(asset.traits().gender()).contains("female");
    }

    private static float[] positions(AvatarAsset asset, String part) {
        return FittedMesh.floats(part(asset, part).mesh(), Type.Position, Type.BindPosePosition);
    }

    private static AssetPart part(AvatarAsset asset, String name) {
        return asset.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.Wardrobe.Garment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Garments put on and taken off; what is seen of it stands in {@link WornOutfitTest}. */
class WardrobeTest {

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);

    @Test
    void aVertexOnOneJointMovesWithThatJointIntoTheAvatarsBindPose() {
        AvatarAsset avatar = avatar(WornQuad.glb("AvatarBody", "Spine", 0.9f, 0));

        float[] fitted = positions(vest("mixamorig:Spine", 1.1f).fit(avatar));

        assertThat(fitted[1]).isCloseTo(-0.2f, within(1e-5f));
        assertThat(fitted[7]).isCloseTo(0.8f, within(1e-5f));
        assertThat(fitted[3]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void equalSkeletonsShareTheBuffers() {
        AvatarAsset avatar = avatar(WornQuad.glb("AvatarBody", "Spine", 0.9f, 0));
        OutfitAsset vest = vest("Spine", 0.9f);

        Outfit one = vest.fit(avatar);
        Outfit two = vest.fit(avatar(WornQuad.glb("AvatarBody", "Spine", 0.9f, 0)));

        assertThat(one.newGeometries().get(0).getMesh())
                .isSameAs(two.newGeometries().get(0).getMesh());
    }

    @Test
    void aGarmentOfAStrangeSkeletonIsRefusedByName() {
        AvatarAsset avatar = avatar(WornQuad.glb("AvatarBody", "Spine", 0.9f, 0));
        OutfitAsset vest = vest("tentacle", 0.9f);

        assertThatThrownBy(() -> vest.fit(avatar))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("Vest: expected a joint")
                .hasMessageContaining("in the skeleton of somebody");
    }

    @Test
    void aHundredChangesLeaveNothingBehind() {
        AvatarAsset avatar = avatar(WornQuad.glb("AvatarBody", "Spine", 0.9f, 0));
        AvatarInstance instance = avatar.newInstance();
        Outfit vest = vest("Spine", 0.9f).fit(avatar);
        Wardrobe wardrobe = new Wardrobe(instance);
        Geometry body = instance.part("AvatarBody").orElseThrow();
        wardrobe.putOn(vest);
        Object skin = skinOf(body);

        for (int i = 0; i < 100; i++) {
            wardrobe.takeOff("Vest");
            assertThat(body.getLocalMatParamOverrides()).isEmpty();
            wardrobe.putOn(vest);
            wardrobe.putOn(vest);
        }

        assertThat(skinOf(body)).isSameAs(skin);
        assertThat(body.getLocalMatParamOverrides()).hasSize(2);
        assertThat(instance.node().getChildren()).hasSize(2);
        assertThat(wardrobe.garments()).containsExactly(new Garment("Vest", true));
    }

    @Test
    void aPartOfTheAvatarsOwnFileIsTakenOffAndPutOnByItsName() {
        AvatarInstance instance = avatar(SkinnedQuad.glb()).newInstance();
        Wardrobe wardrobe = new Wardrobe(instance);

        wardrobe.takeOff("hat");
        assertThat(wardrobe.garments()).containsExactly(new Garment("hat", false));
        assertThat(instance.part("hat")).isEmpty();

        wardrobe.putOn("hat");
        assertThat(wardrobe.garments()).containsExactly(new Garment("hat", true));
        assertThat(instance.part("hat")).isPresent();
    }

    @Test
    void anUnknownGarmentIsRefusedWithThoseThereAre() {
        Wardrobe wardrobe = new Wardrobe(avatar(SkinnedQuad.glb()).newInstance());

        assertThatThrownBy(() -> wardrobe.takeOff("scarf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown garment scarf, there are [hat]");
    }

    @Test
    void aRealOutfitFitsABodyOfOtherProportionsAndItsForeignMaskIsFoundOut() {
        String shared = System.getProperty("likeness.shared", "");
        assumeFalse(shared.isEmpty(), "likeness.shared is not set");
        Path metaperson = Path.of(shared).resolve("avatars/metaperson");
        AvatarAsset avatar =
                new AvatarAssetReader(assets)
                        .readGltfAvatar(
                                "her",
                                metaperson.resolve("female_lod2/template/female_lod2_template.glb"),
                                Map.of());
        OutfitAsset suit =
                new OutfitReader(assets)
                        .read("SEVAN", metaperson.resolve("outfits/SEVAN_LOD2"), Map.of());

        Outfit fitted = suit.fit(avatar);

        assertThat(suit.hasMasks()).isTrue();
        assertThat(fitted.soles()).isBetween(0.005f, 0.03f);
        var material = fitted.newGeometries().get(0).getMaterial();
        assertThat(material.getTextureParam("MetallicRoughnessMap")).isNotNull();
        var mask = Outfit.masks(List.of(fitted), SkinRegion.BODY).iterator().next();
        // Where the female body has its left hand and its belly in UV.
        assertThat(mask.at(0.82f, 0.25f)).isEqualTo(1);
        assertThat(mask.at(0.37f, 0.25f)).isZero();
    }

    private OutfitAsset vest(String joint, float height) {
        Path file = TestFiles.write(folder, "Vest.glb", WornQuad.glb("Vest", joint, height, 0.02f));
        TestFiles.write(folder, "Vest_BodyVisibilityMask_1K.png", TestFiles.png(0xFF000000));
        return new OutfitReader(assets).read("Vest", file, Map.of());
    }

    private AvatarAsset avatar(byte[] glb) {
        Path file = TestFiles.write(folder, "avatar.glb", glb);
        return new AvatarAssetReader(assets).readGltfAvatar("somebody", file, Map.of());
    }

    private static float[] positions(Outfit outfit) {
        return BufferUtils.getFloatArray(
                outfit.newGeometries().get(0).getMesh().getFloatBuffer(Type.Position));
    }

    private static Object skinOf(Geometry body) {
        return body.getLocalMatParamOverrides().stream()
                .filter(override -> override.getName().equals("BaseColorMap"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}

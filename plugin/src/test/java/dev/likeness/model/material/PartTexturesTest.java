package dev.likeness.model.material;

import static dev.likeness.model.material.TextureKind.BODY_VISIBILITY;
import static dev.likeness.model.material.TextureKind.COLOR;
import static dev.likeness.model.material.TextureKind.HEAD_VISIBILITY;
import static dev.likeness.model.material.TextureKind.METALLIC;
import static dev.likeness.model.material.TextureKind.METALLIC_ROUGHNESS;
import static dev.likeness.model.material.TextureKind.NORMAL;
import static dev.likeness.model.material.TextureKind.ROUGHNESS;
import static dev.likeness.model.material.TextureKind.UNITY_METALLIC_SMOOTHNESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTexturesTest {

    private static final List<String> TEMPLATE =
            List.of(
                    "AvatarBodyFemale_Color_1K.jpg",
                    "AvatarBodyFemale_Normal2_1K.jpg",
                    "AvatarBodyFemale_UnityMetallicSmoothness_1K.png",
                    "AvatarEyelashes_LOD2_Color_512.png",
                    "AvatarEyes_Color_512.jpg",
                    "AvatarEyes_Normal_512.jpg",
                    "AvatarHeadFemale_Color_1K.jpg",
                    "AvatarHeadFemale_GltfMetallicRoughness_2K.png",
                    "AvatarLeftCornea_Color_512.jpg",
                    "AvatarTeeth_LOD2_Color_1K.jpg",
                    "AvatarTeeth_Normal2_1K.jpg",
                    "female_lod2_template.glb",
                    "model.json");

    @Test
    void thePicturesOfABodyAreThoseOfEitherGender() {
        assertThat(PartTextures.find("AvatarBody", TEMPLATE))
                .hasSize(3)
                .containsEntry(COLOR, "AvatarBodyFemale_Color_1K.jpg")
                .containsEntry(NORMAL, "AvatarBodyFemale_Normal2_1K.jpg")
                .containsEntry(
                        UNITY_METALLIC_SMOOTHNESS,
                        "AvatarBodyFemale_UnityMetallicSmoothness_1K.png");
        assertThat(PartTextures.find("avatarbody", List.of("AvatarBodyMale_Color_2K.png")))
                .containsEntry(COLOR, "AvatarBodyMale_Color_2K.png");
    }

    @Test
    void bothEyeballsHaveOnePictureAndEachCorneaItsOwn() {
        assertThat(PartTextures.find("AvatarLeftEyeball", TEMPLATE))
                .containsEntry(COLOR, "AvatarEyes_Color_512.jpg")
                .containsEntry(NORMAL, "AvatarEyes_Normal_512.jpg")
                .isEqualTo(PartTextures.find("AvatarRightEyeball", TEMPLATE));
        assertThat(PartTextures.find("AvatarLeftCornea", TEMPLATE))
                .containsEntry(COLOR, "AvatarLeftCornea_Color_512.jpg");
        assertThat(PartTextures.find("AvatarRightCornea", TEMPLATE)).isEmpty();
    }

    @Test
    void bothJawsHaveOnePictureWhateverItsLevelOfDetail() {
        assertThat(PartTextures.find("AvatarTeethUpper", TEMPLATE))
                .hasSize(2)
                .containsEntry(COLOR, "AvatarTeeth_LOD2_Color_1K.jpg")
                .containsEntry(NORMAL, "AvatarTeeth_Normal2_1K.jpg");
        assertThat(PartTextures.find("AvatarEyelashes", TEMPLATE))
                .containsEntry(COLOR, "AvatarEyelashes_LOD2_Color_512.png");
    }

    @Test
    void aRoughnessMapOfGltfIsToldFromOneOfUnity() {
        assertThat(PartTextures.find("AvatarHead", TEMPLATE))
                .containsEntry(METALLIC_ROUGHNESS, "AvatarHeadFemale_GltfMetallicRoughness_2K.png")
                .doesNotContainKey(UNITY_METALLIC_SMOOTHNESS);
    }

    @Test
    void ofTwoEqualFilesTheFirstOneCounts() {
        List<String> own = List.of("points/AvatarEyes_Color_512.jpg", "AvatarEyes_Color_1K.jpg");

        assertThat(PartTextures.find("AvatarRightEyeball", own))
                .containsEntry(COLOR, "points/AvatarEyes_Color_512.jpg");
    }

    @Test
    void anOutfitsMasksAreFoundByItsName() {
        List<String> files =
                List.of(
                        "SEVAN_Color_1K.jpg",
                        "SEVAN_LOD2_BodyVisibilityMask_1K.jpg",
                        "SEVAN_LOD2_HeadVisibilityMask_1K.jpg",
                        "OTHER_LOD2_HeadVisibilityMask_1K.jpg");

        assertThat(PartTextures.find("SEVAN", files))
                .hasSize(3)
                .containsEntry(BODY_VISIBILITY, "SEVAN_LOD2_BodyVisibilityMask_1K.jpg")
                .containsEntry(HEAD_VISIBILITY, "SEVAN_LOD2_HeadVisibilityMask_1K.jpg");
    }

    @Test
    void aFolderOfBody03NamesThePicturesOfItsBodyAfterNothing() {
        List<String> files =
                List.of("model.jpg", "normal_map.png", "metallic_map.png", "roughness_map.png");

        assertThat(PartTextures.find("mesh", files))
                .containsEntry(COLOR, "model.jpg")
                .containsEntry(NORMAL, "normal_map.png")
                .containsEntry(METALLIC, "metallic_map.png")
                .containsEntry(ROUGHNESS, "roughness_map.png");
    }

    @Test
    void anOutfitOfBody03NamesItsColoursAfterItselfAlone() {
        List<String> files =
                List.of(
                        "outfit_0.png",
                        "outfit_0_normal_map.png",
                        "outfit_0_body_visibility_mask.png",
                        "outfit_01_roughness_map.png");

        assertThat(PartTextures.find("outfit_0", files))
                .hasSize(3)
                .containsEntry(COLOR, "outfit_0.png")
                .containsEntry(NORMAL, "outfit_0_normal_map.png")
                .containsEntry(BODY_VISIBILITY, "outfit_0_body_visibility_mask.png");
    }
}

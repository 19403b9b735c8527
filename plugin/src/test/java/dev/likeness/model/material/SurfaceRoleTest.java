package dev.likeness.model.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceRoleTest {

    @ParameterizedTest
    @CsvSource({
        "AvatarHead, SKIN",
        "avatarbody, SKIN",
        "mesh, SKIN",
        "Wolf3D_Body, SKIN",
        "Head_Mesh, SKIN",
        "AvatarLeftEyeball, EYEBALL",
        "EyeRight, EYEBALL",
        "EyeAO_Mesh, EYE_SHADE",
        "AvatarLeftCornea, CORNEA",
        "AvatarEyelashes, LASHES",
        "AvatarTeethUpper, TEETH",
        "Tongue_Mesh, TEETH",
        "haircut_long, HAIR",
        "avaturn_hair_1, HAIR",
        "Wolf3D_Hair, HAIR",
        "Wolf3D_Beard, HAIR",
        "outfit_top, CLOTHES",
        "avaturn_look_0, CLOTHES",
        "avaturn_shoes_0, CLOTHES",
        "Wolf3D_Outfit_Footwear, CLOTHES",
        "Wolf3D_Glasses, GLASSES",
        "avaturn_glasses_0, GLASSES",
        "Wolf3D_Headwear, HEADWEAR",
        "hat, HEADWEAR",
        "what, OTHER",
        "SEVAN, OTHER"
    })
    void everyServicesNamesAreUnderstood(String part, SurfaceRole role) {
        assertThat(SurfaceRole.of(part)).isEqualTo(role);
    }
}

package dev.likeness.model.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Skeletons are known by the names of their joints. */
class SkeletonTest {

    private static final List<String> BODY_AND_HANDS =
            BoneNames.EXPECTED.stream().filter(name -> !name.endsWith("Eye")).toList();

    @Test
    void fiftyTwoPlainBonesAreAvaturnsAndEyesDoNotChangeThat() {
        assertThat(BODY_AND_HANDS).hasSize(52);
        assertThat(kindOf(BODY_AND_HANDS)).isEqualTo(SkeletonKind.AVATURN);
        assertThat(kindOf(BODY_AND_HANDS, "LeftEye", "RightEye")).isEqualTo(SkeletonKind.AVATURN);
        assertThat(Skeleton.of(BODY_AND_HANDS).missing()).containsExactly("LeftEye", "RightEye");
    }

    @Test
    void tipsMakeItReadyPlayerMesAndThreeNecksMetaPersons() {
        List<String> tipped =
                with(BODY_AND_HANDS, "LeftEye", "RightEye", "HeadTop_End", "LeftHandIndex4");

        assertThat(kindOf(tipped)).isEqualTo(SkeletonKind.READY_PLAYER_ME);
        assertThat(kindOf(tipped, "Neck1", "Neck2")).isEqualTo(SkeletonKind.META_PERSON);
        assertThat(Skeleton.of(tipped).missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mixamorig:%s", "mixamorig4:%s", "mixamorig%s", "mixamorig_%s", "Rig|%s"})
    void aPrefixMakesItMixamosAndHidesNoBone(String spelling) {
        List<String> joints =
                BODY_AND_HANDS.stream().map(name -> String.format(spelling, name)).toList();

        assertThat(kindOf(joints)).isEqualTo(SkeletonKind.MIXAMO);
        assertThat(Skeleton.of(joints).present()).containsAll(BODY_AND_HANDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s.001", "%s_042"})
    void numbersThatAnExporterAddsHideNoBone(String spelling) {
        List<String> joints =
                BODY_AND_HANDS.stream().map(name -> String.format(spelling, name)).toList();

        assertThat(Skeleton.of(joints).present()).containsAll(BODY_AND_HANDS);
    }

    @Test
    void aBustHasWhatItHas() {
        Skeleton bust =
                Skeleton.of(List.of("Hips", "Spine", "Neck", "Head", "LeftEye", "RightEye"));

        assertThat(bust.kind()).isEqualTo(SkeletonKind.MIXAMO);
        assertThat(bust.canBeRetargeted()).isTrue();
        assertThat(bust.present())
                .containsExactly("Hips", "Spine", "Neck", "Head", "LeftEye", "RightEye");
        assertThat(bust.missing()).hasSize(48).contains("LeftHand");
    }

    @Test
    void smplNamesMeanOtherBonesThanMixamos() {
        List<String> joints =
                Arrays.asList(
                        ("Pelvis L_Hip R_Hip Spine1 L_Knee R_Knee Spine2 L_Ankle R_Ankle Spine3"
                                        + " L_Foot R_Foot Neck L_Collar R_Collar Head L_Shoulder"
                                        + " R_Shoulder L_Elbow R_Elbow L_Wrist R_Wrist lthumb0"
                                        + " lthumb1 lthumb2")
                                .split(" "));

        assertThat(kindOf(joints)).isEqualTo(SkeletonKind.SMPL);
        assertThat(BoneNames.indexByName(joints))
                .containsEntry("Hips", 0)
                .containsEntry("Spine", 3)
                .containsEntry("Spine1", 6)
                .containsEntry("LeftShoulder", 13)
                .containsEntry("LeftArm", 16)
                .containsEntry("LeftFoot", 7)
                .containsEntry("LeftToeBase", 10)
                .containsEntry("LeftHandThumb1", 22);
    }

    @Test
    void whatIsNoPersonIsUnknown() {
        assertThat(kindOf(List.of("Root", "Wheel", "Door"))).isEqualTo(SkeletonKind.UNKNOWN);
        assertThat(Skeleton.of(List.of("Root")).canBeRetargeted()).isFalse();
        assertThat(Skeleton.NONE.kind()).isEqualTo(SkeletonKind.NONE);
    }

    private static SkeletonKind kindOf(List<String> joints, String... more) {
        return Skeleton.of(with(joints, more)).kind();
    }

    private static List<String> with(List<String> joints, String... more) {
        List<String> all = new ArrayList<>(joints);
        all.addAll(List.of(more));
        return all;
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.likeness.model.rig.SkeletonKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One skeleton's clip on another: what the eye would see is the same. */
class RetargetedClipTest {

    private static final float A_POSE = 0.8f;
    private static final Map<String, String> SMPL =
            Map.ofEntries(
                    Map.entry("Hips", "Pelvis"),
                    Map.entry("Spine", "Spine1"),
                    Map.entry("Spine1", "Spine2"),
                    Map.entry("Spine2", "Spine3"),
                    Map.entry("Neck", "Neck"),
                    Map.entry("Head", "Head"),
                    Map.entry("Shoulder", "Collar"),
                    Map.entry("Arm", "Shoulder"),
                    Map.entry("ForeArm", "Elbow"),
                    Map.entry("Hand", "Wrist"),
                    Map.entry("UpLeg", "Hip"),
                    Map.entry("Leg", "Knee"),
                    Map.entry("Foot", "Ankle"),
                    Map.entry("ToeBase", "Foot"));

    @TempDir Path folder;

    @Test
    void aRaisedArmPointsTheSameWayOnBonesWithOtherAxesUnitsAndRestPose() {
        BodyClip clip =
                clip(
                        StickPerson.standing(0.8f, 0, 1)
                                .turning("LeftArm", 1, Vector3f.UNIT_Z)
                                .turning("RightForeArm", 0.7f, Vector3f.UNIT_Y));
        AvatarInstance avatar =
                avatar(
                        StickPerson.standing(1.1f, A_POSE, 1)
                                .named(name -> "mixamorig:" + name)
                                .inUnitsOf(0.01f)
                                .rolled(7));

        clip.pose(avatar, 1);

        Vector3f raised = new Vector3f(FastMath.cos(1), FastMath.sin(1), 0);
        assertDirection(avatar, "mixamorig:LeftArm", "mixamorig:LeftForeArm", raised);
        assertDirection(avatar, "mixamorig:LeftForeArm", "mixamorig:LeftHand", raised);
        Vector3f out = new Vector3f(-1, 0, 0);
        assertDirection(avatar, "mixamorig:RightArm", "mixamorig:RightForeArm", out);
        Vector3f turned = new Quaternion().fromAngleAxis(0.7f, Vector3f.UNIT_Y).mult(out);
        assertDirection(avatar, "mixamorig:RightForeArm", "mixamorig:RightHand", turned);
    }

    @Test
    void boneLengthsStayTheAvatars() {
        BodyClip clip =
                clip(StickPerson.standing(0.8f, 0, 1).turning("LeftArm", 1, Vector3f.UNIT_Z));
        AvatarInstance avatar = avatar(StickPerson.standing(1.1f, A_POSE, 1).rolled(3));
        float before = place(avatar, "LeftUpLeg").distance(place(avatar, "LeftLeg"));

        clip.pose(avatar, 0.6);

        assertThat(place(avatar, "LeftUpLeg").distance(place(avatar, "LeftLeg")))
                .isCloseTo(before, within(1e-4f));
    }

    @Test
    void aHeadIsTurnedAlikeOverOneNeckAndOverThree() {
        Quaternion nod = new Quaternion().fromAngleAxis(0.6f, Vector3f.UNIT_X);
        StickPerson single =
                StickPerson.standing(0.8f, 0, 1).turning("Neck", 0.6f, Vector3f.UNIT_X);
        StickPerson triple =
                StickPerson.standing(0.8f, 0, 3).turning("Neck1", 0.6f, Vector3f.UNIT_X);
        AvatarInstance withThree = avatar(StickPerson.standing(0.8f, 0, 3).rolled(1));
        AvatarInstance withOne = avatar(StickPerson.standing(0.8f, 0, 1).rolled(2));
        Quaternion restOfThree = rotation(withThree, "Head");
        Quaternion restOfOne = rotation(withOne, "Head");

        clip(single).pose(withThree, 1);
        clip(triple).pose(withOne, 1);

        assertSameRotation(rotation(withThree, "Head"), nod.mult(restOfThree));
        assertSameRotation(rotation(withOne, "Head"), nod.mult(restOfOne));
    }

    @Test
    void theTurnOfAJointThatIsMissingIsPassedOn() {
        Quaternion turn = new Quaternion().fromAngleAxis(0.5f, Vector3f.UNIT_Y);
        BodyClip clip =
                clip(StickPerson.standing(0.8f, 0, 1).turning("Spine1", 0.5f, Vector3f.UNIT_Y));
        AvatarInstance avatar =
                avatar(
                        StickPerson.standing(0.8f, 0, 1)
                                .named(name -> name.equals("Spine1") ? "Unheard" : name)
                                .rolled(5));
        Quaternion rest = rotation(avatar, "Head");

        clip.pose(avatar, 1);

        assertSameRotation(rotation(avatar, "Head"), turn.mult(rest));
    }

    @Test
    void aClipOfMixamoBonesPlaysOnSmplBones() {
        BodyClip clip =
                clip(StickPerson.standing(0.8f, 0, 1).turning("LeftArm", 1, Vector3f.UNIT_Z));
        AvatarAsset asset =
                asset(StickPerson.standing(0.9f, A_POSE, 1).named(this::smpl).rolled(4));
        AvatarInstance avatar = asset.newInstance();

        clip.pose(avatar, 1);

        assertThat(asset.skeleton().kind()).isEqualTo(SkeletonKind.SMPL);
        Vector3f raised = new Vector3f(FastMath.cos(1), FastMath.sin(1), 0);
        assertDirection(avatar, "L_Shoulder", "L_Elbow", raised);
    }

    @Test
    void bentKneesLowerTheHipsByWhatTheLegsOfTheAvatarNeed() {
        float bend = 0.7f;
        StickPerson crouching = StickPerson.standing(0.8f, 0, 1);
        for (String side : List.of("Left", "Right")) {
            crouching.turning(side + "UpLeg", -bend, Vector3f.UNIT_X);
            crouching.turning(side + "Leg", 2 * bend, Vector3f.UNIT_X);
            crouching.turning(side + "Foot", -bend, Vector3f.UNIT_X);
        }
        crouching.moving(new Vector3f(0, -0.8f * (1 - FastMath.cos(bend)), 0));
        AvatarInstance avatar = avatar(StickPerson.standing(1.1f, A_POSE, 3).rolled(9));
        float hips = place(avatar, "Hips").y;
        BodyClip clip = clip(crouching);

        clip.pose(avatar, 1);

        assertThat(place(avatar, "LeftFoot").y).isCloseTo(0.1f, within(1e-3f));
        assertThat(place(avatar, "RightToeBase").y).isCloseTo(0.02f, within(1e-3f));
        assertThat(hips - place(avatar, "Hips").y)
                .isCloseTo(1.1f * (1 - FastMath.cos(bend)), within(5e-3f));
    }

    @Test
    void aStepOfTheHipsGrowsWithTheLegs() {
        BodyClip clip = clip(StickPerson.standing(0.5f, 0, 1).moving(new Vector3f(0, 0, 0.4f)));
        AvatarInstance avatar = avatar(StickPerson.standing(1, 0, 1).inUnitsOf(0.01f));

        clip.pose(avatar, 1);

        assertThat(place(avatar, "Hips").z).isCloseTo(0.8f, within(1e-3f));
    }

    @Test
    void onItsOwnSkeletonAClipMovesWhateverItMoves() {
        StickPerson person =
                StickPerson.standing(0.8f, 0, 1).rolled(8).moving(new Vector3f(0.2f, 0.1f, 0));
        byte[] glb = person.glb();
        Path file = TestFiles.write(folder, "own.glb", glb);
        AvatarInstance avatar = reader().read(file).newInstance();
        Vector3f before = place(avatar, "Hips");

        ClipReader.read(file).get(0).pose(avatar, 0.5);

        assertThat(place(avatar, "Hips").distance(before.add(0.1f, 0.05f, 0))).isLessThan(1e-4f);
    }

    @Test
    void aGamePlaysTheClipWithTheEnginesComposer() {
        BodyClip clip =
                clip(StickPerson.standing(0.8f, 0, 1).turning("LeftArm", 1, Vector3f.UNIT_Z));
        AvatarInstance avatar = avatar(StickPerson.standing(1.1f, A_POSE, 1).rolled(6));

        AnimComposer composer = clip.addTo(avatar);
        composer.setCurrentAction("move");
        avatar.node().updateLogicalState(0);
        avatar.node().updateLogicalState(0.999f);

        Vector3f raised = new Vector3f(FastMath.cos(1), FastMath.sin(1), 0);
        assertThat(direction(avatar, "LeftArm", "LeftForeArm").angleBetween(raised))
                .isLessThan(0.01f);
    }

    @Test
    void aClipWithoutACommonBoneIsRefusedByName() {
        BodyClip clip =
                clip(StickPerson.standing(0.8f, 0, 1).turning("LeftArm", 1, Vector3f.UNIT_Z));
        AvatarInstance avatar =
                avatar(StickPerson.standing(0.8f, 0, 1).named(name -> "bone of " + name.length()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clip.pose(avatar, 0))
                .withMessageContaining("move")
                .withMessageContaining("bones in common");
    }

    private String smpl(String name) {
        for (String side : List.of("Left", "Right")) {
            if (name.startsWith(side)) {
                return side.charAt(0) + "_" + SMPL.get(name.substring(side.length()));
            }
        }
        return SMPL.get(name);
    }

    private BodyClip clip(StickPerson person) {
        return ClipReader.read(TestFiles.write(folder, "clip.glb", person.glb())).get(0);
    }

    private AvatarAsset asset(StickPerson person) {
        return reader().read(TestFiles.write(folder, "avatar.glb", person.glb()));
    }

    private AvatarInstance avatar(StickPerson person) {
        return asset(person).newInstance();
    }

    private static AvatarAssetReader reader() {
        return new AvatarAssetReader(new DesktopAssetManager(true));
    }

    private static Armature armature(AvatarInstance avatar) {
        return avatar.node().getControl(SkinningControl.class).getArmature();
    }

    private static Vector3f place(AvatarInstance avatar, String joint) {
        return armature(avatar).getJoint(joint).getModelTransform().getTranslation().clone();
    }

    private static Quaternion rotation(AvatarInstance avatar, String joint) {
        return armature(avatar).getJoint(joint).getModelTransform().getRotation().clone();
    }

    private static Vector3f direction(AvatarInstance avatar, String from, String to) {
        return place(avatar, to).subtract(place(avatar, from)).normalizeLocal();
    }

    private static void assertDirection(
            AvatarInstance avatar, String from, String to, Vector3f expected) {
        assertThat(direction(avatar, from, to).angleBetween(expected)).as(from).isLessThan(2e-3f);
    }

    private static void assertSameRotation(Quaternion actual, Quaternion expected) {
        assertThat(Math.abs(actual.dot(expected))).isGreaterThan(1 - 1e-4f);
    }
}

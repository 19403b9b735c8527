package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.bounding.BoundingBox;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import dev.likeness.model.rig.Skeleton;
import dev.likeness.model.rig.SkeletonKind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's idle clip on the avatars of three; left out where their folder is absent. */
class SharedClipsTest {

    private static final String METAPERSON =
            "avatars/metaperson/female_lod2/template/female_lod2_template.glb";
    private static final String AVATURN = "avatars/avaturn/default_model.glb";
    private static final String READY_PLAYER_ME = "avatars/readyplayerme/brunette-t.glb";
    private static final int MOMENTS = 21;

    private Path shared;
    private BodyClip idle;

    @BeforeEach
    void findFolder() {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "likeness.shared is not set");
        shared = Path.of(folder);
        idle = ClipReader.read(shared.resolve("avatars/avaturn/animation.glb")).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        METAPERSON + ", META_PERSON, 73, 0",
        "avatars/metaperson/female_lod2_head.glb, META_PERSON, 73, 0",
        AVATURN + ", AVATURN, 52, 2",
        READY_PLAYER_ME + ", READY_PLAYER_ME, 67, 0",
    })
    void skeletonsAreRecognised(String file, SkeletonKind kind, int joints, int missing) {
        Skeleton skeleton = read(file).skeleton();

        assertThat(skeleton.kind()).isEqualTo(kind);
        assertThat(skeleton.joints().size()).isBetween(joints, joints + 1);
        assertThat(skeleton.missing()).hasSize(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, AVATURN, READY_PLAYER_ME})
    void theFeetStayOnTheGround(String file) {
        AvatarInstance avatar = read(file).newInstance();
        for (int moment = 0; moment < MOMENTS; moment++) {
            idle.pose(avatar, idle.duration() * moment / (MOMENTS - 1));

            for (String side : List.of("Left", "Right")) {
                double lowest = lowest(avatar, side);
                assertThat(lowest).as(side + " at " + moment).isCloseTo(0, within(0.02));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, AVATURN, READY_PLAYER_ME})
    void armsAndLegsPointAsTheClipSays(String file) {
        AvatarInstance avatar = read(file).newInstance();
        AvatarInstance original = read(AVATURN).newInstance();
        for (int moment = 0; moment < MOMENTS; moment++) {
            idle.pose(avatar, idle.duration() * moment / (MOMENTS - 1));
            idle.pose(original, idle.duration() * moment / (MOMENTS - 1));
            for (String[] limb : limbs()) {
                assertThat(
                                direction(avatar, limb[0], limb[1])
                                        .angleBetween(direction(original, limb[0], limb[1])))
                        .as(limb[0] + " at " + moment)
                        .isLessThan(FastMath.DEG_TO_RAD);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, READY_PLAYER_ME})
    void theHeadIsTurnedAsTheClipSays(String file) {
        AvatarInstance avatar = read(file).newInstance();
        AvatarInstance original = read(AVATURN).newInstance();
        Quaternion rest = rotation(avatar, "Head");
        Quaternion originalRest = rotation(original, "Head");

        idle.pose(avatar, 3);
        idle.pose(original, 3);

        Quaternion turn = rotation(avatar, "Head").mult(rest.inverse());
        Quaternion expected = rotation(original, "Head").mult(originalRest.inverse());
        assertThat(Math.abs(turn.dot(expected))).isGreaterThan(0.9999f);
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, AVATURN, READY_PLAYER_ME})
    void boundsHoldEveryVertexOfEveryPose(String file) {
        AvatarInstance avatar = read(file).newInstance();
        idle.addTo(avatar).setCurrentAction(idle.name());
        for (int moment = 0; moment < MOMENTS; moment++) {
            avatar.node().updateLogicalState(idle.duration() / MOMENTS);
            avatar.node().updateGeometricState();
            for (Geometry part : avatar.node().descendantMatches(Geometry.class)) {
                BoundingBox bound = (BoundingBox) part.getWorldBound();
                List<Vector3f> skin = SkinnedVertices.of(avatar, part, joint -> true);
                assertThat(skin.stream().filter(vertex -> !bound.contains(vertex)))
                        .as(part.getName() + " in " + bound)
                        .isEmpty();
                assertThat(bound.getYExtent()).as(part.getName()).isLessThan(1.3f);
            }
        }
    }

    private AvatarAsset read(String file) {
        return new AvatarAssetReader(new DesktopAssetManager(true)).read(shared.resolve(file));
    }

    private static List<String[]> limbs() {
        return Stream.of("Left", "Right")
                .flatMap(
                        side ->
                                Stream.of(
                                        new String[] {side + "Arm", side + "ForeArm"},
                                        new String[] {side + "ForeArm", side + "Hand"},
                                        new String[] {side + "Hand", side + "HandMiddle1"},
                                        new String[] {side + "UpLeg", side + "Leg"},
                                        new String[] {side + "Leg", side + "Foot"}))
                .toList();
    }

    private static double lowest(AvatarInstance avatar, String side) {
        return SkinnedVertices.of(
                        avatar,
                        joint -> joint.startsWith(side + "Foot") || joint.startsWith(side + "Toe"))
                .stream()
                .mapToDouble(vertex -> vertex.y)
                .min()
                .orElseThrow();
    }

    private static Armature armature(AvatarInstance avatar) {
        return avatar.node().getControl(SkinningControl.class).getArmature();
    }

    private static Quaternion rotation(AvatarInstance avatar, String joint) {
        return armature(avatar).getJoint(joint).getModelTransform().getRotation().clone();
    }

    private static Vector3f direction(AvatarInstance avatar, String from, String to) {
        Vector3f start = armature(avatar).getJoint(from).getModelTransform().getTranslation();
        Vector3f end = armature(avatar).getJoint(to).getModelTransform().getTranslation();
        return end.subtract(start).normalizeLocal();
    }
}

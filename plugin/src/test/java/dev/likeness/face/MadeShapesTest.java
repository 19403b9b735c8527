package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ladder: what an avatar lacks is made of what it has. */
class MadeShapesTest {

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    private Face quiet(AvatarInstance avatar) {
        Face face = Face.of(avatar, renderer, 1);
        face.setBlinking(false);
        face.life().setSaccades(false);
        return face;
    }

    @Test
    void visemesAreMadeOfLegacyShapesByWayOfArKit() {
        String[] legacy = ShapeSet.LEGACY_45.names().toArray(String[]::new);
        AvatarInstance avatar = TestAvatar.with(legacy);
        AvatarInstance rest = TestAvatar.with(legacy);
        Face face = quiet(avatar);

        face.set(Viseme.RR, 1);
        face.update(0.01f);

        assertThat(face.missing()).isEmpty();
        assertThat(PersonHead.drawn(avatar, 0)).isNotEqualTo(PersonHead.drawn(rest, 0));
        assertThat(FaceAbilities.of(avatar).speech()).isEqualTo(SpeechRung.LEGACY);
        assertThat(FaceAbilities.of(avatar).made().get("RR"))
                .isEqualTo("LipsLowerDown 0.81 + mouthRollLower 0.28 + mouthPucker 0.15");
    }

    @Test
    void legacyNamesMoveArKitShapes() {
        AvatarInstance avatar = TestAvatar.with("noseSneerLeft", "noseSneerRight");
        Face face = quiet(avatar);

        assertThat(face.has("Sneer")).isTrue();
        assertThat(face.has("JawChew")).isFalse();
    }

    @Test
    void emotionsAreExpressionsWhereTheFileHasNone() {
        Face face = quiet(TestAvatar.complete());

        for (String emotion : ShapeSet.EMOTIONS.names()) {
            assertThat(face.has(emotion)).as(emotion).isTrue();
        }
        assertThat(face.has("Joy")).isTrue();
        assertThat(face.has("BodyPlus")).isFalse();
    }

    @Test
    void aShapeThatMovesNothingIsReplacedToo() {
        Mesh mesh = TestHead.mesh();
        List<MorphTarget> targets =
                new ArrayList<>(TestHead.targets(mesh, List.of("jawOpen")).targets());
        targets.add(new MorphTarget("aa", new int[0], new float[0], new float[0]));
        AvatarInstance avatar =
                TestAvatar.of(
                        TestAvatar.part(
                                "AvatarHead",
                                mesh,
                                new MorphTargets(mesh.getVertexCount(), targets)));
        float[] rest = PersonHead.drawn(avatar, 0);
        Face face = quiet(avatar);

        face.set(Viseme.AA, 1);
        face.update(0.01f);

        assertThat(PersonHead.drawn(avatar, 0)).isNotEqualTo(rest);
    }

    @Test
    void aFitFindsTheMixtureThatAVisemeIsMadeOf() {
        Mesh mesh = TestHead.mesh();
        MorphTargets arKit = TestHead.targets(mesh, ShapeSet.MOBILE_51.names());
        List<MorphTarget> targets = new ArrayList<>(arKit.targets());
        targets.add(
                mixture(
                        arKit,
                        "aa",
                        Map.of(
                                "jawOpen", 0.45f,
                                "mouthSmileLeft", 0.2f,
                                "mouthSmileRight", 0.2f,
                                "mouthFunnel", 0.3f)));
        VisemeFit fit = VisemeFit.of(new MorphTargets(mesh.getVertexCount(), targets));

        assertThat(fit.residuals().get("aa")).isLessThan(0.02);
        Map<String, Float> shares = new TreeMap<>();
        fit.of("aa").forEach(term -> shares.put(term.name(), term.share()));
        assertThat(shares.keySet())
                .containsExactly("jawOpen", "mouthFunnel", "mouthSmileLeft", "mouthSmileRight");
        assertThat(shares.get("jawOpen")).isCloseTo(0.45f, within(0.02f));
        assertThat(shares.get("mouthSmileLeft")).isCloseTo(0.2f, within(0.02f));
    }

    private static MorphTarget mixture(MorphTargets from, String name, Map<String, Float> shares) {
        float[] sum = new float[3 * from.vertexCount()];
        for (MorphTarget target : from.targets()) {
            float share = shares.getOrDefault(target.name(), 0f);
            for (int i = 0; i < target.vertices().length; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    sum[3 * target.vertices()[i] + axis] +=
                            share * target.positions()[3 * i + axis];
                }
            }
        }
        int[] all = new int[from.vertexCount()];
        Arrays.setAll(all, v -> v);
        return new MorphTarget(name, all, sum, new float[sum.length]);
    }

    @Test
    void teethThatKnowOnlyTheJawFollowTheVisemesOfTheHead() {
        List<String> both =
                Stream.concat(
                                ShapeSet.MOBILE_51.names().stream(),
                                ShapeSet.VISEMES_15.names().stream())
                        .toList();
        AvatarInstance avatar =
                TestAvatar.of(
                        PersonHead.part("AvatarHead", PersonHead.HEAD, both),
                        PersonHead.part("AvatarTeethLower", PersonHead.TEETH, List.of("jawOpen")));
        Face face = quiet(avatar);
        float before = lowest(PersonHead.drawn(avatar, 1));

        face.set(Viseme.AA, 1);
        face.update(0.01f);

        assertThat(before - lowest(PersonHead.drawn(avatar, 1))).isGreaterThan(0.002f);
        assertThat(FaceAbilities.of(avatar).fitResiduals().get("aa")).isLessThan(0.5);
    }

    private static float lowest(float[] positions) {
        float lowest = Float.POSITIVE_INFINITY;
        for (int i = 1; i < positions.length; i += 3) {
            lowest = Math.min(lowest, positions[i]);
        }
        return lowest;
    }

    @Test
    void aJawBoneSpeaksWhereThereAreNoShapes() {
        Joint jaw = new Joint("CC_Base_JawRoot");
        AvatarInstance avatar = bonesOnly(jaw);
        Face face = quiet(avatar);

        face.set(Viseme.AA, 1);
        face.update(0.01f);

        Vector3f chin = jaw.getLocalRotation().mult(Vector3f.UNIT_Z);
        assertThat(Math.asin(-chin.y) * FastMath.RAD_TO_DEG).isCloseTo(0.39 * 20, within(0.1));
        assertThat(face.missing()).isEmpty();
        assertThat(FaceAbilities.of(avatar).speech()).isEqualTo(SpeechRung.JAW_BONE);

        face.set(Viseme.AA, 0);
        face.update(0.01f);
        assertThat(jaw.getLocalRotation().mult(Vector3f.UNIT_Z).y).isCloseTo(0, within(1e-5f));
    }

    @Test
    void aHeadWithNothingThatMovesNods() {
        AvatarInstance avatar = bonesOnly();
        Face face = quiet(avatar);
        Joint head = avatar.head().orElseThrow();

        face.set(Viseme.AA, 1);
        for (int i = 0; i < 60; i++) {
            face.update(1 / 60f);
        }

        float dip = head.getLocalRotation().mult(Vector3f.UNIT_Z).y;
        assertThat(Math.asin(-dip) * FastMath.RAD_TO_DEG).isBetween(1.5, 4.0);
        assertThat(face.missing()).isEmpty();
        assertThat(FaceAbilities.of(avatar).speech()).isEqualTo(SpeechRung.HEAD);
    }

    private static AvatarInstance bonesOnly(Joint... below) {
        Node node = new Node("Ada");
        Joint head = new Joint("Head");
        List<Joint> joints = new ArrayList<>(List.of(head));
        for (Joint joint : below) {
            head.addChild(joint);
            joints.add(joint);
        }
        Armature armature = new Armature(joints.toArray(Joint[]::new));
        armature.saveBindPose();
        armature.saveInitialPose();
        node.addControl(new SkinningControl(armature));
        return new AvatarInstance(
                node, List.of(), node, Optional.of(head), Optional.empty(), Optional.empty());
    }

    @Test
    void eyeBonesFollowTheEyeShapesWhoeverSetsThem() {
        AvatarInstance avatar = TestAvatar.with("jawOpen");
        Joint left = avatar.leftEye().orElseThrow();
        Quaternion rest = left.getModelTransform().getRotation().clone();
        Face face = quiet(avatar);

        face.set(ArKit.EYE_LOOK_OUT_LEFT, 0.5f);
        face.update(0.01f);

        Vector3f direction =
                left.getModelTransform().getRotation().mult(rest.inverse()).mult(Vector3f.UNIT_Z);
        assertThat(FastMath.atan2(direction.x, direction.z) * FastMath.RAD_TO_DEG)
                .isCloseTo(14, within(0.1f));
        assertThat(face.has(ArKit.EYE_LOOK_OUT_LEFT)).isTrue();
        assertThat(face.missing()).isEmpty();
        assertThat(FaceAbilities.of(avatar).eyes()).isEqualTo(EyesRung.BONES);
        assertThat(FaceAbilities.of(avatar).made()).containsEntry("eyeLookOutLeft", "bone");
    }

    @Test
    void theRungsAreTold() {
        assertThat(FaceAbilities.of(TestAvatar.complete()).speech()).isEqualTo(SpeechRung.VISEMES);
        assertThat(FaceAbilities.of(TestAvatar.complete()).missing()).containsExactly("tongueOut");
        assertThat(FaceAbilities.of(TestAvatar.complete()).eyes())
                .isEqualTo(EyesRung.BONES_AND_LIDS);
        assertThat(FaceAbilities.of(TestAvatar.boneless()).eyes()).isEqualTo(EyesRung.SHAPES);
        AvatarInstance arKit = TestAvatar.with(ShapeSet.MOBILE_51.names().toArray(String[]::new));
        assertThat(FaceAbilities.of(arKit).speech()).isEqualTo(SpeechRung.ARKIT);
        assertThat(FaceAbilities.of(arKit).blinks()).isTrue();
        assertThat(FaceAbilities.of(TestAvatar.with("jawOpen")).speech())
                .isEqualTo(SpeechRung.JAW_SHAPE);
        assertThat(FaceAbilities.of(TestAvatar.with("jawOpen")).blinks()).isFalse();
    }
}

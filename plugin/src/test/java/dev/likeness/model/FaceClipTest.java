package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.Armature;
import com.jme3.anim.ArmatureMask;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import com.jme3.system.NullRenderer;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clips with channels of blendshape weights, as Avaturn's T2 files have them. */
class FaceClipTest {

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private final MorphRenderer renderer =
            new MorphRenderer(assets, new NullRenderer(), MorphPath.CPU);

    @Test
    void aClipOfTheFileMovesTheFaceAndTheBody() {
        AvatarInstance avatar = t2();
        Face face = faceOf(avatar);
        play(avatar.node(), 0.5f);

        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.5f, within(1e-3f));
        assertThat(face.get(Viseme.AA)).isCloseTo(0.5f, within(1e-3f));
        assertThat(armature(avatar).getJoint("Head").getLocalRotation().toAngleAxis(new Vector3f()))
                .isCloseTo(0.3f, within(1e-2f));
    }

    @Test
    void theGameSetsItsWeightsOnTopOfTheClip() {
        AvatarInstance avatar = t2();
        Face face = faceOf(avatar);
        face.set(ArKit.MOUTH_SMILE_LEFT, 0.2f);
        play(avatar.node(), 0.5f);

        float clip = face.get(ArKit.MOUTH_SMILE_LEFT) - 0.2f;
        assertThat(clip).isBetween(0.1f, 0.5f);
    }

    @Test
    void aClipThatEndsLetsGoOfTheFace() {
        AvatarInstance avatar = t2();
        Face face = faceOf(avatar);
        play(avatar.node(), 0.5f);
        avatar.node().getControl(AnimComposer.class).removeCurrentAction();

        avatar.node().updateLogicalState(2);

        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void aPoseOfAClipHoldsTheFace() {
        AvatarInstance avatar = t2();
        Face face = faceOf(avatar);

        clip().pose(avatar, 0.75);
        avatar.node().updateLogicalState(2);

        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.75f, within(1e-3f));
    }

    @Test
    void theClipMovesTheFaceOfAnotherAvatarByName() {
        AvatarInstance other =
                new AvatarAssetReader(assets)
                        .readGltfAvatar(
                                "other",
                                TestFiles.write(folder, "other.glb", SkinnedQuad.glb()),
                                Map.of())
                        .newInstance();
        Face face = faceOf(other);

        clip().addTo(other).setCurrentAction("move");
        other.node().updateLogicalState(0.5f);

        assertThat(clip().blendshapes()).containsExactly("jawOpen", "mouthSmileLeft", "viseme_aa");
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void aMaskThatLeavesTheHeadOutLeavesTheFaceOut() {
        AvatarInstance avatar = t2();
        Face face = faceOf(avatar);
        AnimComposer composer = avatar.node().getControl(AnimComposer.class);
        Armature armature = armature(avatar);
        composer.makeLayer("legs", ArmatureMask.createMask(armature, "LeftUpLeg"));
        composer.setCurrentAction("move", "legs");
        avatar.node().updateLogicalState(0.5f);
        float underLegs = face.get(ArKit.JAW_OPEN);
        composer.removeCurrentAction("legs");
        composer.makeLayer("neck", ArmatureMask.createMask(armature, "Neck"));
        composer.setCurrentAction("move", "neck");
        avatar.node().updateLogicalState(0.5f);

        assertThat(underLegs).isZero();
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void aCloneAndALoadedAvatarPlayTheFaceOfTheClip() {
        AvatarInstance avatar = t2();
        faceOf(avatar);
        Node clone = (Node) avatar.node().clone();
        AvatarInstance loaded = new Savings(assets).roundTrip(avatar);
        FaceControl.wake(loaded.node(), renderer);

        play(clone, 0.5f);
        play(loaded.node(), 0.75f);

        assertThat(face(clone).get(ArKit.JAW_OPEN)).isCloseTo(0.5f, within(1e-3f));
        assertThat(face(loaded.node()).get(ArKit.JAW_OPEN)).isCloseTo(0.75f, within(1e-3f));
        assertThat(face(avatar.node()).get(ArKit.JAW_OPEN)).isZero();
    }

    private AvatarInstance t2() {
        return new AvatarAssetReader(assets).read(file()).newInstance();
    }

    private BodyClip clip() {
        return ClipReader.read(file()).get(0);
    }

    private Path file() {
        StickPerson person =
                StickPerson.standing(0.8f, 0, 1)
                        .withShapes("jawOpen", "mouthSmileLeft", "viseme_aa")
                        .turning("Head", 0.6f, Vector3f.UNIT_Y);
        return TestFiles.write(folder, "t2.glb", person.glb());
    }

    private Face faceOf(AvatarInstance avatar) {
        Face face = FaceControl.attachTo(avatar, renderer).face();
        face.setBlinking(false);
        return face;
    }

    private static Face face(Node node) {
        return node.getControl(FaceControl.class).face();
    }

    private static Armature armature(AvatarInstance avatar) {
        return avatar.node().getControl(SkinningControl.class).getArmature();
    }

    private static void play(Node node, float seconds) {
        node.getControl(AnimComposer.class).setCurrentAction("move");
        node.updateLogicalState(seconds);
    }
}

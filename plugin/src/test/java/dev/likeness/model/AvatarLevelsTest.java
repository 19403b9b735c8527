package dev.likeness.model;

import static dev.likeness.model.GeneratedTemplate.BODY;
import static dev.likeness.model.GeneratedTemplate.HEAD;
import static dev.likeness.model.GeneratedTemplate.LEFT_EYE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.export.binary.BinaryExporter;
import com.jme3.material.MatParamOverride;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.shader.VarType;
import com.jme3.system.NullRenderer;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels of detail of one person. */
class AvatarLevelsTest {

    private static final float NEAR = 1;
    private static final float FAR = 8;
    private static final float COARSE_STANDS_LOWER = -1.4f;

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private final Camera camera = new Camera(1280, 1000);
    private AvatarLevels levels;
    private AvatarInstance avatar;
    private LevelControl control;

    @BeforeEach
    void readLevels() {
        Path fine = TestFiles.write(folder, "LOD0.glb", GeneratedTemplate.personAsGlb());
        Path coarse =
                TestFiles.write(
                        folder, "LOD2.glb", GeneratedTemplate.coarseElsewhere(COARSE_STANDS_LOWER));
        levels = new AvatarAssetReader(assets).readLevels(List.of(coarse, fine));
        avatar = levels.newInstance();
        control = avatar.node().getControl(LevelControl.class);
        camera.setFrustumPerspective(45, 1.28f, 0.1f, 100);
        control.lookThrough(camera);
    }

    @Test
    void theLevelWithMostTrianglesIsTheFinest() {
        assertThat(levels.count()).isEqualTo(2);
        assertThat(levels.finest().name()).isEqualTo("LOD0.glb");
    }

    @Test
    void theCoarseLevelIsDrawnFarAwayAndTheFineOneNear() {
        standAt(FAR);
        assertThat(avatar.part(LEFT_EYE)).isEmpty();
        assertThat(control.level()).isEqualTo(1);

        standAt(NEAR);
        assertThat(avatar.part(LEFT_EYE)).isPresent();
        assertThat(control.level()).isZero();
    }

    @Test
    void onTheWayThereAndBackEachLevelIsSwitchedOnceAndLaterThanItCame() {
        float there = switchDistance(0.02f);
        float back = switchDistance(-0.02f);

        assertThat(there).isBetween(1f, 2f);
        assertThat(there / back).isCloseTo(1.1f * 1.1f, within(0.05f));
    }

    @Test
    void theSameDistanceIsSmallerOnASmallScreen() {
        standAt(1.2f);
        assertThat(control.level()).isZero();

        camera.resize(320, 250, false);
        standAt(1.2f);

        assertThat(control.level()).isEqualTo(1);
    }

    @Test
    void turningTheCameraChangesNothing() {
        standAt(1.2f);
        camera.lookAtDirection(new Vector3f(1, 0, -0.2f), Vector3f.UNIT_Y);
        avatar.node().updateLogicalState(0.01f);

        assertThat(control.level()).isZero();
    }

    @Test
    void thereIsOneSkeletonAndThePoseStays() {
        Quaternion nod = new Quaternion().fromAngles(0.3f, 0, 0);
        avatar.head().orElseThrow().setLocalRotation(nod);

        standAt(FAR);

        assertThat(avatar.head().orElseThrow().getLocalRotation()).isEqualTo(nod);
        assertThat(avatar.node().getControl(SkinningControl.class).getArmature().getJoint("Head"))
                .isSameAs(avatar.head().orElseThrow());
    }

    @Test
    void aLevelThatStandsElsewhereIsBroughtOntoTheSkeleton() {
        standAt(FAR);
        Geometry head = avatar.part(HEAD).orElseThrow();

        FloatBuffer found = head.getMesh().getFloatBuffer(Type.Position);
        float[] expected = GeneratedTemplate.person(GeneratedTemplate.head());
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).isCloseTo(expected[i], within(1e-5f));
        }
        byte joint =
                ((java.nio.ByteBuffer) head.getMesh().getBuffer(Type.BoneIndex).getData()).get(0);
        assertThat((int) joint)
                .isEqualTo(
                        avatar.node()
                                .getControl(SkinningControl.class)
                                .getArmature()
                                .getJointIndex(avatar.head().orElseThrow()));
    }

    @Test
    void whatHangsOnTheHeadStays() {
        Node hair = new Node("hair");
        avatar.headAttachment().attachChild(hair);
        avatar.node().updateGeometricState();
        Vector3f before = hair.getWorldTranslation().clone();

        standAt(FAR);

        assertThat(hair.getParent()).isSameAs(avatar.headAttachment());
        assertThat(hair.getWorldTranslation().distance(before)).isLessThan(1e-6f);
    }

    @Test
    void whatTheGameHasSetOnAPartAppliesToTheNextLevel() {
        MatParamOverride red = new MatParamOverride(VarType.Vector4, "BaseColor", ColorRGBA.Red);
        avatar.part(HEAD).orElseThrow().addMatParamOverride(red);

        standAt(FAR);

        assertThat(avatar.part(HEAD).orElseThrow().getLocalMatParamOverrides()).contains(red);
    }

    @Test
    void whatTheGameTakesBackOnOneLevelIsGoneOnTheOthersToo() {
        MatParamOverride red = new MatParamOverride(VarType.Vector4, "BaseColor", ColorRGBA.Red);
        avatar.part(HEAD).orElseThrow().addMatParamOverride(red);
        standAt(FAR);
        avatar.part(HEAD).orElseThrow().removeMatParamOverride(red);

        standAt(NEAR);

        assertThat(avatar.part(HEAD).orElseThrow().getLocalMatParamOverrides()).doesNotContain(red);
    }

    @Test
    void aGarmentThatWasTakenOffStaysOff() {
        avatar.part(BODY).orElseThrow().removeFromParent();

        standAt(FAR);
        assertThat(avatar.part(BODY)).isEmpty();

        standAt(NEAR);
        assertThat(avatar.part(BODY)).isEmpty();
    }

    @Test
    void aLevelShowsTheFaceInItsFirstFrame() {
        try (Face face = cpuFace()) {
            face.set(ArKit.JAW_OPEN, 1);
            face.update(0.1f);
            float rest = GeneratedTemplate.person(GeneratedTemplate.head())[4];

            standAt(FAR);

            assertThat(secondVertexOfHead()).isCloseTo(rest - 0.01f, within(1e-5f));
        }
    }

    @Test
    void aHiddenLevelIsNotMorphed() {
        Geometry hidden = control.part(HEAD).get(1);
        try (Face face = cpuFace()) {
            var untouched = hidden.getMesh();
            face.set(ArKit.JAW_OPEN, 1);
            face.update(0.1f);

            assertThat(hidden.getMesh()).isSameAs(untouched);
            assertThat(hidden.getParent()).isNull();
        }
    }

    @Test
    void aHeldLevelStaysWhateverTheDistance() {
        control.hold(1);
        standAt(NEAR);

        assertThat(control.level()).isEqualTo(1);

        control.holdNone();
        standAt(NEAR);
        assertThat(control.level()).isZero();
    }

    @Test
    void aCloneSwitchesByItself() {
        Node clone = (Node) avatar.node().deepClone();

        standAt(FAR);

        assertThat(clone.getControl(LevelControl.class).level()).isZero();
        assertThat(clone.getChild(LEFT_EYE)).isNotNull();
        assertThat(avatar.node().getChild(LEFT_EYE)).isNull();
    }

    @Test
    void aSavedAvatarStillSwitches() {
        Node loaded = BinaryExporter.saveAndLoad(assets, avatar.node());
        LevelControl itsControl = loaded.getControl(LevelControl.class);

        itsControl.hold(1);

        assertThat(itsControl.levelCount()).isEqualTo(2);
        assertThat(loaded.getChild(LEFT_EYE)).isNull();
        assertThat(loaded.getChild(HEAD)).isSameAs(itsControl.part(HEAD).get(1));
    }

    @Test
    void sizesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> control.setSwitchSizes(100, 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected 1 falling sizes above 0, found [100.0, 200.0]");
    }

    private Face cpuFace() {
        return Face.of(avatar, new MorphRenderer(assets, new NullRenderer(), MorphPath.CPU), 1);
    }

    private float secondVertexOfHead() {
        var mesh = avatar.part(HEAD).orElseThrow().getMesh();
        return mesh.getFloatBuffer(Type.BindPosePosition).get(4);
    }

    private void standAt(float metres) {
        camera.setLocation(new Vector3f(0, 1.65f, metres));
        camera.lookAtDirection(Vector3f.UNIT_Z.negate(), Vector3f.UNIT_Y);
        avatar.node().updateLogicalState(0.01f);
        avatar.node().updateGeometricState();
    }

    /** Walks until the level changes, once and no more. */
    private float switchDistance(float step) {
        float from = step > 0 ? 0.6f : 3;
        standAt(from);
        int before = control.level();
        int switches = 0;
        float at = 0;
        for (float d = from; d >= 0.6f && d <= 3; d += step) {
            standAt(d);
            if (control.level() != before) {
                before = control.level();
                switches++;
                at = d;
            }
        }
        assertThat(switches).isEqualTo(1);
        return at;
    }
}

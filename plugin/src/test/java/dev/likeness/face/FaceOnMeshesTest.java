package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a face does to meshes: its own, those it shares with clones, and those that do not fit. */
class FaceOnMeshesTest {

    private static final float TINY = 1e-5f;

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    @Test
    void aCloneOfTheAvatarHasAFaceOfItsOwn() {
        AvatarInstance avatar = TestAvatar.complete();
        FaceControl control = FaceControl.attachTo(avatar, renderer);
        control.face().set(ArKit.JAW_OPEN, 1);
        avatar.node().updateLogicalState(0.01f);

        Node clone = (Node) avatar.node().clone();
        Face cloned = clone.getControl(FaceControl.class).face();
        cloned.setBlinking(false);
        clone.updateLogicalState(0.01f);

        assertThat(cloned).isNotSameAs(control.face());
        assertThat(cloned.get(ArKit.JAW_OPEN)).isZero();
        assertThat(control.face().get(ArKit.JAW_OPEN)).isEqualTo(1);
    }

    @Test
    void aCloneMorphedOnTheGraphicsCardHasItsOwnListOfActiveShapes() {
        try (MorphRenderer gpu = TestAvatar.renderer(MorphPath.GPU)) {
            AvatarInstance avatar = TestAvatar.complete();
            FaceControl.attachTo(avatar, gpu);
            Geometry original = avatar.morphed().get(0).geometry();

            Node clone = (Node) avatar.node().clone();
            clone.updateLogicalState(0.01f);
            Geometry cloned = (Geometry) clone.getChild("AvatarHead");

            assertThat(override(cloned, MorphMaterials.ACTIVE))
                    .isNotSameAs(override(original, MorphMaterials.ACTIVE));
            assertThat(override(cloned, MorphMaterials.DELTAS))
                    .isSameAs(override(original, MorphMaterials.DELTAS));
            assertThat(cloned.getMesh()).isSameAs(original.getMesh());
        }
    }

    private static Object override(Geometry geometry, String name) {
        return geometry.getLocalMatParamOverrides().stream()
                .filter(override -> override.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void aClosedFaceGivesTheSharedMeshBack() {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        AvatarInstance avatar = TestAvatar.of(TestAvatar.part("AvatarHead", mesh, targets));
        Face face = Face.of(avatar, renderer, 1);
        assertThat(avatar.morphed().get(0).geometry().getMesh()).isNotSameAs(mesh);

        face.close();

        assertThat(avatar.morphed().get(0).geometry().getMesh()).isSameAs(mesh);
    }

    @Test
    void blendshapesOfAnotherMeshAreRefused() {
        MorphTargets targets = new MorphTargets(3, List.of());
        AvatarInstance avatar =
                TestAvatar.of(TestAvatar.part("AvatarHead", TestHead.mesh(), targets));

        assertThatThrownBy(() -> Face.of(avatar, renderer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected blendshapes of AvatarHead for 6972 vertices, found 3");
    }

    @Test
    void aBlendshapeThatMovesAVertexTheMeshLacksIsRefused() {
        Mesh mesh = TestHead.mesh();
        MorphTarget wild = new MorphTarget("jawOpen", new int[] {9999}, new float[3], new float[3]);
        MorphTargets targets = new MorphTargets(mesh.getVertexCount(), List.of(wild));
        AvatarInstance avatar = TestAvatar.of(TestAvatar.part("AvatarHead", mesh, targets));

        assertThatThrownBy(() -> Face.of(avatar, renderer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected jawOpen to move vertices below 6972, found 9999");
    }

    @Test
    void theBoundHoldsEveryFace() {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        AvatarInstance avatar = TestAvatar.of(TestAvatar.part("AvatarHead", mesh, targets));
        Face face = Face.of(avatar, renderer, 1);
        for (ArKit shape : ArKit.values()) {
            face.set(shape, 1);
        }
        face.update(0.01f);

        Mesh moved = avatar.morphed().get(0).geometry().getMesh();
        FloatBuffer positions = moved.getFloatBuffer(Type.Position);
        for (int i = 0; i < positions.limit(); i += 3) {
            Vector3f vertex =
                    new Vector3f(positions.get(i), positions.get(i + 1), positions.get(i + 2));
            assertThat(moved.getBound().distanceToEdge(vertex)).isLessThanOrEqualTo(TINY);
        }
    }
}

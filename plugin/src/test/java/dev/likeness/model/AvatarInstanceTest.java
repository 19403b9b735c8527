package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.Joint;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvatarInstanceTest {

    @TempDir Path folder;

    private AvatarAsset asset;
    private AvatarInstance instance;

    @BeforeEach
    void readAvatar() {
        Path file = TestFiles.write(folder, "model.glb", SkinnedQuad.glb());
        asset =
                new AvatarAssetReader(new DesktopAssetManager(true))
                        .readGltfAvatar("somebody", file, Map.of());
        instance = asset.newInstance();
    }

    @Test
    void skinnedInstancesShareOneMesh() {
        Geometry one = instance.part("AvatarHead").orElseThrow();
        Geometry two = asset.newInstance().part("AvatarHead").orElseThrow();

        assertThat(one.getMesh()).isSameAs(two.getMesh());
        assertThat(one.getMesh().getBuffer(Type.HWBoneIndex).getData()).isNotNull();
    }

    @Test
    void eachInstanceHasASkeletonOfItsOwn() {
        Joint one = instance.head().orElseThrow();
        Joint two = asset.newInstance().head().orElseThrow();

        one.setLocalTranslation(new Vector3f(5, 0, 0));

        assertThat(two.getLocalTranslation()).isEqualTo(Vector3f.ZERO);
    }

    @Test
    void morphedPartsComeWithTheirBlendshapes() {
        assertThat(instance.morphed()).hasSize(1);
        assertThat(instance.morphed().get(0).geometry().getName()).isEqualTo("AvatarHead");
        assertThat(instance.morphed().get(0).targets()).isSameAs(asset.morphTargets("AvatarHead"));
    }

    @Test
    void aPartBelowABoneFollowsIt() {
        Geometry hat = instance.part("hat").orElseThrow();
        instance.head().orElseThrow().setLocalTranslation(new Vector3f(5, 0, 0));

        instance.node().updateLogicalState(0.1f);
        instance.node().updateGeometricState();

        assertThat(hat.getWorldTranslation()).isEqualTo(new Vector3f(5, 1, 0));
    }

    @Test
    void aClipOfTheFileMovesTheBones() {
        AnimComposer composer = instance.node().getControl(AnimComposer.class);
        composer.setCurrentAction("nod");

        instance.node().updateLogicalState(0);
        instance.node().updateLogicalState(0.999f);

        assertThat(instance.head().orElseThrow().getLocalRotation().getX())
                .isCloseTo(0.6f, within(0.01f));
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.anim.SkinningControl;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import dev.likeness.job.BadFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's shader has room for 255 joints. */
class ManyJointsTest {

    @TempDir Path folder;

    @Test
    void jointsThatMoveNothingAreLeftOutOfASkeletonThatIsTooLarge() {
        StickPerson person =
                StickPerson.standing(0.8f, 0, 1)
                        .withStrands(300, false)
                        .turning("LeftArm", 1, Vector3f.UNIT_Z)
                        .turning("Strand299", 1, Vector3f.UNIT_Z);
        AvatarAsset asset = read(person);
        AvatarInstance avatar = asset.newInstance();

        assertThat(asset.skeleton().joints()).contains("Head", "LeftHand").hasSize(23);
        Geometry body = avatar.part("Body").orElseThrow();
        List<Vector3f> rest = SkinnedVertices.of(avatar, body, "LeftHand"::equals);
        ClipReader.read(folder.resolve("many.glb")).get(0).pose(avatar, 1);
        List<Vector3f> raised = SkinnedVertices.of(avatar, body, "LeftHand"::equals);
        assertThat(raised.get(0).y).isGreaterThan(rest.get(0).y + 0.4f);
        assertThat(avatar.node().getControl(SkinningControl.class).getArmature().getJointCount())
                .isEqualTo(23);
    }

    @Test
    void aSkeletonWhoseJointsAllMoveVerticesIsRefused() {
        StickPerson person = StickPerson.standing(0.8f, 0, 1).withStrands(300, true);

        assertThatThrownBy(() -> read(person))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("many.glb: expected at most 255 joints, found 323");
    }

    private AvatarAsset read(StickPerson person) {
        Path file = TestFiles.write(folder, "many.glb", person.glb());
        return new AvatarAssetReader(new DesktopAssetManager(true)).read(file);
    }
}

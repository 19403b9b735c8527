package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Levels of detail as a player sees them. */
@ExtendWith(OffscreenGl.Shared.class)
class RenderedLevelsTest {

    private static final float NEAR = 0.9f;
    private static final float SWITCH_PIXELS = 200;

    @TempDir Path folder;

    private final OffscreenGl gl;
    private final AvatarAssetReader reader;

    RenderedLevelsTest(OffscreenGl gl) {
        this.gl = gl;
        this.reader = new AvatarAssetReader(gl.assets());
    }

    @Test
    void aGeneratedPersonKeepsItsFaceOnTheWayThereAndBack() {
        Path file = TestFiles.write(folder, "p.glb", GeneratedTemplate.personAsGlb());

        walk(reader.read(file), new Vector3f(0, 1.6f, 0), "jawOpen");
    }

    @Test
    void aRealPersonKeepsItsSmileOnTheWayThereAndBack() {
        String shared = System.getProperty("likeness.shared", "");
        assumeFalse(shared.isEmpty(), "likeness.shared is not set");

        walk(
                reader.read(Path.of(shared, "avatars/metaperson/female_lod2_head.glb")),
                new Vector3f(0, 0.2f, 0),
                "mouthSmileLeft");
    }

    @Test
    void aLevelThatWasNeverShownIsNotUploaded() {
        Path file = TestFiles.write(folder, "p.glb", GeneratedTemplate.personAsGlb());
        AvatarInstance avatar = levels(reader.read(file)).newInstance();
        Studio studio = new Studio(gl);
        studio.attach(avatar.node());
        LevelControl control = avatar.node().getControl(LevelControl.class);
        Geometry coarse = control.part("AvatarHead").get(1);

        studio.photograph(new Vector3f(0, 1.6f, NEAR), new Vector3f(0, 1.6f, 0));
        int before = coarse.getMesh().getBuffer(Type.Position).getId();
        gl.run(() -> control.hold(1));
        studio.photograph(new Vector3f(0, 1.6f, NEAR), new Vector3f(0, 1.6f, 0));

        assertThat(before).isEqualTo(-1);
        assertThat(coarse.getMesh().getBuffer(Type.Position).getId()).isPositive();
    }

    private static AvatarLevels levels(AvatarAsset asset) {
        return AvatarLevels.of(List.of(asset, FinerLevel.of(asset))).withSwitchSizes(SWITCH_PIXELS);
    }

    private void walk(AvatarAsset asset, Vector3f head, String shape) {
        AvatarInstance avatar = levels(asset).newInstance();
        LevelControl control = avatar.node().getControl(LevelControl.class);
        try (MorphRenderer renderer =
                gl.call(() -> new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU))) {
            Face face = gl.call(() -> Face.of(avatar, renderer, 1));
            face.setBlinking(false);
            face.set(ArKit.JAW_OPEN, 0.3f);
            face.set(shape, 1);
            gl.run(() -> face.update(0.1f));
            Studio studio = new Studio(gl);
            studio.attach(avatar.node());
            BufferedImage before = look(studio, head, NEAR);
            StringBuilder seen = new StringBuilder();
            for (float d = NEAR; d < 3; d += 0.25f) {
                look(studio, head, d);
                seen.append(control.level());
            }
            for (float d = 3; d >= NEAR; d -= 0.25f) {
                look(studio, head, d);
                seen.append(control.level());
            }
            BufferedImage after = look(studio, head, NEAR);
            assertThat(seen.toString()).matches("0+1+0+");
            assertThat(TestPicture.difference(before, after)).isZero();
            assertTheJumpIsHardToSee(studio, control, head);
            gl.run(() -> avatar.node().removeFromParent());
        }
    }

    private void assertTheJumpIsHardToSee(Studio studio, LevelControl control, Vector3f head) {
        float distance = 1.2f;
        gl.run(() -> control.hold(0));
        BufferedImage fine = look(studio, head, distance);
        gl.run(() -> control.hold(1));
        BufferedImage coarse = look(studio, head, distance);

        assertThat(TestPicture.difference(fine, coarse)).isLessThan(1);
        assertThat(TestPicture.difference(fine, look(studio, head, 3))).isGreaterThan(3);
    }

    private static BufferedImage look(Studio studio, Vector3f head, float distance) {
        Vector3f from = head.add(0, 0, distance);
        studio.photograph(from, head);
        return studio.photograph(from, head);
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.anim.SkinningControl;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.ply.Ply;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the files look like on a real graphics card (or Mesa). */
@ExtendWith(OffscreenGl.Shared.class)
class RenderedAvatarTest {

    private static final Vector3f CAMERA = new Vector3f(0.5f, 0.5f, 6);
    private static final Vector3f MIDDLE = new Vector3f(0.5f, 0.5f, 0);
    private static final float[] SMALL = {
        0.3f, 0.3f, 0, 0.7f, 0.3f, 0, 0.7f, 0.7f, 0, 0.3f, 0.7f, 0
    };

    @TempDir Path folder;

    private final Studio studio;

    RenderedAvatarTest(OffscreenGl gl) {
        studio = new Studio(gl);
    }

    @Test
    void aSkinnedInstanceFollowsItsOwnBoneAndNoOther() {
        Path file = TestFiles.write(folder, "model.glb", SkinnedQuad.glb());
        AvatarAsset asset =
                new AvatarAssetReader(studio.assets()).readGltfAvatar("x", file, Map.of());
        AvatarInstance moving = asset.newInstance();
        AvatarInstance resting = asset.newInstance();
        studio.attach(moving.node());
        Rectangle before = drawn();
        studio.attach(resting.node());
        moving.head().orElseThrow().setLocalTranslation(new Vector3f(-1, 0, 0));

        Rectangle both = drawn();
        resting.node().setCullHint(Spatial.CullHint.Always);
        Rectangle movedOnly = drawn();

        assertThat(before.isEmpty()).isFalse();
        assertThat(movedOnly.x).isLessThan(before.x - 40);
        assertThat(movedOnly.width).isBetween(before.width - 2, before.width + 2);
        assertThat(both).isEqualTo(before.union(movedOnly));
    }

    @Test
    void theGraphicsCardMovesTheSkin() {
        AvatarInstance avatar = skinned();
        studio.attach(avatar.node());
        Rectangle before = drawn();
        FloatBuffer rest = positions(avatar);
        avatar.head().orElseThrow().setLocalTranslation(new Vector3f(-1, 0, 0));

        Rectangle after = drawn();

        SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
        assertThat(skinning.isHardwareSkinningUsed()).isTrue();
        assertThat(avatar.node().getLocalMatParamOverrides())
                .anySatisfy(
                        override -> {
                            assertThat(override.getName()).isEqualTo("NumberOfBones");
                            assertThat(override.isEnabled()).isTrue();
                            assertThat((int) override.getValue()).isPositive();
                        });
        assertThat(after.x).isLessThan(before.x - 40);
        assertThat(positions(avatar)).isEqualTo(rest);
    }

    @Test
    void aPartThatItsPoseBringsIntoThePictureIsDrawn() {
        AvatarInstance avatar = skinned();
        avatar.node().setLocalTranslation(-20, 0, 0);
        studio.attach(avatar.node());
        Rectangle atRest = drawn();
        avatar.head().orElseThrow().setLocalTranslation(new Vector3f(20, 0, 0));

        assertThat(atRest.isEmpty()).isTrue();
        assertThat(drawn().isEmpty()).isFalse();
    }

    private AvatarInstance skinned() {
        Path file = TestFiles.write(folder, "model.glb", SkinnedQuad.glb());
        return new AvatarAssetReader(studio.assets())
                .readGltfAvatar("x", file, Map.of())
                .newInstance();
    }

    private static FloatBuffer positions(AvatarInstance avatar) {
        Geometry head = avatar.part("AvatarHead").orElseThrow();
        return (FloatBuffer) head.getMesh().getBuffer(Type.Position).getDataReadOnly();
    }

    @Test
    void aHaircutFittedToTwoHeadsIsDrawnTwiceFromOneIndexBuffer() {
        HaircutAsset bob = haircut();
        Geometry large = bob.fit(new Pointcloud("large", Ply.QUAD));
        Geometry small = bob.fit(new Pointcloud("small", SMALL));
        studio.attach(large);
        Rectangle largeDrawn = drawn();
        large.setCullHint(Spatial.CullHint.Always);
        studio.attach(small);
        Rectangle smallDrawn = drawn();

        assertThat(smallDrawn.isEmpty()).isFalse();
        assertThat(smallDrawn.width).isLessThan(largeDrawn.width / 2 + 2);
        assertThat(glName(small, Type.Index)).isPositive().isEqualTo(glName(large, Type.Index));
        assertThat(glName(small, Type.Position)).isNotEqualTo(glName(large, Type.Position));
    }

    @Test
    void hairIsRecolouredForOneAvatarAlone() {
        HaircutAsset bob = haircut();
        Geometry coloured = bob.fit(new Pointcloud("a", Ply.QUAD));
        Geometry plain = bob.fit(new Pointcloud("b", Ply.QUAD));
        plain.setLocalTranslation(-1, 0, 0);
        bob.setColor(coloured, new ColorRGBA(0, 0.5f, 0, 1));
        studio.attach(coloured);
        studio.attach(plain);

        BufferedImage picture = studio.photograph(CAMERA, MIDDLE);

        int green = picture.getRGB(256, 256);
        int brown = picture.getRGB(256 - 140, 256);
        assertThat(green >> 8 & 0xFF).isGreaterThan((green >> 16 & 0xFF) + 60);
        assertThat(brown >> 16 & 0xFF).isGreaterThan(brown >> 8 & 0xFF);
    }

    private HaircutAsset haircut() {
        Path mesh = TestFiles.zip(folder, "bob.zip", Map.of("bob.ply", Ply.quad()));
        Path texture = TestFiles.write(folder, "bob.png", TestFiles.png(0xFF604020));
        return new HaircutReader(studio.assets()).readPlyHaircut("bob", mesh, texture);
    }

    private static int glName(Geometry geometry, Type type) {
        return geometry.getMesh().getBuffer(type).getId();
    }

    /** The smallest rectangle around everything that is not background. */
    private Rectangle drawn() {
        BufferedImage picture = studio.photograph(CAMERA, MIDDLE);
        int background = picture.getRGB(0, 0);
        Rectangle around = new Rectangle();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) != background) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    around = around.isEmpty() ? pixel : around.union(pixel);
                }
            }
        }
        return around;
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial.CullHint;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What of the skin is drawn below a garment whose mask hides its left half. */
@ExtendWith(OffscreenGl.Shared.class)
class WornOutfitTest {

    private static final Vector3f CAMERA = new Vector3f(0.5f, 0.5f, 6);
    private static final Vector3f MIDDLE = new Vector3f(0.5f, 0.5f, 0);
    private static final int LEFT = 256 - 40;
    private static final int RIGHT = 256 + 40;

    @TempDir Path folder;

    private final Studio studio;
    private AvatarAsset avatar;
    private Outfit vest;

    WornOutfitTest(OffscreenGl gl) {
        studio = new Studio(gl);
    }

    @BeforeEach
    void readFiles() throws IOException {
        Path body =
                TestFiles.write(folder, "body.glb", WornQuad.glb("AvatarBody", "Spine", 0.9f, 0));
        avatar = new AvatarAssetReader(studio.assets()).readGltfAvatar("her", body, Map.of());
        Path cloth =
                TestFiles.write(folder, "Vest.glb", WornQuad.glb("Vest", "Spine", 0.9f, 0.02f));
        TestFiles.write(folder, "Vest_BodyVisibilityMask_1K.png", leftHidden());
        vest = new OutfitReader(studio.assets()).read("Vest", cloth, Map.of()).fit(avatar);
    }

    @Test
    void theSkinBelowIsHiddenAndBackWhenTheGarmentIsOff() {
        AvatarInstance instance = avatar.newInstance();
        Wardrobe wardrobe = new Wardrobe(instance);
        studio.attach(instance.node());
        assertThat(isDrawn(LEFT)).isTrue();

        wardrobe.putOn(vest);
        instance.part("Vest").orElseThrow().setCullHint(CullHint.Always);
        assertThat(isDrawn(LEFT)).isFalse();
        assertThat(isDrawn(RIGHT)).isTrue();

        wardrobe.takeOff("Vest");
        assertThat(isDrawn(LEFT)).isTrue();
    }

    @Test
    void anotherAvatarOfTheSameAssetKeepsItsSkin() {
        AvatarInstance dressed = avatar.newInstance();
        AvatarInstance bare = avatar.newInstance();
        new Wardrobe(dressed).putOn(vest);
        dressed.part("Vest").orElseThrow().setCullHint(CullHint.Always);
        dressed.node().setLocalTranslation(-5, 0, 0);
        studio.attach(dressed.node());
        studio.attach(bare.node());

        assertThat(isDrawn(LEFT)).isTrue();
        assertThat(isDrawn(RIGHT)).isTrue();
    }

    @Test
    void theGarmentMovesWithTheAvatarsOwnBones() {
        AvatarInstance instance = avatar.newInstance();
        new Wardrobe(instance).putOn(vest);
        instance.part("AvatarBody").orElseThrow().setCullHint(CullHint.Always);
        studio.attach(instance.node());
        assertThat(isDrawn(RIGHT)).isTrue();

        instance.node()
                .getControl(com.jme3.anim.SkinningControl.class)
                .getArmature()
                .getJoint("Spine")
                .setLocalTranslation(new Vector3f(3, 0.9f, 0));
        assertThat(isDrawn(RIGHT)).isFalse();
    }

    private boolean isDrawn(int x) {
        BufferedImage picture = studio.photograph(CAMERA, MIDDLE);
        return picture.getRGB(x, 256) != picture.getRGB(0, 0);
    }

    private static byte[] leftHidden() throws IOException {
        BufferedImage mask = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            mask.setRGB(i % 16, i / 16, i % 16 < 8 ? 0 : 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(mask, "png", bytes);
        return bytes.toByteArray();
    }
}

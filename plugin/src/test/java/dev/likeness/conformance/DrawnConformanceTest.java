package dev.likeness.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.Studio;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwjgl.opengl.GL11;

/** Every real GLB of the folder, drawn by OpenGL. */
@ExtendWith(OffscreenGl.Shared.class)
class DrawnConformanceTest {

    private static final String FILES = "dev.likeness.conformance.ServiceFiles#models";
    private static final double FIELD_OF_VIEW = Math.toRadians(30);

    private final OffscreenGl gl;

    DrawnConformanceTest(OffscreenGl gl) {
        this.gl = gl;
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void itIsDrawnWithoutAnErrorOfOpenGl(Path file) {
        ServiceFiles.require(file);
        gl.run(DrawnConformanceTest::forgetErrors);

        BufferedImage picture = picture(file, face -> {});

        assertThat(gl.call(GL11::glGetError)).isEqualTo(GL11.GL_NO_ERROR);
        assertThat(coveredPixels(picture)).isGreaterThan(5000);
    }

    @ParameterizedTest
    @MethodSource("dev.likeness.conformance.ServiceFiles#jaws")
    void anOpenJawIsSeen(Path file) {
        ServiceFiles.require(file);

        BufferedImage closed = picture(file, face -> {});
        BufferedImage open = picture(file, face -> face.set(ArKit.JAW_OPEN, 1));

        assertThat(differentPixels(closed, open)).isGreaterThan(20);
    }

    private BufferedImage picture(Path file, Consumer<Face> change) {
        Studio studio = new Studio(gl);
        AvatarInstance avatar = new AvatarAssetReader(gl.assets()).read(file).newInstance();
        try (MorphRenderer morphs =
                gl.call(() -> new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU))) {
            Face face = gl.call(() -> FaceControl.attachTo(avatar, morphs, 1).face());
            face.setBlinking(false);
            change.accept(face);
            studio.attach(avatar.node());
            BoundingBox box = gl.call(() -> (BoundingBox) avatar.node().getWorldBound());
            Vector3f centre = box.getCenter();
            float distance =
                    (float) (box.getYExtent() / Math.tan(FIELD_OF_VIEW / 2)) + box.getZExtent();
            Vector3f from = centre.add(0, 0, 1.1f * distance);
            studio.photograph(from, centre);
            BufferedImage picture = studio.photograph(from, centre);
            gl.run(face::close);
            return picture;
        }
    }

    private static void forgetErrors() {
        while (GL11.glGetError() != GL11.GL_NO_ERROR) {
            // Each call takes one error off.
        }
    }

    private static long coveredPixels(BufferedImage picture) {
        int background = picture.getRGB(0, 0);
        return Arrays.stream(pixels(picture)).filter(pixel -> pixel != background).count();
    }

    private static long differentPixels(BufferedImage a, BufferedImage b) {
        int[] left = pixels(a);
        int[] right = pixels(b);
        long different = 0;
        for (int i = 0; i < left.length; i++) {
            different += left[i] == right[i] ? 0 : 1;
        }
        return different;
    }

    private static int[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import dev.likeness.model.ply.Ply;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Hair whose texels are half clear. */
@ExtendWith(OffscreenGl.Shared.class)
class SoftEdgeTest {

    private static final Vector3f CAMERA = new Vector3f(0.5f, 0.5f, 6);
    private static final Vector3f MIDDLE = new Vector3f(0.5f, 0.5f, 0);

    @TempDir Path folder;

    private final Studio studio;

    SoftEdgeTest(OffscreenGl gl) {
        studio = new Studio(gl);
    }

    @Test
    void theRimOfHairLetsWhatIsBehindItThrough() {
        studio.attach(hair("solid", 0xFFFF0000));
        int red = redInTheMiddle();
        Geometry rim = hair("rim", 0x40FFFFFF);
        rim.setLocalTranslation(0, 0, 0.1f);
        studio.attach(rim);
        studio.photograph(CAMERA, MIDDLE);

        BufferedImage picture = studio.photograph(CAMERA, MIDDLE);

        int middle = picture.getRGB(256, 256);
        assertThat(middle >> 16 & 0xFF).isGreaterThan(red / 2);
        assertThat(middle >> 8 & 0xFF).isBetween(20, 220);
    }

    @Test
    void aStrandThatCoversTwoThirdsOfAPixelHidesNoMoreThanThat() {
        studio.attach(hair("solid", 0xFFFF0000));
        int red = redInTheMiddle();
        Geometry strand = hair("strand", 0xAA000000);
        strand.setLocalTranslation(0, 0, 0.1f);
        studio.attach(strand);
        studio.photograph(CAMERA, MIDDLE);

        int middle = studio.photograph(CAMERA, MIDDLE).getRGB(256, 256);

        assertThat(middle >> 16 & 0xFF).isBetween(red / 4, 3 * red / 4);
    }

    private int redInTheMiddle() {
        studio.photograph(CAMERA, MIDDLE);
        return studio.photograph(CAMERA, MIDDLE).getRGB(256, 256) >> 16 & 0xFF;
    }

    private Geometry hair(String name, int argb) {
        Path mesh = TestFiles.zip(folder, name + ".zip", Map.of(name + ".ply", Ply.quad()));
        Path texture = TestFiles.write(folder, name + ".png", TestFiles.png(argb));
        return new HaircutReader(studio.assets())
                .readPlyHaircut(name, mesh, texture)
                .fit(new Pointcloud(name, Ply.QUAD));
    }
}

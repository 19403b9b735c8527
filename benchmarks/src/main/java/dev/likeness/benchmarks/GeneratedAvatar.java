package dev.likeness.benchmarks;

import dev.likeness.sandbox.format.GltfMaterial;
import dev.likeness.sandbox.format.GltfPart;
import dev.likeness.sandbox.format.GltfTexture;
import dev.likeness.sandbox.format.GltfWriter;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/** A GLB laid out like those of the services, for runs without a real one. */
final class GeneratedAvatar {

    private static final int TEXTURE_SIDE = 1024;

    private GeneratedAvatar() {}

    /** The sandbox's template with all its blendshapes, a colour and a normal map on each part. */
    static byte[] glb() throws IOException {
        ShapedHead head = new HumanTemplate().shape(Sex.FEMALE, Proportions.TEMPLATE);
        Random random = new Random(1);
        GltfMaterial material =
                new GltfMaterial(
                        Optional.of(new GltfTexture("color.jpg", Optional.of(noise(random)))),
                        Optional.of(new GltfTexture("normal.jpg", Optional.of(noise(random)))),
                        false,
                        0.6f);
        List<GltfPart> parts =
                head.surfaces().entrySet().stream()
                        .map(part -> new GltfPart(part.getKey(), part.getValue(), material))
                        .toList();
        return GltfWriter.write(head.joints(), parts).glb();
    }

    /** Noise in blocks compresses about as well as skin does. */
    private static byte[] noise(Random random) throws IOException {
        BufferedImage image =
                new BufferedImage(TEXTURE_SIDE, TEXTURE_SIDE, BufferedImage.TYPE_INT_RGB);
        int[] shades = random.ints(TEXTURE_SIDE * TEXTURE_SIDE / 64, 0, 1 << 24).toArray();
        for (int y = 0; y < TEXTURE_SIDE; y++) {
            for (int x = 0; x < TEXTURE_SIDE; x++) {
                image.setRGB(x, y, shades[y / 8 * (TEXTURE_SIDE / 8) + x / 8]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}

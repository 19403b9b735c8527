package dev.likeness.benchmarks.arrival;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/** A GLB for those who have none: the sandbox's template human with a texture for every part. */
final class GeneratedPerson {

    private static final int TEXTURE_SIZE = 1024;
    private static final float ROUGHNESS = 0.6f;

    private GeneratedPerson() {}

    static void write(Path file) throws IOException {
        ShapedHead head = new HumanTemplate().shape(Sex.FEMALE, Proportions.TEMPLATE);
        List<GltfPart> parts =
                head.surfaces().entrySet().stream()
                        .map(
                                part ->
                                        new GltfPart(
                                                part.getKey(),
                                                part.getValue(),
                                                material(part.getKey())))
                        .toList();
        Files.write(file, GltfWriter.write(head.joints(), parts).glb());
    }

    private static GltfMaterial material(String part) {
        GltfTexture color = new GltfTexture(part + "_Color.png", Optional.of(picture(part)));
        boolean blended = part.contains("Cornea") || part.contains("lashes");
        return new GltfMaterial(Optional.of(color), Optional.empty(), blended, ROUGHNESS);
    }

    /** Blotches, so that the file is neither tiny nor noise. */
    private static byte[] picture(String part) {
        Random random = new Random(part.hashCode());
        BufferedImage image =
                new BufferedImage(TEXTURE_SIZE, TEXTURE_SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < TEXTURE_SIZE; y++) {
            for (int x = 0; x < TEXTURE_SIZE; x++) {
                int tone = 128 + (int) (40 * Math.sin(x * 0.02) * Math.cos(y * 0.03));
                image.setRGB(x, y, (tone + random.nextInt(8)) << 16 | tone << 8 | tone * 3 / 4);
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail", e);
        }
    }
}

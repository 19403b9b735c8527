package dev.likeness.inspect;

import dev.likeness.sandbox.format.GltfMaterial;
import dev.likeness.sandbox.format.GltfPart;
import dev.likeness.sandbox.format.GltfTexture;
import dev.likeness.sandbox.format.GltfWriter;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Writes GLB files whose parts are one triangle each: names are what matters. */
final class SmallAvatar {

    static final String NOTHING_MOVES = "!";

    private final List<Joint> joints = new ArrayList<>();
    private final List<GltfPart> parts = new ArrayList<>();

    SmallAvatar bones(String... names) {
        for (String name : names) {
            joints.add(new Joint(name, joints.size() - 1, 0, 0, 0));
        }
        return this;
    }

    /** Adds a part; a shape whose name ends in {@link #NOTHING_MOVES} is empty. */
    SmallAvatar part(String name, String... shapes) {
        return part(name, Optional.empty(), shapes);
    }

    SmallAvatar texturedPart(String name, int size) {
        GltfTexture texture = new GltfTexture(name + ".png", Optional.of(png(size)));
        return part(name, Optional.of(texture));
    }

    private SmallAvatar part(String name, Optional<GltfTexture> texture, String... shapes) {
        List<Shape> moved = new ArrayList<>();
        for (String shape : shapes) {
            boolean still = shape.endsWith(NOTHING_MOVES);
            moved.add(
                    new Shape(
                            shape.replace(NOTHING_MOVES, ""),
                            new float[] {0, still ? 0 : 0.01f, 0, 0, 0, 0, 0, 0, 0}));
        }
        Surface triangle =
                new Surface(
                        new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                        new int[] {0, 1, 2},
                        new float[] {0, 0, 1, 0, 0, 1},
                        new int[12],
                        new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                        moved);
        parts.add(
                new GltfPart(
                        name, triangle, new GltfMaterial(texture, Optional.empty(), false, 0.5f)));
        return this;
    }

    Path write(Path folder, String fileName) {
        if (joints.isEmpty()) {
            bones("Root");
        }
        try {
            return Files.write(folder.resolve(fileName), GltfWriter.write(joints, parts).glb());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

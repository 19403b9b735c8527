package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sewn cloth in a file of this run, for sewing takes a hundred times as long as reading and a
 * wardrobe does not fit into memory. Immutable, thread-safe.
 */
final class StoredCloth {

    private final Path file;

    private StoredCloth(Path file) {
        this.file = file;
    }

    /** Writes cloth into a file that goes when the program ends. */
    static StoredCloth of(Cloth cloth) {
        Surface surface = cloth.surface();
        float[][] floats = {
            surface.positions(),
            surface.normals(),
            surface.cornerUvs(),
            surface.weights(),
            cloth.places(),
            cloth.shares()
        };
        int[][] ints = {surface.triangles(), surface.joints(), cloth.pieces(), cloth.anchors()};
        int size = 0;
        for (float[] numbers : floats) {
            size += Integer.BYTES + Float.BYTES * numbers.length;
        }
        for (int[] numbers : ints) {
            size += Integer.BYTES + Integer.BYTES * numbers.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (float[] numbers : floats) {
            bytes.putInt(numbers.length);
            bytes.asFloatBuffer().put(numbers);
            bytes.position(bytes.position() + Float.BYTES * numbers.length);
        }
        for (int[] numbers : ints) {
            bytes.putInt(numbers.length);
            bytes.asIntBuffer().put(numbers);
            bytes.position(bytes.position() + Integer.BYTES * numbers.length);
        }
        try {
            Path file = Files.createTempFile("likeness-cloth-", ".bin");
            file.toFile().deleteOnExit();
            Files.write(file, bytes.array());
            return new StoredCloth(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No room for a garment", e);
        }
    }

    /** The same cloth, in new arrays. */
    Cloth read() {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("A garment is gone", e);
        }
        float[] positions = floats(bytes);
        float[] normals = floats(bytes);
        float[] cornerUvs = floats(bytes);
        float[] weights = floats(bytes);
        float[] places = floats(bytes);
        float[] shares = floats(bytes);
        int[] triangles = ints(bytes);
        int[] joints = ints(bytes);
        int[] pieces = ints(bytes);
        int[] anchors = ints(bytes);
        return new Cloth(
                new Surface(positions, normals, triangles, cornerUvs, joints, weights, List.of()),
                places,
                pieces,
                anchors,
                shares);
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] numbers = new float[bytes.getInt()];
        bytes.asFloatBuffer().get(numbers);
        bytes.position(bytes.position() + Float.BYTES * numbers.length);
        return numbers;
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] numbers = new int[bytes.getInt()];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + Integer.BYTES * numbers.length);
        return numbers;
    }
}

package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.file.PackedFile;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.ply.PlyReader;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Vertex positions for a mesh that is already there: what makes a shared haircut fit one head. Any
 * thread.
 *
 * @param name of the file, for messages (not null)
 * @param positions length = 3 × vertexCount, xyz, metres, finite (not null, alias, not to be
 *     changed)
 */
public record Pointcloud(String name, float[] positions) {

    /**
     * Reads a pointcloud.
     *
     * @param file a PLY file, or a zip with one PLY file in it (not null)
     * @return its positions (not null)
     * @throws BadFileException if the file is damaged or the zip holds no or several clouds
     * @throws StorageException if the disk does not give it
     */
    public static Pointcloud read(Path file) {
        return read(file, "");
    }

    /**
     * Reads the pointcloud of one haircut where a zip may hold those of several.
     *
     * @param file a PLY file, or a zip with PLY files in it (not null)
     * @param identity part of the file's name, for example "bob" of "cloud_bob.ply"; empty if there
     *     is only one (not null)
     * @return its positions (not null)
     * @throws BadFileException if the file is damaged or the zip does not hold exactly one such
     *     cloud
     * @throws StorageException if the disk does not give it
     */
    public static Pointcloud read(Path file, String identity) {
        String plain = identity.toLowerCase(Locale.ROOT) + ".ply";
        SourceFile source = PackedFile.single(file, ".ply", plain, "cloud_" + plain);
        return new Pointcloud(source.name(), PlyReader.read(source).positions());
    }

    /**
     * How many positions there are.
     *
     * @return the count
     */
    public int vertexCount() {
        return positions.length / 3;
    }
}

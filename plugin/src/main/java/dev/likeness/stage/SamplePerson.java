package dev.likeness.stage;

import dev.likeness.job.StorageException;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Somebody of a few triangles who is read and drawn as people of separate meshes are: 73 bones,
 * blendshapes, and a part for each kind of material. Read by the same reader as all others, so that
 * it is made of whatever materials that makes.
 */
final class SamplePerson {

    private static final String RESOURCE = "sample-person.gltf";

    private SamplePerson() {}

    /**
     * Reads the sample. A worker.
     *
     * @throws StorageException if the folder for temporary files does not take it
     */
    static AvatarAsset read(AvatarAssetReader reader) {
        try (InputStream in = SamplePerson.class.getResourceAsStream(RESOURCE)) {
            Path file = Files.createTempFile("likeness-sample", ".gltf");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return reader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StorageException("Could not unpack " + RESOURCE + " from the jar", e);
        }
    }
}

package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.Picture;
import java.util.Optional;

/**
 * A texture of an exported mesh.
 *
 * @param fileName how the model calls it
 * @param content the encoded picture, or empty if it is a static file that is fetched by itself
 */
record ExportTexture(String fileName, Optional<byte[]> content) {

    static ExportTexture of(Picture picture, TextureProfile profile) {
        return new ExportTexture(
                picture.fileName(),
                Optional.of(
                        Images.encode(
                                Images.fitted(picture.image(), profile.size(), profile.size()),
                                picture.fileName())));
    }
}

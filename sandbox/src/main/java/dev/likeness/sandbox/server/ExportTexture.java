package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import java.awt.Dimension;
import java.util.Optional;

/**
 * A texture of an exported mesh.
 *
 * @param fileName how the model calls it
 * @param content the encoded picture, or empty if it is a static file that is fetched by itself
 */
record ExportTexture(String fileName, Optional<byte[]> content) {

    /** A file of this export. */
    static ExportTexture own(String fileName, byte[] content) {
        return new ExportTexture(fileName, Optional.of(content));
    }

    /** The same, made smaller if it is too large. */
    ExportTexture within(Dimension size) {
        return new ExportTexture(
                fileName, content.map(bytes -> Images.within(bytes, fileName, size)));
    }

    /** A file that is fetched by itself. */
    static ExportTexture shared(String fileName) {
        return new ExportTexture(fileName, Optional.empty());
    }
}

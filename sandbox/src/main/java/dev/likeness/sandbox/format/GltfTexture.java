package dev.likeness.sandbox.format;

import java.util.Optional;

/**
 * A texture of a glTF model.
 *
 * @param fileName ends in .png or .jpg; the model refers to it if it is not embedded
 * @param embedded the encoded picture if it is to be part of the model, else empty
 */
public record GltfTexture(String fileName, Optional<byte[]> embedded) {

    String mimeType() {
        return fileName.endsWith(".png") ? "image/png" : "image/jpeg";
    }
}

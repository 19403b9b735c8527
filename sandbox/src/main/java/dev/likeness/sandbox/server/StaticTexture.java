package dev.likeness.sandbox.server;

/**
 * Address of a texture of a haircut, the same for all avatars.
 *
 * @param haircut identity
 * @param kind which of its pictures
 * @param profile its size
 * @param fileName its own name
 */
record StaticTexture(String haircut, TextureKind kind, TextureProfile profile, String fileName) {

    String url(Links links) {
        return links.file(
                "static_resources",
                Pipeline.METAPERSON.id(),
                "textures",
                ExportCatalogue.HAIRCUTS,
                haircut,
                fileName());
    }

    String contentType() {
        return fileName.endsWith(".png") ? Downloads.PNG : Downloads.JPEG;
    }
}

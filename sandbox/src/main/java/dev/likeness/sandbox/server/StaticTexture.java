package dev.likeness.sandbox.server;

/**
 * Address of a texture that is the same for all avatars.
 *
 * @param category "avatar" or "haircuts"
 * @param asset whose picture it is, for example "bob" or "AvatarHeadFemale"
 * @param kind which of its pictures
 * @param profile its size
 * @param fileName its own name
 */
record StaticTexture(
        String category, String asset, TextureKind kind, TextureProfile profile, String fileName) {

    String url(Links links) {
        return links.file(
                "static_resources",
                Pipeline.METAPERSON.id(),
                "textures",
                category,
                asset,
                fileName());
    }

    String contentType() {
        return fileName.endsWith(".png") ? Downloads.PNG : Downloads.JPEG;
    }
}

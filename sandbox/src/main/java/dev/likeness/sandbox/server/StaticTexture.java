package dev.likeness.sandbox.server;

/**
 * Address of the colour texture of a haircut, the same for all avatars.
 *
 * @param haircut identity
 * @param profile its size
 */
record StaticTexture(String haircut, TextureProfile profile) {

    /** The file's own name; PNG in every profile because hair needs alpha. */
    String fileName() {
        return haircut + "_Color_" + profile.sizeName() + ".png";
    }

    String url(Links links) {
        return links.file(
                "static_resources",
                Pipeline.METAPERSON.id(),
                "textures",
                ExportCatalogue.HAIRCUTS,
                haircut,
                fileName());
    }
}

package dev.likeness.avatarsdk.parameters;

import java.util.List;
import java.util.Set;

/** The two languages of export parameters, with the defaults of each. */
enum ExportDialect {
    /** Of head_1.2, head_2.0 and body_0.3. */
    CLASSIC(
            Set.of(
                    "format",
                    "embed",
                    "pointclouds",
                    "additional_textures",
                    "embed_textures",
                    "texture_size",
                    "template",
                    "lod"),
            Set.of("haircuts", "outfits", "blendshapes"),
            "0"),

    /** Of the metaperson pipelines. */
    METAPERSON(
            Set.of(
                    "format",
                    "embed",
                    "lod",
                    "pointclouds",
                    "split_vertices",
                    "export_quads",
                    "finalize",
                    "apply_visibility_masks",
                    "make_public",
                    "make_public_direct",
                    "textures"),
            Set.of(
                    "avatar",
                    "haircuts",
                    "outfits",
                    "outfits_top",
                    "outfits_bottom",
                    "outfits_shoes",
                    "glasses",
                    "blendshapes"),
            "LOD1");

    private static final List<String> PARTS =
            List.of(
                    "AvatarBody",
                    "AvatarLeftCornea",
                    "AvatarRightCornea",
                    "AvatarLeftEyeball",
                    "AvatarRightEyeball",
                    "AvatarEyelashes",
                    "AvatarHead",
                    "AvatarTeethLower",
                    "AvatarTeethUpper");

    private final Set<String> flags;
    private final Set<String> categories;
    private final String lod;

    ExportDialect(Set<String> flags, Set<String> categories, String lod) {
        this.flags = flags;
        this.categories = categories;
        this.lod = lod;
    }

    static ExportDialect of(String pipeline) {
        return pipeline.startsWith("metaperson") ? METAPERSON : CLASSIC;
    }

    boolean knowsFlag(String name) {
        return flags.contains(name);
    }

    boolean knowsCategory(String name) {
        return categories.contains(name);
    }

    String defaultLod() {
        return lod;
    }

    List<String> defaultList(String category) {
        return this == METAPERSON && category.equals("avatar") ? PARTS : List.of();
    }

    /** Only the avatar has textures by default; all others have those of the top level. */
    ExportTextures defaultTextures(String category) {
        if (this == CLASSIC) {
            return ExportTextures.INHERITED;
        }
        return category.equals("avatar")
                ? ExportTextures.of("Color", "GltfMetallicRoughness", "Normal")
                : ExportTextures.INHERITED;
    }

    ExportTextures defaultTopTextures() {
        return this == CLASSIC
                ? ExportTextures.INHERITED
                : ExportTextures.of().profile("2K.png").embed(false);
    }

    /** A word for messages. */
    String words() {
        return this == CLASSIC
                ? "the dialect of head_1.2, head_2.0 and body_0.3"
                : "the dialect of metaperson_2.0";
    }
}

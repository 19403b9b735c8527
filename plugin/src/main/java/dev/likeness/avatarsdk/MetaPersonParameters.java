package dev.likeness.avatarsdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Composes export parameters of metaperson pipelines. */
final class MetaPersonParameters {

    /** Kinds of textures that the engine's materials use. */
    static final List<String> TEXTURES = List.of("Color", "Normal", "GltfMetallicRoughness");

    private static final String MASK = "body_visibility_mask";

    private final String lod;
    private final String textureProfile;

    private MetaPersonParameters(String lod, String textureProfile) {
        this.lod = lod;
        this.textureProfile = textureProfile;
    }

    static MetaPersonParameters of(AvatarSdkOptions options) {
        return new MetaPersonParameters(options.lod(), options.textureProfile());
    }

    /**
     * The avatar itself in one model with its blendshapes; textures stay separate, so that those
     * which never change come as static files.
     */
    Map<String, Object> avatar(List<String> blendshapes) {
        return Map.of(
                "format",
                "glb",
                "embed",
                true,
                "lod",
                lod,
                "textures",
                textures(),
                "blendshapes",
                Map.of("list", blendshapes, "embed", true));
    }

    /** Whole meshes of haircuts, one file each. */
    Map<String, Object> haircutMeshes(List<String> haircuts) {
        return Map.of(
                "format",
                "glb",
                "embed",
                false,
                "lod",
                lod,
                "textures",
                textures(),
                "avatar",
                Map.of("list", List.of()),
                "haircuts",
                Map.of("list", haircuts, "embed", false));
    }

    /** Positions of the vertices of haircuts alone, in the order of their meshes. */
    Map<String, Object> haircutPointclouds(List<String> haircuts) {
        return Map.of(
                "format",
                "ply",
                "embed",
                false,
                "lod",
                lod,
                "pointclouds",
                true,
                "split_vertices",
                true,
                "textures",
                textures(),
                "avatar",
                Map.of("list", List.of()),
                "haircuts",
                Map.of("list", haircuts, "embed", false, "pointclouds", true));
    }

    /**
     * Garments with the masks that hide the body below them, one file each.
     *
     * @param garments names by category
     */
    Map<String, Object> outfits(Map<String, List<String>> garments) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("format", "glb");
        parameters.put("embed", false);
        parameters.put("lod", lod);
        parameters.put("avatar", Map.of("list", List.of()));
        garments.forEach(
                (category, names) ->
                        parameters.put(
                                category,
                                Map.of(
                                        "list",
                                        names,
                                        "embed",
                                        false,
                                        "textures",
                                        textures(texturesOf(category)))));
        return parameters;
    }

    private static List<String> texturesOf(String category) {
        List<String> kinds = new ArrayList<>(TEXTURES);
        if (!category.equals(Garments.GLASSES)) {
            kinds.add(MASK);
        }
        return kinds;
    }

    private Map<String, Object> textures() {
        return textures(TEXTURES);
    }

    private Map<String, Object> textures(List<String> kinds) {
        return Map.of("list", kinds, "profile", textureProfile, "embed", false);
    }
}

package dev.likeness.sandbox.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be exported: category → names and textures. */
final class ExportCatalogue {

    static final String AVATAR = "avatar";
    static final String HAIRCUTS = "haircuts";
    static final String BLENDSHAPES = "blendshapes";

    /** Categories of the service of which the sandbox has nothing. */
    static final List<String> EMPTY_CATEGORIES =
            List.of("outfits", "outfits_top", "outfits_bottom", "outfits_shoes", "glasses");

    static final List<String> PARTS =
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

    /** Kinds of textures; those that a part does not have are left out. */
    static final List<String> TEXTURES =
            List.of("Color", "GltfMetallicRoughness", "Normal", "Roughness");

    static final List<String> LODS = List.of("LOD1", "LOD2");

    private final HaircutStock haircuts;

    ExportCatalogue(HaircutStock haircuts) {
        this.haircuts = haircuts;
    }

    List<String> names(String category) {
        return switch (category) {
            case AVATAR -> PARTS;
            case HAIRCUTS -> haircuts.identities();
            case BLENDSHAPES -> BlendshapeSet.ids();
            default -> List.of();
        };
    }

    /** The answer to who asks what there is. */
    Map<String, Object> available(Pipeline pipeline) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (pipeline.usesExports()) {
            json.put(AVATAR, Map.of("list", PARTS, "textures", List.of("Color", "Normal")));
            json.put(HAIRCUTS, Map.of("list", names(HAIRCUTS), "textures", List.of("Color")));
            json.put(BLENDSHAPES, Map.of("list", BlendshapeSet.ids(), "textures", List.of()));
        }
        return json;
    }
}

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
    static final List<String> EMPTY_CATEGORIES = List.of("glasses");

    /** What a garment hides of the body. */
    static final String MASK = "body_visibility_mask";

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
            List.of("Color", "GltfMetallicRoughness", "Normal", "Roughness", MASK);

    static final List<String> LODS = List.of("LOD1", "LOD2");

    private final HaircutStock haircuts;
    private final ClothesStock clothes;

    ExportCatalogue(HaircutStock haircuts, ClothesStock clothes) {
        this.haircuts = haircuts;
        this.clothes = clothes;
    }

    List<String> names(String category) {
        return switch (category) {
            case AVATAR -> PARTS;
            case HAIRCUTS -> haircuts.identities();
            case BLENDSHAPES -> BlendshapeSet.ids();
            default -> clothes.identities(category);
        };
    }

    /** The answer to who asks what there is. */
    Map<String, Object> available(Pipeline pipeline) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (pipeline.usesExports()) {
            json.put(AVATAR, Map.of("list", PARTS, "textures", List.of("Color", "Normal")));
            json.put(HAIRCUTS, Map.of("list", names(HAIRCUTS), "textures", List.of("Color")));
            for (String category : ClothesStock.CATEGORIES) {
                json.put(
                        category,
                        Map.of(
                                "list",
                                names(category),
                                "textures",
                                List.of("Color", "Normal", MASK)));
            }
            json.put(BLENDSHAPES, Map.of("list", BlendshapeSet.ids(), "textures", List.of()));
        }
        return pipeline == Pipeline.METAPERSON ? json : listsOf(json);
    }

    /** The older form: bare lists. */
    private static Map<String, Object> listsOf(Map<String, Object> json) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (String category : List.of(HAIRCUTS, BLENDSHAPES)) {
            if (json.get(category) instanceof Map<?, ?> fields) {
                lists.put(category, fields.get("list"));
            }
        }
        return lists;
    }
}

package dev.likeness.sandbox.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What may be exported: category → names and textures. */
final class ExportCatalogue {

    static final String AVATAR = "avatar";
    static final String HAIRCUTS = "haircuts";
    static final String BLENDSHAPES = "blendshapes";
    static final String OUTFITS = "outfits";

    /** Categories of what is worn, each piece with a file of its own unless it is embedded. */
    static final List<String> WEAR =
            Stream.concat(ClothesStock.CATEGORIES.stream(), Stream.of(GlassesStock.CATEGORY))
                    .toList();

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
            Stream.concat(TextureKind.ids().stream(), Stream.of(MASK)).toList();

    /** What comes unasked. */
    static final List<String> DEFAULT_TEXTURES =
            List.of("Color", "GltfMetallicRoughness", "Normal", MASK);

    static final List<String> LODS = List.of("LOD1", "LOD2");

    private final HaircutStock haircuts;
    private final ClothesStock clothes;
    private final GlassesStock glasses;

    ExportCatalogue(Stocks stocks) {
        haircuts = stocks.haircuts();
        clothes = stocks.clothes();
        glasses = stocks.glasses();
    }

    List<String> names(String category) {
        return switch (category) {
            case AVATAR -> PARTS;
            case HAIRCUTS -> haircuts.identities();
            case BLENDSHAPES -> BlendshapeSet.ids(Pipeline.METAPERSON);
            case GlassesStock.CATEGORY -> glasses.identities();
            default -> clothes.identities(category);
        };
    }

    /** The answer to who asks what there is. */
    Map<String, Object> available(Pipeline pipeline, String subtype) {
        return pipeline == Pipeline.METAPERSON ? sections() : lists(pipeline, subtype);
    }

    private Map<String, Object> sections() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(AVATAR, category(AVATAR, TextureKind.ids()));
        json.put(HAIRCUTS, category(HAIRCUTS, TextureKind.ids()));
        for (String clothing : ClothesStock.CATEGORIES) {
            json.put(clothing, category(clothing, TEXTURES));
        }
        json.put(GlassesStock.CATEGORY, category(GlassesStock.CATEGORY, TextureKind.ids()));
        json.put(BLENDSHAPES, category(BLENDSHAPES, List.of()));
        return json;
    }

    /** The older form: bare lists. */
    private Map<String, Object> lists(Pipeline pipeline, String subtype) {
        Map<String, Object> lists = new LinkedHashMap<>();
        if (pipeline.hasExports()) {
            lists.put(BLENDSHAPES, BlendshapeSet.ids(pipeline));
            if (!pipeline.hasHairInside(subtype)) {
                lists.put(HAIRCUTS, classicHaircuts());
            }
        }
        if (pipeline == Pipeline.BODY) {
            lists.put(OUTFITS, names(OUTFITS));
        }
        return lists;
    }

    /** Those of the sets, and the hair of the photo. */
    List<String> classicHaircuts() {
        return Stream.concat(Stream.of(HairExport.GENERATED), names(HAIRCUTS).stream()).toList();
    }

    private Map<String, Object> category(String category, List<String> textures) {
        return Map.of("list", names(category), "textures", textures);
    }
}

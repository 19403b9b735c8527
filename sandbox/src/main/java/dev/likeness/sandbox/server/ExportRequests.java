package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.server.ExportSection.Textures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads export parameters of the metaperson pipelines. Quads are checked and make no difference:
 * the sandbox has only triangles.
 */
final class ExportRequests {

    private static final String MASKS = "apply_visibility_masks";
    private static final String FINALIZE = "finalize";
    private static final String TEXTURES = "textures";
    private static final Set<String> SECTION_FIELDS =
            Set.of(
                    "list",
                    "format",
                    "embed",
                    "lod",
                    "pointclouds",
                    TEXTURES,
                    "color",
                    MASKS,
                    "values");
    private static final Set<String> FLAGS =
            Set.of(
                    "embed",
                    "split_vertices",
                    "export_quads",
                    FINALIZE,
                    MASKS,
                    "make_public",
                    "make_public_direct",
                    "pointclouds");
    private static final Set<String> TOP_FIELDS = topFields();
    private static final List<String> FORMATS = List.of("gltf", "glb", "ply");
    private static final ExportSection DEFAULTS =
            new ExportSection(
                    List.of(),
                    ModelFormat.GLTF,
                    true,
                    false,
                    "LOD1",
                    Textures.of(ExportCatalogue.DEFAULT_TEXTURES, TextureProfile.PNG_2K, false));

    private final ExportCatalogue catalogue;
    private final ClassicRequests classic;

    ExportRequests(ExportCatalogue catalogue) {
        this.catalogue = catalogue;
        this.classic = new ClassicRequests(catalogue);
    }

    /** One object is one export, an array has several; 400 names what is wrong. */
    List<ExportOrder> parse(
            Pipeline pipeline,
            String subtype,
            String formField,
            String json,
            Optional<String> comment) {
        Object value = JsonText.read(formField, json);
        List<?> each = value instanceof List<?> list ? list : List.of(value == null ? "" : value);
        List<ExportOrder> orders = new ArrayList<>();
        for (Object one : each) {
            JsonFields top = new JsonFields(formField, "the top", one);
            orders.add(
                    pipeline == Pipeline.METAPERSON
                            ? order(top, comment)
                            : classic.order(pipeline, subtype, top, comment));
        }
        return orders;
    }

    private ExportOrder order(JsonFields top, Optional<String> comment) {
        top.allowOnly(TOP_FIELDS);
        FLAGS.forEach(flag -> top.flag(flag, false));
        boolean one = top.flag(FINALIZE, false);
        ExportSection inherited = section(top, DEFAULTS, List.of(), List.of());
        Optional<JsonFields> haircuts = top.object(ExportCatalogue.HAIRCUTS);
        Optional<JsonFields> blendshapes = top.object(ExportCatalogue.BLENDSHAPES);
        return new ExportOrder(
                comment,
                top.flag("make_public", false) || top.flag("make_public_direct", false),
                top.flag("split_vertices", false),
                section(top, ExportCatalogue.AVATAR, inherited, ExportCatalogue.PARTS),
                section(top, ExportCatalogue.HAIRCUTS, inherited, List.of()).inside(one),
                haircuts.flatMap(section -> section.color("color")),
                wear(top, inherited, one),
                masked(top),
                section(top, ExportCatalogue.BLENDSHAPES, inherited, List.of()).inside(one),
                blendshapes
                        .flatMap(section -> section.object("values"))
                        .map(ExportRequests::shapeValues)
                        .orElse(Map.of()));
    }

    /** Applied unless the top, the avatar or the garments say otherwise. */
    private static Set<String> masked(JsonFields top) {
        boolean all = top.flag(MASKS, true);
        boolean ofAvatar = mask(top, ExportCatalogue.AVATAR, all);
        return ClothesStock.CATEGORIES.stream()
                .filter(category -> mask(top, category, all) && ofAvatar)
                .collect(Collectors.toSet());
    }

    private static boolean mask(JsonFields top, String category, boolean inherited) {
        return top.object(category)
                .map(section -> section.flag(MASKS, inherited))
                .orElse(inherited);
    }

    private Map<String, ExportSection> wear(JsonFields top, ExportSection inherited, boolean one) {
        Map<String, ExportSection> wear = new LinkedHashMap<>();
        for (String category : ExportCatalogue.WEAR) {
            wear.put(category, section(top, category, inherited, List.of()).inside(one));
        }
        return wear;
    }

    private ExportSection section(
            JsonFields top, String category, ExportSection inherited, List<String> absent) {
        Optional<JsonFields> fields = top.object(category);
        fields.ifPresent(given -> given.allowOnly(SECTION_FIELDS));
        return section(
                fields.orElseGet(() -> new JsonFields("", category, Map.of())),
                inherited,
                catalogue.names(category),
                absent);
    }

    private static ExportSection section(
            JsonFields fields, ExportSection inherited, List<String> known, List<String> absent) {
        String format =
                fields.choice(
                        "format", FORMATS, inherited.format().name().toLowerCase(Locale.ROOT));
        return new ExportSection(
                fields.names("list", known, absent),
                ModelFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                fields.flag("embed", inherited.embed()),
                fields.flag("pointclouds", inherited.pointclouds()),
                fields.choice("lod", ExportCatalogue.LODS, inherited.lod()),
                fields.object(TEXTURES)
                        .map(given -> textures(given, inherited.textures()))
                        .orElse(inherited.textures()));
    }

    private static Textures textures(JsonFields fields, Textures inherited) {
        fields.allowOnly(Set.of("list", "profile", "embed"));
        return Textures.of(
                fields.names("list", ExportCatalogue.TEXTURES, inherited.list()),
                TextureProfile.of(
                        fields.choice("profile", TextureProfile.ids(), inherited.profile().id())),
                fields.flag("embed", inherited.embed()));
    }

    private static Map<String, Float> shapeValues(JsonFields sets) {
        sets.allowOnly(Set.copyOf(BlendshapeSet.ids(Pipeline.METAPERSON)));
        Map<String, Float> values = new LinkedHashMap<>();
        for (String set : sets.names()) {
            Optional<JsonFields> given = sets.object(set);
            if (given.isPresent()) {
                JsonFields shapes = given.get();
                shapes.allowOnly(Set.copyOf(ShapeSet.of(set).orElseThrow().names()));
                shapes.names().forEach(shape -> values.put(shape, shapes.number(shape)));
            }
        }
        return values;
    }

    private static Set<String> topFields() {
        List<String> fields = new ArrayList<>(FLAGS);
        fields.addAll(List.of("format", "lod", TEXTURES));
        fields.addAll(
                List.of(
                        ExportCatalogue.AVATAR,
                        ExportCatalogue.HAIRCUTS,
                        ExportCatalogue.BLENDSHAPES));
        fields.addAll(ExportCatalogue.WEAR);
        return Set.copyOf(fields);
    }
}

package dev.likeness.sandbox.server;

import dev.likeness.sandbox.server.ExportSection.Textures;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads export parameters of head_1.2, head_2.0 and body_0.3. Files inside are named as those of
 * metaperson_2.0.
 */
final class ClassicRequests {

    private static final String ADDITIONAL = "additional_textures";
    private static final String HEAD_TEMPLATE = "head";
    private static final Set<String> SECTION_FIELDS =
            Set.of("list", "format", "embed", "pointclouds", "texture_size", "embed_textures");
    private static final List<String> FORMATS = List.of("gltf", "glb", "ply");
    private static final List<String> LODS =
            IntStream.rangeClosed(0, 7).mapToObj(Integer::toString).toList();

    /** Metal and roughness stand in one picture. */
    private static final Map<String, String> KINDS =
            Map.of(
                    "normal_map",
                    TextureKind.NORMAL.id(),
                    "metallic_map",
                    TextureKind.METALLIC_ROUGHNESS.id(),
                    "roughness_map",
                    TextureKind.METALLIC_ROUGHNESS.id(),
                    ExportCatalogue.MASK,
                    ExportCatalogue.MASK);

    private final ExportCatalogue catalogue;

    ClassicRequests(ExportCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One export; 400 names what is wrong. */
    ExportOrder order(Pipeline pipeline, String subtype, JsonFields top, Optional<String> comment) {
        top.allowOnly(topFields(pipeline, subtype));
        ExportSection avatar = avatar(pipeline, top);
        Optional<JsonFields> hair = top.object(ExportCatalogue.HAIRCUTS);
        return new ExportOrder(
                comment,
                false,
                false,
                avatar,
                pipeline.hasHairInside(subtype)
                        ? hairInside(avatar)
                        : section(
                                top,
                                ExportCatalogue.HAIRCUTS,
                                avatar,
                                catalogue.classicHaircuts(),
                                Set.of("color")),
                hair.flatMap(section -> section.color("color")),
                outfits(top, avatar),
                Set.of(),
                section(
                        top,
                        ExportCatalogue.BLENDSHAPES,
                        avatar,
                        BlendshapeSet.ids(pipeline),
                        Set.of()),
                Map.of());
    }

    private static Set<String> topFields(Pipeline pipeline, String subtype) {
        List<String> fields = new ArrayList<>(SECTION_FIELDS);
        fields.remove("list");
        fields.addAll(List.of(ADDITIONAL, "template", "lod", ExportCatalogue.BLENDSHAPES));
        if (!pipeline.hasHairInside(subtype)) {
            fields.add(ExportCatalogue.HAIRCUTS);
        }
        if (pipeline == Pipeline.BODY) {
            fields.add(ExportCatalogue.OUTFITS);
        }
        return Set.copyOf(fields);
    }

    private static ExportSection avatar(Pipeline pipeline, JsonFields top) {
        List<String> templates = List.of("", HEAD_TEMPLATE);
        boolean headOnly =
                top.choice("template", pipeline == Pipeline.BODY ? templates : List.of(""), "")
                        .equals(HEAD_TEMPLATE);
        return new ExportSection(
                parts(pipeline, headOnly),
                format(top, ModelFormat.GLTF),
                top.flag("embed", true),
                top.flag("pointclouds", false),
                top.numberOrText("lod", LODS, "0"),
                textures(top, Optional.empty(), false));
    }

    private static List<String> parts(Pipeline pipeline, boolean headOnly) {
        if (!pipeline.isWhole()) {
            return List.of(HeadAlone.PART);
        }
        return ExportCatalogue.PARTS.stream()
                .filter(part -> !headOnly || !part.equals("AvatarBody"))
                .toList();
    }

    private static ExportSection hairInside(ExportSection avatar) {
        return new ExportSection(
                List.of(HairExport.GENERATED),
                avatar.format(),
                true,
                avatar.pointclouds(),
                avatar.lod(),
                avatar.textures());
    }

    private Map<String, ExportSection> outfits(JsonFields top, ExportSection avatar) {
        Map<String, ExportSection> wear = new LinkedHashMap<>();
        wear.put(
                ExportCatalogue.OUTFITS,
                section(
                        top,
                        ExportCatalogue.OUTFITS,
                        avatar,
                        catalogue.names(ExportCatalogue.OUTFITS),
                        Set.of(ADDITIONAL)));
        return wear;
    }

    private static ExportSection section(
            JsonFields top,
            String category,
            ExportSection inherited,
            List<String> known,
            Set<String> alsoAllowed) {
        JsonFields fields =
                top.object(category).orElseGet(() -> new JsonFields("", category, Map.of()));
        List<String> allowed = new ArrayList<>(SECTION_FIELDS);
        allowed.addAll(alsoAllowed);
        fields.allowOnly(Set.copyOf(allowed));
        return new ExportSection(
                fields.names("list", known, List.of()),
                format(fields, inherited.format()),
                fields.flag("embed", inherited.embed()),
                fields.flag("pointclouds", inherited.pointclouds()),
                inherited.lod(),
                textures(fields, inherited.textures().size(), inherited.textures().embed()));
    }

    private static ModelFormat format(JsonFields fields, ModelFormat inherited) {
        String name = fields.choice("format", FORMATS, inherited.name().toLowerCase(Locale.ROOT));
        return ModelFormat.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The usual texture and those asked for beside it, as large as there are unless limited. */
    private static Textures textures(
            JsonFields fields, Optional<Dimension> inheritedSize, boolean embed) {
        List<String> kinds = new ArrayList<>(List.of(TextureKind.COLOR.id()));
        fields.names(ADDITIONAL, List.copyOf(KINDS.keySet()), List.of()).stream()
                .map(KINDS::get)
                .filter(kind -> !kinds.contains(kind))
                .forEach(kinds::add);
        return new Textures(
                kinds,
                TextureProfile.PNG_4K,
                fields.flag("embed_textures", embed),
                fields.size("texture_size").or(() -> inheritedSize));
    }
}

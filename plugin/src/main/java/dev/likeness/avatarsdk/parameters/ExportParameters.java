package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.PipelineFacts;
import dev.likeness.avatarsdk.pipeline.PipelineTables;
import dev.likeness.avatarsdk.pipeline.TextureSize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an export consists of, in either of the service's two dialects. Immutable: each method gives
 * a changed copy. Only what is set is sent; the service fills in the rest, and {@link #effective}
 * tells with what.
 *
 * <pre>{@code
 * ExportParameters.metaPerson()
 *         .format("glb")
 *         .textures(ExportTextures.of("Color", "Normal").profile("1K.jpg"))
 *         .section("haircuts", ExportSection.of("bob").embed(false))
 *         .section("blendshapes", ExportSection.of("mobile_51", "visemes_15"));
 * }</pre>
 */
public final class ExportParameters {

    private static final Set<String> FORMATS_WITH_PARTS = Set.of("fbx", "gltf", "glb");
    private static final Set<String> FORMATS_WITH_TEXTURES = Set.of("fbx", "glb");
    private static final String TEXTURES = "textures";
    private static final String MASKS = "apply_visibility_masks";

    private final ExportDialect dialect;
    private final Map<String, Object> flags;
    private final Map<String, ExportSection> sections;

    private ExportParameters(
            ExportDialect dialect, Map<String, Object> flags, Map<String, ExportSection> sections) {
        this.dialect = dialect;
        this.flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        this.sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /**
     * The defaults of the metaperson pipelines.
     *
     * @return parameters (not null)
     */
    public static ExportParameters metaPerson() {
        return new ExportParameters(ExportDialect.METAPERSON, Map.of(), Map.of());
    }

    /**
     * The defaults of head_1.2, head_2.0 and body_0.3.
     *
     * @return parameters (not null)
     */
    public static ExportParameters classic() {
        return new ExportParameters(ExportDialect.CLASSIC, Map.of(), Map.of());
    }

    /**
     * Reads parameters as requests have them. Fields that are null count as not set.
     *
     * @param pipeline name of the pipeline, which tells the dialect (not null)
     * @param json flags and categories (not null)
     * @return the parameters (not null)
     */
    public static ExportParameters read(String pipeline, Map<?, ?> json) {
        ExportDialect dialect = ExportDialect.of(pipeline);
        Map<String, Object> flags = new LinkedHashMap<>();
        Map<String, ExportSection> sections = new LinkedHashMap<>();
        json.forEach(
                (key, value) -> {
                    String name = String.valueOf(key);
                    boolean flag = dialect.knowsFlag(name) || !(value instanceof Map<?, ?>);
                    if (value != null && flag) {
                        flags.put(name, value);
                    } else if (value != null) {
                        sections.put(name, ExportSection.read(value));
                    }
                });
        return new ExportParameters(dialect, flags, sections);
    }

    /**
     * With a format of the avatar.
     *
     * @param format "gltf", "glb", "fbx", "obj" or "ply" (not null)
     * @return a copy (not null)
     */
    public ExportParameters format(String format) {
        return flag("format", format);
    }

    /**
     * Everything in one model, or in files of its own; categories may differ.
     *
     * @param inside true for one model
     * @return a copy (not null)
     */
    public ExportParameters embed(boolean inside) {
        return flag("embed", inside);
    }

    /**
     * Vertices alone, without faces and texture coordinates.
     *
     * @param alone true for vertices alone
     * @return a copy (not null)
     */
    public ExportParameters pointclouds(boolean alone) {
        return flag("pointclouds", alone);
    }

    /**
     * With a level of detail.
     *
     * @param level like "LOD2" for metaperson pipelines, a number from "0" (the finest) for others
     *     (not null)
     * @return a copy (not null)
     */
    public ExportParameters lod(String level) {
        boolean number = dialect == ExportDialect.CLASSIC && level.matches("\\d{1,3}");
        return flag("lod", number ? (Object) Integer.valueOf(level) : level);
    }

    /**
     * With textures of another size (not for metaperson pipelines, which have profiles).
     *
     * @param size not more than the original helps (not null)
     * @return a copy (not null)
     */
    public ExportParameters textureSize(TextureSize size) {
        return flag("texture_size", size.toMap());
    }

    /**
     * With textures inside of the models (not for metaperson pipelines, see {@link #textures}).
     *
     * @param inside true for inside
     * @return a copy (not null)
     */
    public ExportParameters embedTextures(boolean inside) {
        return flag("embed_textures", inside);
    }

    /**
     * With textures beside the usual one (not for metaperson pipelines).
     *
     * @param names like "lips_mask" (not null)
     * @return a copy (not null)
     */
    public ExportParameters additionalTextures(String... names) {
        return flag("additional_textures", List.of(names));
    }

    /**
     * Another template (body_0.3).
     *
     * @param template "head" for the head alone, empty for the usual one (not null)
     * @return a copy (not null)
     */
    public ExportParameters template(String template) {
        return flag("template", template);
    }

    /**
     * With textures for all categories (metaperson pipelines).
     *
     * @param textures kinds, profile and place (not null)
     * @return a copy (not null)
     */
    public ExportParameters textures(ExportTextures textures) {
        return flag(TEXTURES, textures.toMap());
    }

    /**
     * One mesh of everything that is listed (metaperson pipelines).
     *
     * @param one true for one mesh
     * @return a copy (not null)
     */
    public ExportParameters finalizeMesh(boolean one) {
        return flag("finalize", one);
    }

    /**
     * With a link to the avatar's file that needs no credentials (metaperson pipelines). Parts and
     * textures must be inside of the model.
     *
     * @param open true for such a link
     * @return a copy (not null)
     */
    public ExportParameters makePublic(boolean open) {
        return flag("make_public", open);
    }

    /**
     * Whether clothes hide what is below them (metaperson pipelines).
     *
     * @param applied true to hide it
     * @return a copy (not null)
     */
    public ExportParameters applyVisibilityMasks(boolean applied) {
        return flag(MASKS, applied);
    }

    /**
     * Vertices of PLY files split at the seams of the texture, as in glTF (metaperson pipelines).
     *
     * @param split true to split them
     * @return a copy (not null)
     */
    public ExportParameters splitVertices(boolean split) {
        return flag("split_vertices", split);
    }

    /**
     * Faces of four corners where the format has them (metaperson pipelines).
     *
     * @param quads true for quads
     * @return a copy (not null)
     */
    public ExportParameters exportQuads(boolean quads) {
        return flag("export_quads", quads);
    }

    /**
     * Sets a flag of the top level that may have no method here.
     *
     * @param name as the service has it (not null)
     * @param value as JSON has it (not null)
     * @return a copy (not null)
     */
    public ExportParameters flag(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(flags);
        more.put(name, Objects.requireNonNull(value, name));
        return new ExportParameters(dialect, more, sections);
    }

    /**
     * With a section for one category.
     *
     * @param category like "avatar", "haircuts" or "outfits_top" (not null)
     * @param section what is listed, and what differs from the top level (not null)
     * @return a copy (not null)
     */
    public ExportParameters section(String category, ExportSection section) {
        Map<String, ExportSection> more = new LinkedHashMap<>(sections);
        more.put(category, Objects.requireNonNull(section, "section"));
        return new ExportParameters(dialect, flags, more);
    }

    /**
     * The form in which a request has them.
     *
     * @return maps and lists (not null)
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>(flags);
        sections.forEach((name, section) -> map.put(name, section.toMap()));
        return map;
    }

    /**
     * What the service will make of a category: its own flags, else those of the top level, else
     * the defaults.
     *
     * @param category like "haircuts" (not null)
     * @return what holds in the end (not null)
     */
    public EffectiveExport effective(String category) {
        ExportSection own = sections.getOrDefault(category, ExportSection.defaults());
        String topFormat = top("format", String.class).orElse("gltf");
        boolean embed =
                own.value("embed", Boolean.class)
                        .or(() -> top("embed", Boolean.class))
                        .orElse(true);
        String format = own.value("format", String.class).orElse(topFormat);
        ExportTextures textures =
                own.textures()
                        .orElse(dialect.defaultTextures(category))
                        .orElse(ExportTextures.read(flags.get(TEXTURES)))
                        .orElse(dialect.defaultTopTextures());
        boolean texturesInside =
                dialect == ExportDialect.METAPERSON
                        ? textures.embed().orElse(false)
                        : own.value("embed_textures", Boolean.class)
                                .or(() -> top("embed_textures", Boolean.class))
                                .orElse(false);
        return new EffectiveExport(
                own.list().orElse(dialect.defaultList(category)),
                format,
                embed && FORMATS_WITH_PARTS.contains(topFormat),
                own.value("pointclouds", Boolean.class)
                        .or(() -> top("pointclouds", Boolean.class))
                        .orElse(false),
                lodOf(own),
                textures,
                texturesInside && FORMATS_WITH_TEXTURES.contains(format),
                own.value(MASKS, Boolean.class).or(() -> top(MASKS, Boolean.class)).orElse(true),
                own.value("color", Map.class).flatMap(EffectiveExport::color));
    }

    /**
     * Returns if a pipeline understands all this, as far as the service's documentation tells.
     *
     * @param pipeline name of the pipeline (not null)
     * @param subtype its subtype (not null)
     * @throws IllegalArgumentException if not; the message tells which rule it breaks
     */
    public void requireFor(String pipeline, String subtype) {
        Optional<PipelineFacts> facts = PipelineTables.ofThePage().pipeline(pipeline);
        if (facts.isEmpty()) {
            return;
        }
        new ExportRules(this, pipeline, subtype).require(facts.get());
    }

    ExportDialect dialect() {
        return dialect;
    }

    Map<String, Object> flags() {
        return flags;
    }

    Map<String, ExportSection> sections() {
        return sections;
    }

    <T> Optional<T> top(String name, Class<T> type) {
        return ExportSection.value(flags, name, type);
    }

    private String lodOf(ExportSection own) {
        return own.value("lod", Object.class)
                .or(() -> top("lod", Object.class))
                .map(ExportParameters::text)
                .orElse(dialect.defaultLod());
    }

    /** Numbers of JSON are doubles. */
    static String text(Object value) {
        return value instanceof Number number
                ? String.valueOf(number.intValue())
                : String.valueOf(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportParameters that
                && dialect == that.dialect
                && toMap().equals(that.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return "ExportParameters" + toMap();
    }
}

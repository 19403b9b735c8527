package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.TextureSize;
import dev.likeness.service.AvatarTraits.Rgb;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of export parameters that is about one category, like "haircuts". Immutable: each method
 * gives a changed copy. Flags that are not set are inherited from the top level.
 */
public final class ExportSection {

    private final Map<String, Object> fields;

    private ExportSection(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Lists what shall be exported.
     *
     * @param names identities or sets (not null, none means nothing)
     * @return a section (not null)
     */
    public static ExportSection of(String... names) {
        return new ExportSection(Map.of("list", List.of(names)));
    }

    /**
     * Leaves the list to the service's default.
     *
     * @return a section (not null)
     */
    public static ExportSection defaults() {
        return new ExportSection(Map.of());
    }

    /**
     * With a format of its own.
     *
     * @param format like "ply" (not null)
     * @return a copy (not null)
     */
    public ExportSection format(String format) {
        return with("format", format);
    }

    /**
     * Inside of the avatar's model, or as files of its own.
     *
     * @param inside true for inside
     * @return a copy (not null)
     */
    public ExportSection embed(boolean inside) {
        return with("embed", inside);
    }

    /**
     * Vertices alone, without faces and texture coordinates.
     *
     * @param alone true for vertices alone
     * @return a copy (not null)
     */
    public ExportSection pointclouds(boolean alone) {
        return with("pointclouds", alone);
    }

    /**
     * With a level of detail of its own (metaperson pipelines).
     *
     * @param level like "LOD2" (not null)
     * @return a copy (not null)
     */
    public ExportSection lod(String level) {
        return with("lod", level);
    }

    /**
     * With textures of its own (metaperson pipelines).
     *
     * @param textures what differs from the top level (not null)
     * @return a copy (not null)
     */
    public ExportSection textures(ExportTextures textures) {
        return with("textures", textures.toMap());
    }

    /**
     * Recoloured, where its textures allow that.
     *
     * @param color the new colour (not null)
     * @return a copy (not null)
     */
    public ExportSection color(Rgb color) {
        return with("color", Colors.toMap(color));
    }

    /**
     * With textures of another size (all pipelines but metaperson).
     *
     * @param size not more than the original helps (not null)
     * @return a copy (not null)
     */
    public ExportSection textureSize(TextureSize size) {
        return with("texture_size", size.toMap());
    }

    /**
     * With textures inside of its models (all pipelines but metaperson).
     *
     * @param inside true for inside
     * @return a copy (not null)
     */
    public ExportSection embedTextures(boolean inside) {
        return with("embed_textures", inside);
    }

    /**
     * With textures beside the usual one (all pipelines but metaperson).
     *
     * @param names like "body_visibility_mask" (not null)
     * @return a copy (not null)
     */
    public ExportSection additionalTextures(String... names) {
        return with("additional_textures", List.of(names));
    }

    /**
     * Whether clothes hide what is below them.
     *
     * @param applied true to hide it
     * @return a copy (not null)
     */
    public ExportSection applyVisibilityMasks(boolean applied) {
        return with("apply_visibility_masks", applied);
    }

    /**
     * Deforms the meshes by blendshapes (section "blendshapes").
     *
     * @param set like "mobile_51" (not null)
     * @param weights by name of the shape (not null)
     * @return a copy (not null)
     */
    public ExportSection deform(String set, Map<String, Double> weights) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (fields.get("values") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        values.put(set, new LinkedHashMap<>(weights));
        return with("values", values);
    }

    /**
     * Sets a field that has no method here.
     *
     * @param name as the service has it (not null)
     * @param value as JSON has it (not null)
     * @return a copy (not null)
     */
    public ExportSection with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, Objects.requireNonNull(value, name));
        return new ExportSection(more);
    }

    /**
     * What is listed.
     *
     * @return the names, or empty if that is left to the default
     */
    public Optional<List<String>> list() {
        return strings(fields.get("list"));
    }

    Map<String, Object> toMap() {
        return fields;
    }

    <T> Optional<T> value(String name, Class<T> type) {
        return value(fields, name, type);
    }

    ExportTextures textures() {
        return ExportTextures.read(fields.get("textures"));
    }

    /** Reads a section of either dialect: a bare list counts as one. Nulls are left out. */
    static ExportSection read(Object json) {
        if (json instanceof Collection<?>) {
            return new ExportSection(Map.of("list", strings(json).orElseThrow()));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) json)
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                fields.put(String.valueOf(name), value);
                            }
                        });
        return new ExportSection(fields);
    }

    static <T> Optional<T> value(Map<?, ?> fields, String name, Class<T> type) {
        return Optional.ofNullable(fields.get(name)).filter(type::isInstance).map(type::cast);
    }

    static Optional<List<String>> strings(Object json) {
        return json instanceof Collection<?> items
                ? Optional.of(
                        items.stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList())
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportSection that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}

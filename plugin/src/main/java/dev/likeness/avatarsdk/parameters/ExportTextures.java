package dev.likeness.avatarsdk.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which textures an export has, for metaperson pipelines. What is left out is inherited.
 *
 * @param list kinds like "Color"; those that a part has not got are skipped
 * @param profile size and format, like "2K.png"
 * @param embed whether they go into the model; never inherited from the flag of the same name above
 */
public record ExportTextures(
        Optional<List<String>> list, Optional<String> profile, Optional<Boolean> embed) {

    /** Everything inherited. */
    public static final ExportTextures INHERITED =
            new ExportTextures(Optional.empty(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public ExportTextures {
        list = list.map(List::copyOf);
    }

    /**
     * Lists kinds of textures.
     *
     * @param kinds like "Color", "Normal", "GltfMetallicRoughness" (not null)
     * @return textures of these kinds (not null)
     */
    public static ExportTextures of(String... kinds) {
        return new ExportTextures(Optional.of(List.of(kinds)), Optional.empty(), Optional.empty());
    }

    /**
     * These textures with a profile.
     *
     * @param newProfile 4K, 2K or 1K, with .png, .jpg or .webp (not null)
     * @return a copy (not null)
     */
    public ExportTextures profile(String newProfile) {
        return new ExportTextures(list, Optional.of(newProfile), embed);
    }

    /**
     * These textures inside of the model or beside it.
     *
     * @param inside true for inside
     * @return a copy (not null)
     */
    public ExportTextures embed(boolean inside) {
        return new ExportTextures(list, profile, Optional.of(inside));
    }

    ExportTextures orElse(ExportTextures above) {
        return new ExportTextures(
                list.or(above::list), profile.or(above::profile), embed.or(above::embed));
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        list.ifPresent(value -> map.put("list", value));
        profile.ifPresent(value -> map.put("profile", value));
        embed.ifPresent(value -> map.put("embed", value));
        return map;
    }

    static ExportTextures read(Object json) {
        return json instanceof Map<?, ?> fields
                ? new ExportTextures(
                        ExportSection.strings(fields.get("list")),
                        ExportSection.value(fields, "profile", String.class),
                        ExportSection.value(fields, "embed", Boolean.class))
                : INHERITED;
    }
}

package dev.likeness.avatarsdk.parameters;

import dev.likeness.service.AvatarTraits.Rgb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the service makes of one category, once defaults and the flags of the top level are filled
 * in.
 *
 * @param list what is exported (not null)
 * @param format like "gltf" (not null)
 * @param embed true if inside of the avatar's model; false where the avatar's format cannot have
 *     parts inside
 * @param pointclouds true for vertices alone
 * @param lod like "LOD1" or "0" (not null)
 * @param textures kinds, profile and place of the textures; all empty in pipelines other than
 *     metaperson (not null)
 * @param embedTextures true if textures are inside of the models
 * @param applyVisibilityMasks true if clothes hide what is below them
 * @param color new colour, or empty for none
 */
public record EffectiveExport(
        List<String> list,
        String format,
        boolean embed,
        boolean pointclouds,
        String lod,
        ExportTextures textures,
        boolean embedTextures,
        boolean applyVisibilityMasks,
        Optional<Rgb> color) {

    /** Checks for null and copies the list. */
    public EffectiveExport {
        list = List.copyOf(list);
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(lod, "lod");
        Objects.requireNonNull(textures, "textures");
        Objects.requireNonNull(color, "color");
    }

    static Optional<Rgb> color(Map<?, ?> fields) {
        return fields.get("red") instanceof Number red
                        && fields.get("green") instanceof Number green
                        && fields.get("blue") instanceof Number blue
                ? Optional.of(new Rgb(red.intValue(), green.intValue(), blue.intValue()))
                : Optional.empty();
    }
}

package dev.likeness.avatarsdk.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A subtype of a pipeline.
 *
 * @param name like "base/legacy" (not null)
 * @param levels rows of its tables of levels of detail (not null, empty if it has none)
 * @param blendshapeLevels true if blendshapes come in these levels too
 * @param texture size of the main texture, or empty where a texture profile tells it
 */
public record SubtypeFacts(
        String name,
        List<LevelOfDetail> levels,
        boolean blendshapeLevels,
        Optional<TextureSize> texture) {

    /** Checks for null and copies the list. */
    public SubtypeFacts {
        Objects.requireNonNull(name, "name");
        levels = List.copyOf(levels);
        Objects.requireNonNull(texture, "texture");
    }

    /**
     * The names of its levels.
     *
     * @return like "0" to "8" or "LOD1" and "LOD2" (not null, may be empty)
     */
    public List<String> levelNames() {
        return levels.stream().map(LevelOfDetail::level).distinct().toList();
    }

    /**
     * One row.
     *
     * @param template "head" or empty (not null)
     * @param part "model" or like "AvatarHead" (not null)
     * @param level like "0" or "LOD1" (not null)
     * @return the row, or empty if the tables have none such
     */
    public Optional<LevelOfDetail> level(String template, String part, String level) {
        return levels.stream()
                .filter(row -> row.template().equals(template) && row.part().equals(part))
                .filter(row -> row.level().equals(level))
                .findFirst();
    }
}

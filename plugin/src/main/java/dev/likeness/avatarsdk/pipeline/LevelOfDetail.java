package dev.likeness.avatarsdk.pipeline;

import java.util.Objects;

/**
 * One row of a table of levels of detail. Vertices are counted after the split at seams of the
 * texture: a PLY file holds fewer.
 *
 * @param template "head" for the head alone, or empty for the usual template (not null)
 * @param part "model" where the avatar is one mesh, else like "AvatarHead" (not null)
 * @param level like "0" (the finest) or "LOD1" (not null)
 * @param vertices how many (>0)
 * @param faces how many (>0)
 */
public record LevelOfDetail(String template, String part, String level, int vertices, int faces) {

    /** Checks for null. */
    public LevelOfDetail {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(level, "level");
    }
}

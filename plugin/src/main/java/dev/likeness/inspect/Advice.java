package dev.likeness.inspect;

/**
 * Something that a developer may want to change.
 *
 * @param topic stable, for programs: "blendshapes", "arkit", "visemes", "empty_shapes", "textures",
 *     "geometry", "skeleton", "eyes", "bones" or "template" (not null)
 * @param text one sentence or two, for people (not null)
 */
public record Advice(String topic, String text) {}

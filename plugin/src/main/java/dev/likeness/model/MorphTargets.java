package dev.likeness.model;

import java.util.List;

/**
 * The blendshapes of one mesh. Immutable, shared by all avatars drawn from that mesh.
 *
 * @param vertexCount vertices of the engine mesh (>=0)
 * @param targets in the file's order (not null)
 */
public record MorphTargets(int vertexCount, List<MorphTarget> targets) {

    /** No targets. */
    public static final MorphTargets NONE = new MorphTargets(0, List.of());

    /** Copies the list. */
    public MorphTargets {
        targets = List.copyOf(targets);
    }
}

package dev.likeness.model;

import java.util.List;

/**
 * The blendshapes of one mesh. Immutable, shared by all avatars drawn from that mesh.
 *
 * @param vertexCount vertices of the engine mesh (>=0)
 * @param targets in the file's order (not null)
 * @param startWeights what the file begins with, by target (length as targets, finite, not null,
 *     alias, not to be changed); zeros where the file says nothing
 */
public record MorphTargets(int vertexCount, List<MorphTarget> targets, float[] startWeights) {

    /** No targets. */
    public static final MorphTargets NONE = new MorphTargets(0, List.of());

    /** Copies the list. */
    public MorphTargets {
        targets = List.copyOf(targets);
        if (startWeights.length != targets.size()) {
            throw new IllegalArgumentException(
                    "Expected a weight for each of "
                            + targets.size()
                            + " targets, found "
                            + startWeights.length);
        }
    }

    /**
     * Blendshapes that all begin at zero.
     *
     * @param vertexCount vertices of the engine mesh (>=0)
     * @param targets in the file's order (not null)
     */
    public MorphTargets(int vertexCount, List<MorphTarget> targets) {
        this(vertexCount, targets, new float[targets.size()]);
    }
}

package dev.likeness.model;

import java.util.Objects;

/**
 * One blendshape of one mesh, sparse: only the vertices that it moves.
 *
 * @param name as the file spells it (not null)
 * @param vertices indices of the moved vertices in the engine mesh (ascending, not null, alias, not
 *     to be changed)
 * @param positions deltas at weight 1 (length = 3 × vertices.length, xyz, metres, not null, alias)
 * @param normals deltas of the unit normal at weight 1 (length as positions, not null, alias);
 *     where the file brings none they are computed from the positions
 */
public record MorphTarget(String name, int[] vertices, float[] positions, float[] normals) {

    /** Checks the lengths. */
    public MorphTarget {
        Objects.requireNonNull(name, "name");
        if (positions.length != 3 * vertices.length || normals.length != 3 * vertices.length) {
            throw new IllegalArgumentException(
                    "Morph target "
                            + name
                            + " moves "
                            + vertices.length
                            + " vertices, but has "
                            + positions.length
                            + " position and "
                            + normals.length
                            + " normal values, expected three each per vertex");
        }
    }
}

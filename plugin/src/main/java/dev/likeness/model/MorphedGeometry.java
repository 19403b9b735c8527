package dev.likeness.model;

import com.jme3.scene.Geometry;

/**
 * A geometry of one avatar in the scene with the blendshapes of its (shared) mesh.
 *
 * @param geometry belongs to one avatar (not null); its mesh and material may be shared
 * @param targets shared (not null, at least one target)
 */
public record MorphedGeometry(Geometry geometry, MorphTargets targets) {}

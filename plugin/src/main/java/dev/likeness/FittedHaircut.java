package dev.likeness;

import com.jme3.scene.Geometry;
import dev.likeness.model.HaircutAsset;

/**
 * A haircut on one head.
 *
 * @param asset what all heads with this haircut share
 * @param geometry this head's own
 */
record FittedHaircut(HaircutAsset asset, Geometry geometry) {}

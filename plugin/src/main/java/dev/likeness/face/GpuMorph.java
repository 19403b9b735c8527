package dev.likeness.face;

import com.jme3.material.MatParamOverride;
import com.jme3.material.Material;
import com.jme3.math.Vector4f;
import com.jme3.scene.Geometry;
import com.jme3.shader.VarType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Blendshapes added up by the vertex shader. Mesh, material and deltas stay shared; the geometry
 * has only its own list of active targets, as material overrides.
 */
final class GpuMorph implements MorphStrategy {

    private static final List<String> OVERRIDES =
            List.of(
                    MorphMaterials.UNIT_ZERO,
                    MorphMaterials.DELTAS,
                    MorphMaterials.PAGES,
                    MorphMaterials.COMMON_DELTAS,
                    MorphMaterials.COMMON_PAGES,
                    MorphMaterials.ACTIVE,
                    MorphMaterials.OWN_PAIRS,
                    MorphMaterials.PAIRS,
                    MorphMaterials.CAPACITY);

    private final Geometry geometry;
    private final Material original;
    private final DeltaPages deltas;
    private final Vector4f[] active;
    private final MatParamOverride ownPairs;
    private final MatParamOverride pairs;

    GpuMorph(Geometry geometry, Material morphing, DeltaPages deltas) {
        this.geometry = geometry;
        this.original = geometry.getMaterial();
        this.deltas = deltas;
        // Each of the two sets may leave one half of its last pair empty.
        this.active =
                Stream.generate(Vector4f::new)
                        .limit(deltas.capacity() / 2 + 1)
                        .toArray(Vector4f[]::new);
        this.ownPairs = new MatParamOverride(VarType.Int, MorphMaterials.OWN_PAIRS, 0);
        this.pairs = new MatParamOverride(VarType.Int, MorphMaterials.PAIRS, 0);
        removeOverrides(geometry);
        geometry.setMaterial(morphing);
        Map.of(
                        MorphMaterials.UNIT_ZERO, deltas.own().deltas(),
                        MorphMaterials.DELTAS, deltas.own().deltas(),
                        MorphMaterials.PAGES, deltas.own().pages(),
                        MorphMaterials.COMMON_DELTAS, deltas.common().deltas(),
                        MorphMaterials.COMMON_PAGES, deltas.common().pages())
                .forEach(
                        (unit, texture) ->
                                geometry.addMatParamOverride(
                                        new MatParamOverride(VarType.Texture2D, unit, texture)));
        geometry.addMatParamOverride(
                new MatParamOverride(VarType.Vector4Array, MorphMaterials.ACTIVE, active));
        geometry.addMatParamOverride(ownPairs);
        geometry.addMatParamOverride(pairs);
        geometry.addMatParamOverride(
                new MatParamOverride(VarType.Int, MorphMaterials.CAPACITY, deltas.capacity()));
    }

    /** Takes away what an earlier binding left, also on a clone of a bound geometry. */
    static void removeOverrides(Geometry geometry) {
        for (MatParamOverride override : geometry.getLocalMatParamOverrides().getArray()) {
            if (OVERRIDES.contains(override.getName())) {
                geometry.removeMatParamOverride(override);
            }
        }
    }

    @Override
    public void apply(float[] weights) {
        int own = list(weights, false, 0);
        ownPairs.setValue(own / 2);
        pairs.setValue(list(weights, true, own) / 2);
    }

    /** Lists what one of the sets shows, in whole pairs, and tells how long the list is then. */
    private int list(float[] weights, boolean common, int from) {
        int count = from;
        int[] rows = deltas.rows();
        for (int target = 0; target < rows.length; target++) {
            if (weights[target] != 0
                    && rows[target] != DeltaPages.NO_ROW
                    && deltas.isCommon()[target] == common) {
                put(count++, rows[target], weights[target]);
            }
        }
        if (count % 2 == 1) {
            put(count++, 0, 0);
        }
        return count;
    }

    private void put(int index, int row, float weight) {
        Vector4f pair = active[index / 2];
        if (index % 2 == 0) {
            pair.x = row;
            pair.y = weight;
        } else {
            pair.z = row;
            pair.w = weight;
        }
    }

    @Override
    public void release() {
        removeOverrides(geometry);
        geometry.setMaterial(original);
    }
}

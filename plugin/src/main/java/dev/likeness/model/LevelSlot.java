package dev.likeness.model;

import com.jme3.material.MatParamOverride;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.util.clone.Cloner;
import java.util.List;
import java.util.Set;

/**
 * A geometry of one level of detail, and the node that it hangs on while its level is shown. A
 * hidden one is detached, so that nothing is skinned, uploaded or culled for it, and it says so by
 * its cull hint.
 *
 * @param geometry belongs to one avatar
 * @param parent root of the avatar or an attachment of its skeleton
 */
record LevelSlot(Geometry geometry, Node parent) {

    void attach() {
        geometry.setCullHint(CullHint.Inherit);
        parent.attachChild(geometry);
    }

    void detach() {
        geometry.removeFromParent();
        geometry.setCullHint(CullHint.Always);
    }

    /**
     * Looks like another level's geometry of the same part: what the game hides, or has set on it
     * for this avatar alone (a colour). What both have of their own (skin masked below clothes)
     * stays each its own.
     *
     * @param other shown until now (not null)
     * @param carried what was taken over before, and is taken over now (modified)
     */
    void takeLookOf(Geometry other, Set<MatParamOverride> carried) {
        geometry.setCullHint(other.getLocalCullHint());
        List<MatParamOverride> wanted = looks(other);
        for (MatParamOverride own : looks(geometry)) {
            if (carried.contains(own) && !wanted.contains(own)) {
                geometry.removeMatParamOverride(own);
            }
        }
        for (MatParamOverride override : wanted) {
            if (looks(geometry).stream().noneMatch(o -> o.getName().equals(override.getName()))) {
                geometry.addMatParamOverride(override);
                carried.add(override);
            }
        }
    }

    private static List<MatParamOverride> looks(Geometry geometry) {
        return geometry.getLocalMatParamOverrides().stream()
                .filter(override -> !isMechanics(override.getName()))
                .toList();
    }

    /** Bones and blendshapes belong to one mesh. */
    private static boolean isMechanics(String name) {
        return name.startsWith("Morph")
                || name.startsWith("NumberOf")
                || name.equals("BoneMatrices");
    }

    LevelSlot cloned(Cloner cloner) {
        return new LevelSlot(cloner.clone(geometry), cloner.clone(parent));
    }
}

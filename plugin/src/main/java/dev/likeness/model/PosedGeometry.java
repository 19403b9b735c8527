package dev.likeness.model;

import com.jme3.anim.Armature;
import com.jme3.bounding.BoundingBox;
import com.jme3.math.Matrix4f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.util.clone.Cloner;
import dev.likeness.model.rig.JointReach;

/**
 * A skinned geometry whose bound follows its pose. Its mesh, whose bound the engine would take, is
 * shared by avatars in other poses.
 */
final class PosedGeometry extends Geometry {

    private JointReach reach;
    private BoundingBox posed;

    /** For the engine's importer. */
    PosedGeometry() {}

    PosedGeometry(String name, Mesh mesh, JointReach reach) {
        super(name, mesh);
        this.reach = reach;
    }

    /**
     * Takes the bound of a pose.
     *
     * @param skinningMatrices as {@link Armature#computeSkinningMatrices()} gives them (not null)
     */
    void follow(Matrix4f[] skinningMatrices) {
        if (reach == null) {
            reach = JointReach.of(getMesh());
        }
        posed = reach.around(skinningMatrices);
        setBoundRefresh();
    }

    @Override
    protected void updateWorldBound() {
        super.updateWorldBound();
        if (posed != null) {
            worldBound = posed.transform(getWorldTransform(), worldBound);
        }
    }

    @Override
    public void cloneFields(Cloner cloner, Object original) {
        super.cloneFields(cloner, original);
        posed = null;
    }
}

package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.math.Transform;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.rig.JointReach;
import java.util.Optional;

/**
 * One mesh of an asset with what belongs to it; all of it is shared by the instances.
 *
 * @param name as the file names the part
 * @param mesh buffers of its own, bound wide enough for every blendshape
 * @param material shared
 * @param bucket where blended parts are sorted
 * @param morphs its blendshapes, {@link MorphTargets#NONE} without
 * @param mount where the part hangs; empty if its vertices stand in model space
 */
record AssetPart(
        String name,
        Mesh mesh,
        Material material,
        Bucket bucket,
        MorphTargets morphs,
        Optional<Mount> mount) {

    /**
     * Where an unskinned part hangs.
     *
     * @param joint index in the rig, or -1 for the root
     * @param transform relative to the joint or root
     */
    record Mount(int joint, Transform transform) {}

    /** Makes a geometry of one avatar; with a reach if the part is skinned. */
    Geometry newGeometry(Optional<JointReach> reach) {
        Geometry geometry =
                reach.<Geometry>map(joints -> new PosedGeometry(name, mesh, joints))
                        .orElseGet(() -> new Geometry(name, mesh));
        geometry.setMaterial(material);
        geometry.setQueueBucket(bucket);
        return geometry;
    }

    boolean isSkinned() {
        return mesh.isAnimated();
    }
}

package dev.likeness.face;

import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import java.util.concurrent.atomic.AtomicReference;

/** Finds the spatial whose coordinates an avatar's skeleton is in. */
final class SkeletonSpace {

    private final Node avatar;

    SkeletonSpace(Node avatar) {
        this.avatar = avatar;
    }

    JointTurn turn(Joint joint) {
        return new JointTurn(joint, spaceOf(joint), avatar);
    }

    private Spatial spaceOf(Joint joint) {
        AtomicReference<Spatial> space = new AtomicReference<>(avatar);
        avatar.depthFirstTraversal(
                spatial -> {
                    SkinningControl skinning = spatial.getControl(SkinningControl.class);
                    if (skinning != null && skinning.getArmature().getJointIndex(joint) >= 0) {
                        space.set(spatial);
                    }
                });
        return space.get();
    }
}

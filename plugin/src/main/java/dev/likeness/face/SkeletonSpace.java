package dev.likeness.face;

import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import java.util.ArrayList;
import java.util.List;
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

    /** Every bone of an avatar. */
    static List<Joint> joints(Node avatar) {
        List<Joint> joints = new ArrayList<>();
        avatar.depthFirstTraversal(
                spatial -> {
                    SkinningControl skinning = spatial.getControl(SkinningControl.class);
                    if (skinning != null) {
                        joints.addAll(skinning.getArmature().getJointList());
                    }
                });
        return joints;
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

package dev.likeness.model.rig;

import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import java.util.List;

/**
 * A pose of a whole skeleton in model space.
 *
 * @param transforms one for each joint (not to be changed)
 */
record ModelPose(Transform[] transforms) {

    /** From transforms relative to the parents. */
    static ModelPose of(List<RigJoint> joints, Transform[] local) {
        Transform[] model = new Transform[local.length];
        for (int i = 0; i < model.length; i++) {
            model[i] = local[i].clone();
            int parent = joints.get(i).parent();
            if (parent >= 0) {
                model[i].combineWithParent(model[parent]);
            }
        }
        return new ModelPose(model);
    }

    /** As the nodes of the file stand. */
    static ModelPose rest(List<RigJoint> joints) {
        return of(joints, joints.stream().map(RigJoint::local).toArray(Transform[]::new));
    }

    /** As the skin was bound. */
    static ModelPose bind(List<RigJoint> joints) {
        Transform[] model = new Transform[joints.size()];
        for (int i = 0; i < model.length; i++) {
            Matrix4f bind = joints.get(i).inverseBind().invert();
            model[i] = new Transform();
            model[i].fromTransformMatrix(bind);
        }
        return new ModelPose(model);
    }

    Vector3f position(int joint) {
        return transforms[joint].getTranslation();
    }

    Quaternion rotation(int joint) {
        return transforms[joint].getRotation();
    }

    /** From one joint to another, unit. */
    Vector3f direction(int from, int to) {
        return position(to).subtract(position(from)).normalizeLocal();
    }
}

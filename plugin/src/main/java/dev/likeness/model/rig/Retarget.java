package dev.likeness.model.rig;

import com.jme3.math.Quaternion;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Carries motion from one skeleton to another. A bone's turn away from the reference pose is taken
 * in model space, where it means the same on every skeleton whatever the axes of its joints, put on
 * the target's reference pose, and only then expressed relative to the target's parent joint. Bone
 * lengths stay the target's; the hips move in proportion to the legs, and as high above the ground
 * as the feet need to stand on it.
 */
final class Retarget {

    private static final String[] FEET = {"LeftFoot", "RightFoot", "LeftToeBase", "RightToeBase"};

    private final ReferencePose source;
    private final ReferencePose target;
    private final Quaternion toTarget;
    private final MatchedReference matched;
    private final BoneSources sources;
    private final float scale;
    private final int hips;

    Retarget(List<RigJoint> sourceJoints, List<RigJoint> targetJoints) {
        source = ReferencePose.of(sourceJoints);
        target = ReferencePose.of(targetJoints);
        toTarget = target.bodyAxes().mult(source.bodyAxes().inverse());
        matched = new MatchedReference(source, target, toTarget);
        sources = new BoneSources(source, target, matched);
        scale = target.size() / source.size();
        hips = target.bones().get(BoneNames.HIPS);
    }

    /**
     * Bakes tracks for the target.
     *
     * @param tracks of the source's joints (not null)
     * @return one for each joint below and with the hips (not null)
     */
    List<RigTrack> bake(List<RigTrack> tracks) {
        ClipSampler sampler = new ClipSampler(source.joints(), tracks);
        float[] times = sampler.moments();
        List<Transform[]> frames = new ArrayList<>();
        for (float time : times) {
            frames.add(frame(sampler.at(time)));
        }
        List<RigTrack> baked = new ArrayList<>();
        for (int joint = 0; joint < target.joints().size(); joint++) {
            if (isMoved(joint)) {
                baked.add(track(joint, times, frames));
            }
        }
        return baked;
    }

    private boolean isMoved(int joint) {
        for (int j = joint; j >= 0; j = target.joints().get(j).parent()) {
            if (j == hips) {
                return true;
            }
        }
        return false;
    }

    /** The target's pose, relative to the parents, for one pose of the source. */
    private Transform[] frame(ModelPose pose) {
        Quaternion[] turns = new Quaternion[source.joints().size()];
        for (int i = 0; i < turns.length; i++) {
            Quaternion turn = pose.rotation(i).mult(source.pose().rotation(i).inverse());
            turns[i] = toTarget.mult(turn).mult(toTarget.inverse());
        }
        Transform[] local = new Transform[target.joints().size()];
        Transform[] model = new Transform[local.length];
        Quaternion[] wanted = sources.rotations(turns);
        for (int joint = 0; joint < local.length; joint++) {
            RigJoint data = target.joints().get(joint);
            Transform parent = data.parent() < 0 ? new Transform() : model[data.parent()];
            local[joint] = data.local().clone();
            if (wanted[joint] != null) {
                Quaternion inParent = parent.getRotation().inverse().mult(wanted[joint]);
                local[joint].setRotation(inParent.normalizeLocal());
            } else if (isMoved(joint)) {
                local[joint].setRotation(matched.local(joint));
            }
            if (joint == hips) {
                Vector3f place = hipsPlace(pose);
                local[joint].setTranslation(parent.transformInverseVector(place, null));
            }
            model[joint] = local[joint].clone().combineWithParent(parent);
        }
        standOnGround(pose, local, model);
        return local;
    }

    private Vector3f hipsPlace(ModelPose pose) {
        int sourceHips = source.bones().get(BoneNames.HIPS);
        return target.position(BoneNames.HIPS).add(moved(pose, sourceHips));
    }

    /** How far a joint of the source is from its place in the reference pose, in target size. */
    private Vector3f moved(ModelPose pose, int sourceJoint) {
        Vector3f way = pose.position(sourceJoint).subtract(source.pose().position(sourceJoint));
        return toTarget.mult(way).multLocal(scale);
    }

    /** Raises or lowers the hips until the lowest foot is as high as the source's. */
    private void standOnGround(ModelPose pose, Transform[] local, Transform[] model) {
        float sourceFoot = Float.POSITIVE_INFINITY;
        float targetFoot = Float.POSITIVE_INFINITY;
        for (String bone : FEET) {
            if (source.has(bone) && target.has(bone)) {
                int joint = target.bones().get(bone);
                float height = model[joint].getTranslation().y - target.position(bone).y;
                sourceFoot = Math.min(sourceFoot, moved(pose, source.bones().get(bone)).y);
                targetFoot = Math.min(targetFoot, height);
            }
        }
        if (!Float.isInfinite(targetFoot)) {
            int parent = target.joints().get(hips).parent();
            Vector3f place = model[hips].getTranslation().add(0, sourceFoot - targetFoot, 0);
            Transform above = parent < 0 ? new Transform() : model[parent];
            local[hips].setTranslation(above.transformInverseVector(place, null));
        }
    }

    private RigTrack track(int joint, float[] times, List<Transform[]> frames) {
        Quaternion[] turns = new Quaternion[times.length];
        Vector3f[] places = new Vector3f[times.length];
        boolean still = true;
        for (int i = 0; i < times.length; i++) {
            turns[i] = frames.get(i)[joint].getRotation();
            places[i] = frames.get(i)[joint].getTranslation();
            if (i > 0 && turns[i].dot(turns[i - 1]) < 0) {
                turns[i] = turns[i].mult(-1);
            }
            still &= Math.abs(turns[i].dot(turns[0])) > 1 - 1e-7f;
        }
        if (joint == hips) {
            return new RigTrack(joint, times, places, turns, null);
        }
        return still
                ? new RigTrack(joint, new float[1], null, Arrays.copyOf(turns, 1), null)
                : new RigTrack(joint, times, null, turns, null);
    }
}

package dev.likeness.model.rig;

import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Reads the pose of a clip's own skeleton at any moment. */
final class ClipSampler {

    /** Turns are straight lines between baked moments: none may lie further apart. */
    private static final float LONGEST_STEP = 1 / 30f;

    private static final float SHORTEST_STEP = 1 / 240f;

    private final List<RigJoint> joints;
    private final List<RigTrack> tracks;

    ClipSampler(List<RigJoint> joints, List<RigTrack> tracks) {
        this.joints = joints;
        this.tracks = tracks;
    }

    ModelPose at(float time) {
        Transform[] local =
                joints.stream().map(joint -> joint.local().clone()).toArray(Transform[]::new);
        tracks.forEach(track -> sample(track, time, local[track.joint()]));
        return ModelPose.of(joints, local);
    }

    /** Moments to bake: every key, and as many between as smooth turns need. */
    float[] moments() {
        TreeSet<Float> moments = new TreeSet<>();
        for (RigTrack track : tracks) {
            for (float time : track.times()) {
                moments.add(time);
            }
        }
        float end = moments.isEmpty() ? 0 : moments.last();
        for (int step = 0; step * LONGEST_STEP < end; step++) {
            moments.add(step * LONGEST_STEP);
        }
        float[] kept = new float[Math.max(1, moments.size())];
        int count = 0;
        for (float moment : moments) {
            if (count == 0 || moment - kept[count - 1] >= SHORTEST_STEP) {
                kept[count++] = moment;
            }
        }
        count = Math.max(1, count);
        kept[count - 1] = end;
        return Arrays.copyOf(kept, count);
    }

    private static void sample(RigTrack track, float time, Transform pose) {
        float[] times = track.times();
        int found = Arrays.binarySearch(times, time);
        int next = Math.min(found >= 0 ? found : -found - 1, times.length - 1);
        int before = Math.max(0, found >= 0 ? found : next - 1);
        float length = times[next] - times[before];
        float share = length <= 0 ? 0 : FastMath.clamp((time - times[before]) / length, 0, 1);
        if (track.translations() != null) {
            pose.setTranslation(between(track.translations(), before, next, share));
        }
        if (track.rotations() != null) {
            Quaternion[] turns = track.rotations();
            pose.setRotation(Turns.between(turns[before], turns[next], share));
        }
        if (track.scales() != null) {
            pose.setScale(between(track.scales(), before, next, share));
        }
    }

    private static Vector3f between(Vector3f[] values, int before, int next, float share) {
        return new Vector3f().interpolateLocal(values[before], values[next], share);
    }
}

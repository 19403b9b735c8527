package dev.likeness.model.rig;

import com.jme3.anim.Joint;
import com.jme3.anim.TransformTrack;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;

/**
 * How one joint moves in a clip. An array is null where the clip leaves that part alone.
 *
 * @param joint index in the rig
 * @param times ascending (in seconds)
 * @param translations one for each time, or null
 * @param rotations one for each time, or null
 * @param scales one for each time, or null
 */
public record RigTrack(
        int joint,
        float[] times,
        Vector3f[] translations,
        Quaternion[] rotations,
        Vector3f[] scales) {

    public TransformTrack on(Joint target) {
        return new TransformTrack(target, times, translations, rotations, scales);
    }
}

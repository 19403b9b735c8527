package dev.likeness.model.rig;

import com.jme3.anim.AnimClip;
import com.jme3.anim.Armature;
import com.jme3.anim.TransformTrack;
import java.util.List;

/**
 * A clip of bone animation, not yet bound to an avatar.
 *
 * @param name unique within the asset
 * @param tracks one for each animated joint
 */
public record RigClip(String name, List<RigTrack> tracks) {

    public AnimClip on(Armature armature) {
        AnimClip clip = new AnimClip(name);
        clip.setTracks(
                tracks.stream()
                        .map(track -> track.on(armature.getJoint(track.joint())))
                        .toArray(TransformTrack[]::new));
        return clip;
    }
}

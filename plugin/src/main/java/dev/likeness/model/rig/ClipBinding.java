package dev.likeness.model.rig;

import com.jme3.anim.AnimClip;
import com.jme3.anim.AnimTrack;
import com.jme3.anim.Armature;
import com.jme3.anim.TransformTrack;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a clip into one that the engine plays on one avatar. */
public final class ClipBinding {

    private ClipBinding() {}

    /**
     * Binds a clip.
     *
     * @param clip whose tracks count the joints of the armature (not null)
     * @param armature of the avatar; null where it has none and the clip moves blendshapes alone
     * @param slots finds the avatar's slot of a blendshape (not null)
     * @return with as many tracks as the clip (not null, new)
     */
    public static AnimClip bind(
            RigClip clip, Armature armature, Function<String, ShapeSlot> slots) {
        List<AnimTrack<Transform>> tracks = new ArrayList<>();
        for (RigTrack track : clip.tracks()) {
            tracks.add(track.on(armature.getJoint(track.joint())));
        }
        for (ShapeTrack shape : clip.shapes()) {
            tracks.add(track(shape, slots.apply(shape.shape())));
        }
        AnimClip bound = new AnimClip(clip.name());
        bound.setTracks(tracks.toArray(AnimTrack[]::new));
        return bound;
    }

    /**
     * Puts what a clip moves where it is at a moment, without any player.
     *
     * @param clip made by {@link #bind} (not null)
     * @param seconds from the clip's start, held at its ends
     */
    public static void pose(AnimClip clip, double seconds) {
        double moment = Math.max(0, Math.min(seconds, clip.getLength()));
        for (AnimTrack<?> track : clip.getTracks()) {
            TransformTrack moves = (TransformTrack) track;
            Transform transform = moves.getTarget().getLocalTransform().clone();
            moves.getDataAtTime(moment, transform);
            if (moves.getTarget() instanceof ShapeSlot slot) {
                slot.hold(transform.getTranslation().x);
            } else {
                moves.getTarget().setLocalTransform(transform);
            }
        }
    }

    private static TransformTrack track(ShapeTrack shape, ShapeSlot slot) {
        Vector3f[] weights = new Vector3f[shape.weights().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = new Vector3f(shape.weights()[i], 0, 0);
        }
        return new TransformTrack(slot, shape.times(), weights, null, null);
    }
}

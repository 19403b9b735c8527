package dev.likeness.model.rig;

import java.util.List;

/**
 * A clip, not yet bound to an avatar.
 *
 * @param name unique within its file
 * @param tracks one for each animated joint
 * @param shapes one for each animated blendshape
 */
public record RigClip(String name, List<RigTrack> tracks, List<ShapeTrack> shapes) {

    public RigClip {
        tracks = List.copyOf(tracks);
        shapes = List.copyOf(shapes);
    }

    /** The time of the last key (in seconds). */
    public float duration() {
        float last = 0;
        for (RigTrack track : tracks) {
            last = Math.max(last, track.times()[track.times().length - 1]);
        }
        for (ShapeTrack shape : shapes) {
            last = Math.max(last, shape.times()[shape.times().length - 1]);
        }
        return last;
    }
}

package dev.likeness.model;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.rig.RigClip;
import dev.likeness.model.rig.RigTrack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the bone animation of a glTF file. Channels of blendshape weights are left out (the face is
 * driven by name), as are those of nodes that are no joints.
 */
final class GltfClips {

    private final GltfDocument document;
    private final GltfAccessors accessors;
    private final Map<Integer, Integer> jointOfNode;

    /** The channels that move one joint; a null one leaves that part of the pose alone. */
    private static final class JointChannels {
        private GltfCurve translation;
        private GltfCurve rotation;
        private GltfCurve scale;
    }

    GltfClips(GltfDocument document, GltfAccessors accessors, Map<Integer, Integer> jointOfNode) {
        this.document = document;
        this.accessors = accessors;
        this.jointOfNode = jointOfNode;
    }

    List<RigClip> read() {
        Map<String, RigClip> clips = new LinkedHashMap<>();
        for (GltfDocument.Animation animation : GltfDocument.orEmpty(document.animations())) {
            List<RigTrack> tracks = tracks(animation);
            if (!tracks.isEmpty()) {
                String plain = animation.name() == null ? "clip" : animation.name();
                String name = clips.containsKey(plain) ? plain + " " + clips.size() : plain;
                clips.put(name, new RigClip(name, tracks));
            }
        }
        return List.copyOf(clips.values());
    }

    private List<RigTrack> tracks(GltfDocument.Animation animation) {
        Map<Integer, JointChannels> byJoint = new LinkedHashMap<>();
        for (GltfDocument.Channel channel : GltfDocument.orEmpty(animation.channels())) {
            GltfDocument.Target target = channel.target();
            if (target != null && target.node() != null && jointOfNode.containsKey(target.node())) {
                JointChannels channels =
                        byJoint.computeIfAbsent(
                                jointOfNode.get(target.node()), joint -> new JointChannels());
                assign(channels, animation, channel);
            }
        }
        List<RigTrack> tracks = new ArrayList<>();
        byJoint.forEach((joint, channels) -> tracks.add(track(joint, channels)));
        return tracks.stream().filter(track -> track.times().length > 0).toList();
    }

    private void assign(
            JointChannels channels,
            GltfDocument.Animation animation,
            GltfDocument.Channel channel) {
        switch (String.valueOf(channel.target().path())) {
            case "translation" -> channels.translation = curve(animation, channel, 3);
            case "rotation" -> channels.rotation = curve(animation, channel, 4);
            case "scale" -> channels.scale = curve(animation, channel, 3);
            default -> {}
        }
    }

    private GltfCurve curve(
            GltfDocument.Animation animation, GltfDocument.Channel channel, int components) {
        GltfDocument.AnimationSampler sampler =
                GltfDocument.at(animation.samplers(), channel.sampler(), "animation sampler");
        return GltfCurve.of(
                sampler.interpolation(),
                accessors.floats(sampler.input(), 1),
                accessors.floats(sampler.output(), components),
                components);
    }

    /** The engine wants one list of times for all that moves a joint. */
    private static RigTrack track(int joint, JointChannels channels) {
        TreeSet<Float> moments = new TreeSet<>();
        for (GltfCurve curve :
                new GltfCurve[] {channels.translation, channels.rotation, channels.scale}) {
            if (curve != null) {
                curve.addMoments(moments);
            }
        }
        float[] times = new float[moments.size()];
        int i = 0;
        for (float moment : moments) {
            times[i++] = moment;
        }
        return new RigTrack(
                joint,
                times,
                vectors(channels.translation, times),
                rotations(channels.rotation, times),
                vectors(channels.scale, times));
    }

    private static Vector3f[] vectors(GltfCurve curve, float[] times) {
        if (curve == null) {
            return null;
        }
        Vector3f[] vectors = new Vector3f[times.length];
        for (int i = 0; i < times.length; i++) {
            float[] value = curve.at(times[i]);
            vectors[i] = new Vector3f(value[0], value[1], value[2]);
        }
        return vectors;
    }

    private static Quaternion[] rotations(GltfCurve curve, float[] times) {
        if (curve == null) {
            return null;
        }
        Quaternion[] rotations = new Quaternion[times.length];
        for (int i = 0; i < times.length; i++) {
            float[] value = curve.at(times[i]);
            rotations[i] = new Quaternion(value[0], value[1], value[2], value[3]).normalizeLocal();
        }
        return rotations;
    }
}

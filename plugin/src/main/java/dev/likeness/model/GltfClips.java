package dev.likeness.model;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.rig.RigClip;
import dev.likeness.model.rig.RigTrack;
import dev.likeness.model.rig.ShapeTrack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the animation of a glTF file: joints by number, blendshapes by name. Channels of nodes that
 * are neither are left out. Every clip begins at zero.
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

        Stream<GltfCurve> curves() {
            return Stream.of(translation, rotation, scale).filter(curve -> curve != null);
        }
    }

    /** Everything that one animation moves, in the file's time. */
    private static final class Channels {
        private final Map<Integer, JointChannels> joints = new LinkedHashMap<>();
        private final Map<String, ShapeCurve> shapes = new LinkedHashMap<>();

        float start() {
            return (float) curves().mapToDouble(curve -> curve.times()[0]).min().orElse(0);
        }

        float end() {
            return (float)
                    curves().mapToDouble(c -> c.times()[c.times().length - 1]).max().orElse(0);
        }

        private Stream<GltfCurve> curves() {
            return Stream.concat(
                    joints.values().stream().flatMap(JointChannels::curves),
                    shapes.values().stream().map(ShapeCurve::curve));
        }
    }

    /** One of the values of a curve of weights. */
    private record ShapeCurve(GltfCurve curve, int component) {}

    GltfClips(GltfDocument document, GltfAccessors accessors, Map<Integer, Integer> jointOfNode) {
        this.document = document;
        this.accessors = accessors;
        this.jointOfNode = jointOfNode;
    }

    List<RigClip> read() {
        Map<String, RigClip> clips = new LinkedHashMap<>();
        for (GltfDocument.Animation animation : GltfDocument.orEmpty(document.animations())) {
            Channels channels = channels(animation);
            if (!channels.joints.isEmpty() || !channels.shapes.isEmpty()) {
                String plain = animation.name() == null ? "clip" : animation.name();
                String name = clips.containsKey(plain) ? plain + " " + clips.size() : plain;
                clips.put(name, clip(name, channels));
            }
        }
        return List.copyOf(clips.values());
    }

    private Channels channels(GltfDocument.Animation animation) {
        Channels channels = new Channels();
        for (GltfDocument.Channel channel : GltfDocument.orEmpty(animation.channels())) {
            GltfDocument.Target target = channel.target();
            if (target == null || target.node() == null) {
                continue;
            }
            if ("weights".equals(target.path())) {
                addShapes(channels, animation, channel);
            } else if (jointOfNode.containsKey(target.node())) {
                assign(channels, animation, channel);
            }
        }
        channels.joints.values().removeIf(joint -> joint.curves().findAny().isEmpty());
        return channels;
    }

    private void assign(
            Channels channels, GltfDocument.Animation animation, GltfDocument.Channel channel) {
        JointChannels joint =
                channels.joints.computeIfAbsent(
                        jointOfNode.get(channel.target().node()), number -> new JointChannels());
        switch (String.valueOf(channel.target().path())) {
            case "translation" -> joint.translation = curve(animation, channel, 3);
            case "rotation" -> joint.rotation = curve(animation, channel, 4);
            case "scale" -> joint.scale = curve(animation, channel, 3);
            default -> {}
        }
    }

    /** Meshes of one face repeat each other's weights; the first that has a shape decides. */
    private void addShapes(
            Channels channels, GltfDocument.Animation animation, GltfDocument.Channel channel) {
        GltfDocument.Node node =
                GltfDocument.at(document.nodes(), channel.target().node(), "animated node");
        if (node.mesh() == null) {
            return;
        }
        GltfDocument.Mesh mesh = GltfDocument.at(document.meshes(), node.mesh(), "mesh");
        List<String> names = GltfMorphs.namesOf(mesh);
        if (names.isEmpty()) {
            return;
        }
        GltfCurve curve = curve(animation, channel, names.size());
        for (int i = 0; i < names.size(); i++) {
            channels.shapes.putIfAbsent(names.get(i), new ShapeCurve(curve, i));
        }
    }

    private GltfCurve curve(
            GltfDocument.Animation animation, GltfDocument.Channel channel, int components) {
        GltfDocument.AnimationSampler sampler =
                GltfDocument.at(animation.samplers(), channel.sampler(), "animation sampler");
        boolean scalars = "weights".equals(channel.target().path());
        return GltfCurve.of(
                sampler.interpolation(),
                accessors.floats(sampler.input(), 1),
                accessors.floats(sampler.output(), scalars ? 1 : components),
                components);
    }

    private static RigClip clip(String name, Channels channels) {
        float start = channels.start();
        float end = channels.end();
        List<RigTrack> tracks = new ArrayList<>();
        channels.joints.forEach((joint, moved) -> tracks.add(track(joint, moved, start, end)));
        List<ShapeTrack> shapes = new ArrayList<>();
        channels.shapes.forEach((shape, curve) -> shapes.add(track(shape, curve, start, end)));
        return new RigClip(name, tracks, shapes);
    }

    /** The engine wants one list of times for all that moves a joint. */
    private static RigTrack track(int joint, JointChannels channels, float start, float end) {
        float[] times = moments(channels.curves(), start, end);
        return new RigTrack(
                joint,
                fromZero(times),
                vectors(channels.translation, times),
                rotations(channels.rotation, times),
                vectors(channels.scale, times));
    }

    private static ShapeTrack track(String shape, ShapeCurve curve, float start, float end) {
        float[] times = moments(Stream.of(curve.curve()), start, end);
        float[] weights = new float[times.length];
        for (int i = 0; i < times.length; i++) {
            weights[i] = curve.curve().at(times[i])[curve.component()];
        }
        return new ShapeTrack(shape, fromZero(times), weights);
    }

    /** All keys, and the whole length of the clip: the engine draws lines on past the last key. */
    private static float[] moments(Stream<GltfCurve> curves, float start, float end) {
        TreeSet<Float> moments = new TreeSet<>();
        curves.forEach(curve -> curve.addMoments(moments));
        if (moments.size() > 1) {
            moments.add(start);
            moments.add(end);
        }
        float[] times = new float[moments.size()];
        int i = 0;
        for (float moment : moments) {
            times[i++] = moment;
        }
        return times;
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

    private static float[] fromZero(float[] times) {
        float[] moved = new float[times.length];
        for (int i = 1; i < times.length; i++) {
            moved[i] = times[i] - times[0];
        }
        return moved;
    }
}

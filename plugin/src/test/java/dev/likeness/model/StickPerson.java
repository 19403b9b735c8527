package dev.likeness.model;

import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A GLB of a skeleton with a small triangle at each joint: joints stand where and how a test wants
 * them, and turn as it wants. Turns are given in model space, about the model's axes.
 */
final class StickPerson {

    private static final float TRIANGLE = 0.01f;

    private final Map<String, Bone> bones = new LinkedHashMap<>();
    private final List<String> channels = new ArrayList<>();
    private final List<String> samplers = new ArrayList<>();
    private final Glb glb = new Glb();
    private UnaryOperator<String> naming = UnaryOperator.identity();
    private Random rolls;
    private float unit = 1;
    private List<String> shapes = List.of();
    private final Set<String> bare = new HashSet<>();

    private record Bone(int index, String parent, Vector3f place, Quaternion rotation) {}

    private record Turn(String bone, Quaternion rotation, Vector3f moved) {}

    private final List<Turn> turns = new ArrayList<>();

    /** Standing with arms stretched out, legs of the given length (metres). */
    static StickPerson standing(float legs, float armsDown, int necks) {
        StickPerson person = new StickPerson();
        float hips = legs + 0.1f;
        person.bone("Hips", "", 0, hips, 0);
        person.bone("Spine", "Hips", 0, hips + 0.1f, 0);
        person.bone("Spine1", "Spine", 0, hips + 0.2f, 0);
        person.bone("Spine2", "Spine1", 0, hips + 0.3f, 0);
        person.bone("Neck", "Spine2", 0, hips + 0.5f, 0);
        String top = "Neck";
        for (int neck = 1; neck < necks; neck++) {
            person.bone("Neck" + neck, top, 0, hips + 0.5f + 0.03f * neck, 0);
            top = "Neck" + neck;
        }
        person.bone("Head", top, 0, hips + 0.6f, 0);
        person.side("Left", 1, hips, armsDown);
        person.side("Right", -1, hips, armsDown);
        return person;
    }

    private void side(String side, int sign, float hips, float armsDown) {
        float y = hips + 0.45f;
        bone(side + "Shoulder", "Spine2", 0.05f * sign, y, 0);
        Vector3f along = new Vector3f(FastMath.cos(armsDown) * sign, -FastMath.sin(armsDown), 0);
        Vector3f place = new Vector3f(0.15f * sign, y, 0);
        String above = side + "Shoulder";
        for (String part : List.of("Arm", "ForeArm", "Hand")) {
            bone(side + part, above, place.x, place.y, place.z);
            above = side + part;
            place.addLocal(along.mult(0.25f));
        }
        bone(side + "UpLeg", "Hips", 0.1f * sign, hips, 0);
        float half = (hips - 0.1f) / 2;
        bone(side + "Leg", side + "UpLeg", 0.1f * sign, hips - half, 0);
        bone(side + "Foot", side + "Leg", 0.1f * sign, 0.1f, 0);
        bone(side + "ToeBase", side + "Foot", 0.1f * sign, 0.02f, 0.12f);
    }

    private void bone(String name, String parent, float x, float y, float z) {
        Quaternion roll = new Quaternion();
        bones.put(name, new Bone(bones.size(), parent, new Vector3f(x, y, z), roll));
    }

    StickPerson named(UnaryOperator<String> names) {
        naming = names;
        return this;
    }

    /** Adds joints on the head, which move no vertex or each a triangle. */
    StickPerson withStrands(int count, boolean visible) {
        for (int i = 0; i < count; i++) {
            bone("Strand" + i, "Head", 0.001f * i, 1.8f, -0.1f);
            if (!visible) {
                bare.add("Strand" + i);
            }
        }
        return this;
    }

    /** Gives every joint axes of its own. */
    StickPerson rolled(long seed) {
        rolls = new Random(seed);
        bones.replaceAll(
                (name, bone) -> new Bone(bone.index(), bone.parent(), bone.place(), anyRotation()));
        return this;
    }

    private Quaternion anyRotation() {
        Quaternion any = new Quaternion();
        any.set(rolls.nextFloat(), rolls.nextFloat(), rolls.nextFloat(), rolls.nextFloat());
        return any.normalizeLocal();
    }

    /** Joints count in other units than metres, below a node that makes metres of them. */
    StickPerson inUnitsOf(float metres) {
        unit = metres;
        return this;
    }

    /** Turns a bone with all that hangs on it, from rest at 0 to this at 1 second. */
    StickPerson turning(String bone, float angle, Vector3f axis) {
        turns.add(new Turn(bone, new Quaternion().fromAngleAxis(angle, axis), null));
        return this;
    }

    /** Moves the hips in one second (metres). */
    StickPerson moving(Vector3f way) {
        turns.add(new Turn("Hips", null, way));
        return this;
    }

    /** Gives the triangles blendshapes of these names, which a clip takes from 0 to 1. */
    StickPerson withShapes(String... names) {
        shapes = List.of(names);
        return this;
    }

    byte[] glb() {
        turns.forEach(this::addChannel);
        String nodes =
                bones.entrySet().stream()
                        .map(e -> node(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(","));
        int count = bones.size();
        String mesh = mesh();
        String joints =
                bones.values().stream()
                        .map(bone -> String.valueOf(bone.index()))
                        .collect(Collectors.joining(","));
        int inverseBinds = glb.floats("MAT4", 16, inverseBinds());
        return glb.pack(
                "\"scene\":0,\"scenes\":[{\"nodes\":["
                        + count
                        + ","
                        + (count + 1)
                        + "]}],\"nodes\":["
                        + nodes
                        + ",{\"name\":\"Armature\",\"children\":[0],\"scale\":["
                        + unit
                        + ","
                        + unit
                        + ","
                        + unit
                        + "]},{\"name\":\"Body\",\"mesh\":0,\"skin\":0}],\"skins\":[{\"joints\":["
                        + joints
                        + "],\"inverseBindMatrices\":"
                        + inverseBinds
                        + "}],\"meshes\":["
                        + mesh
                        + "]"
                        + animations(count + 1));
    }

    private String animations(int meshNode) {
        if (!shapes.isEmpty()) {
            float[] weights = new float[2 * shapes.size()];
            Arrays.fill(weights, shapes.size(), weights.length, 1);
            channel(meshNode, "weights", glb.floats("SCALAR", 1, weights));
        }
        return channels.isEmpty()
                ? ""
                : ",\"animations\":[{\"name\":\"move\",\"channels\":["
                        + String.join(",", channels)
                        + "],\"samplers\":["
                        + String.join(",", samplers)
                        + "]}]";
    }

    private void addChannel(Turn turn) {
        Bone bone = bones.get(turn.bone());
        Transform parent = modelOf(bone.parent());
        if (turn.moved() == null) {
            Quaternion before = local(bone).getRotation();
            Quaternion model = turn.rotation().mult(bone.rotation());
            Quaternion after = parent.getRotation().inverse().mult(model);
            float[] keys = {
                before.getX(), before.getY(), before.getZ(), before.getW(),
                after.getX(), after.getY(), after.getZ(), after.getW()
            };
            channel(bone.index(), "rotation", glb.floats("VEC4", 4, keys));
        } else {
            Vector3f before = local(bone).getTranslation();
            Vector3f after = before.add(turn.moved().divide(unit));
            float[] keys = {before.x, before.y, before.z, after.x, after.y, after.z};
            channel(bone.index(), "translation", glb.floats("VEC3", 3, keys));
        }
    }

    private void channel(int node, String path, int output) {
        channels.add(
                "{\"sampler\":"
                        + samplers.size()
                        + ",\"target\":{\"node\":"
                        + node
                        + ",\"path\":\""
                        + path
                        + "\"}}");
        samplers.add("{\"input\":" + glb.floats("SCALAR", 1, 0, 1) + ",\"output\":" + output + "}");
    }

    private Transform modelOf(String bone) {
        Transform model = new Transform();
        Bone found = bones.get(bone);
        if (found != null) {
            model.setTranslation(found.place());
            model.setRotation(found.rotation());
        }
        model.setScale(unit);
        return model;
    }

    private Transform local(Bone bone) {
        Transform parent = modelOf(bone.parent());
        Transform local = new Transform();
        local.setTranslation(parent.transformInverseVector(bone.place(), null));
        local.setRotation(parent.getRotation().inverse().mult(bone.rotation()));
        return local;
    }

    private String node(String name, Bone bone) {
        Transform local = local(bone);
        Vector3f t = local.getTranslation();
        Quaternion r = local.getRotation();
        String children =
                bones.values().stream()
                        .filter(other -> other.parent().equals(name))
                        .map(other -> String.valueOf(other.index()))
                        .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"translation\":[%f,%f,%f],\"rotation\":[%f,%f,%f,%f]%s}",
                naming.apply(name),
                t.x,
                t.y,
                t.z,
                r.getX(),
                r.getY(),
                r.getZ(),
                r.getW(),
                children.isEmpty() ? "" : ",\"children\":[" + children + "]");
    }

    private float[] inverseBinds() {
        float[] all = new float[16 * bones.size()];
        for (Map.Entry<String, Bone> bone : bones.entrySet()) {
            float[] columns = new float[16];
            modelOf(bone.getKey()).toTransformMatrix().invert().get(columns, false);
            System.arraycopy(columns, 0, all, 16 * bone.getValue().index(), 16);
        }
        return all;
    }

    private String mesh() {
        float[] positions = new float[9 * bones.size()];
        int[] joints = new int[12 * bones.size()];
        float[] weights = new float[12 * bones.size()];
        for (Map.Entry<String, Bone> entry : bones.entrySet()) {
            Bone bone = entry.getValue();
            for (int corner = 0; corner < 3; corner++) {
                int vertex = 3 * bone.index() + corner;
                positions[3 * vertex] = bone.place().x + (corner == 1 ? TRIANGLE : 0);
                positions[3 * vertex + 1] = bone.place().y + (corner == 2 ? TRIANGLE : 0);
                positions[3 * vertex + 2] = bone.place().z;
                joints[4 * vertex] = bone.index();
                weights[4 * vertex] = bare.contains(entry.getKey()) ? 0 : 1;
            }
        }
        int[] indices = new int[3 * bones.size()];
        Arrays.setAll(indices, i -> i);
        return "{\"primitives\":[{\"attributes\":{\"POSITION\":"
                + glb.floats("VEC3", 3, positions)
                + ",\"JOINTS_0\":"
                + glb.shorts("VEC4", 4, joints)
                + ",\"WEIGHTS_0\":"
                + glb.floats("VEC4", 4, weights)
                + "},\"indices\":"
                + glb.shorts("SCALAR", 1, indices)
                + targets(positions.length)
                + "}]"
                + (shapes.isEmpty()
                        ? ""
                        : ",\"extras\":{\"targetNames\":[\""
                                + String.join("\",\"", shapes)
                                + "\"]}")
                + "}";
    }

    private String targets(int floats) {
        if (shapes.isEmpty()) {
            return "";
        }
        float[] deltas = new float[floats];
        Arrays.fill(deltas, 0.1f);
        int moved = glb.floats("VEC3", 3, deltas);
        return ",\"targets\":["
                + shapes.stream()
                        .map(shape -> "{\"POSITION\":" + moved + "}")
                        .collect(Collectors.joining(","))
                + "]";
    }
}

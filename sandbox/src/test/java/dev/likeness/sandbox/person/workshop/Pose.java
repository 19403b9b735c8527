package dev.likeness.sandbox.person.workshop;

import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Normals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns joints and bends surfaces with them, as a game engine would. */
public final class Pose {

    private final Map<String, Quaternion> turns = new HashMap<>();

    /** The T-pose. */
    public static Pose rest() {
        return new Pose();
    }

    /** By name: "standing" or "walking", otherwise the T-pose. */
    public static Pose named(String name) {
        return switch (name) {
            case "standing" -> standing();
            case "walking" -> walking();
            default -> rest();
        };
    }

    /** Arms down, standing. */
    public static Pose standing() {
        Pose pose = new Pose();
        pose.both("Shoulder", 0, 0, -6).both("Arm", 0, 0, -66).both("ForeArm", 0, -14, -4);
        pose.fingers(-14);
        return pose;
    }

    /** In the middle of a step. */
    public static Pose walking() {
        Pose pose = standing();
        pose.turn("LeftUpLeg", -28, 0, 0).turn("LeftLeg", 14, 0, 0).turn("LeftFoot", 4, 0, 0);
        pose.turn("RightUpLeg", 20, 0, 0).turn("RightLeg", 30, 0, 0).turn("RightFoot", 14, 0, 0);
        pose.turn("RightToeBase", -22, 0, 0);
        pose.turn("LeftArm", 26, 0, -68).turn("LeftForeArm", 0, -22, 0);
        pose.turn("RightArm", -28, 0, 68).turn("RightForeArm", 0, 34, 0);
        pose.turn("Spine1", 2, 5, 0).turn("Hips", 0, -6, 0).turn("Neck1", 0, 3, 0);
        return pose;
    }

    /** Turns a joint about the world's axes, in degrees. */
    public Pose turn(String joint, float x, float y, float z) {
        float[] angles = {rad(x), rad(y), rad(z)};
        Quaternion turn = new Quaternion().fromAngles(angles[0], 0, 0);
        turn = turn.mult(new Quaternion().fromAngles(0, angles[1], 0));
        turns.put(joint, turn.mult(new Quaternion().fromAngles(0, 0, angles[2])));
        return this;
    }

    private Pose both(String joint, float x, float y, float z) {
        return turn("Left" + joint, x, y, z).turn("Right" + joint, x, -y, -z);
    }

    private void fingers(float bend) {
        for (String finger : new String[] {"Index", "Middle", "Ring", "Pinky"}) {
            for (int part = 1; part <= 3; part++) {
                both("Hand" + finger + part, 0, 0, bend);
            }
        }
    }

    private static float rad(float degrees) {
        return (float) Math.toRadians(degrees);
    }

    /** The surface as it is in this pose; its shapes stay as they are. */
    public Surface bend(Surface surface, List<Joint> joints) {
        Matrix4f[] moves = moves(joints);
        float[] bent = new float[surface.positions().length];
        for (int vertex = 0; vertex < surface.vertexCount(); vertex++) {
            Vector3f from =
                    new Vector3f(
                            surface.positions()[3 * vertex],
                            surface.positions()[3 * vertex + 1],
                            surface.positions()[3 * vertex + 2]);
            Vector3f sum = new Vector3f();
            for (int i = 0; i < 4; i++) {
                float weight = surface.weights()[4 * vertex + i];
                if (weight > 0) {
                    Matrix4f move = moves[surface.joints()[4 * vertex + i]];
                    sum.addLocal(move.mult(from).multLocal(weight));
                }
            }
            bent[3 * vertex] = sum.x;
            bent[3 * vertex + 1] = sum.y;
            bent[3 * vertex + 2] = sum.z;
        }
        return new Surface(
                bent,
                Normals.smooth(bent, surface.triangles()),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                surface.shapes());
    }

    private Matrix4f[] moves(List<Joint> joints) {
        Matrix4f[] world = new Matrix4f[joints.size()];
        for (int i = 0; i < world.length; i++) {
            Joint joint = joints.get(i);
            Vector3f at = new Vector3f(joint.x(), joint.y(), joint.z());
            Matrix4f around = new Matrix4f();
            around.setTranslation(at);
            Matrix4f turn = new Matrix4f();
            turn.setRotationQuaternion(turns.getOrDefault(joint.name(), Quaternion.IDENTITY));
            Matrix4f back = new Matrix4f();
            back.setTranslation(at.negate());
            Matrix4f own = around.mult(turn).mult(back);
            world[i] = joint.parent() < 0 ? own : world[joint.parent()].mult(own);
        }
        return world;
    }
}

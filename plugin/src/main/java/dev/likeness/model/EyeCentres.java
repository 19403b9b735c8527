package dev.likeness.model;

import com.jme3.math.Matrix4f;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.RigJoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Puts the eye joints of a skeleton where the eyeballs turn: at their centres. */
final class EyeCentres {

    private EyeCentres() {}

    /**
     * Moves the eye joints. What they carry stays where it is while they are at rest.
     *
     * @param rig of a template (not null, unaffected)
     * @param positions by part name, bind pose (not null)
     * @return with joints at the eyeballs; the same where there is no eyeball or no joint
     */
    static Rig move(Rig rig, Map<String, float[]> positions) {
        Rig moved = moveOne(rig, rig.find("LeftEye"), "left", positions);
        return moveOne(moved, rig.find("RightEye"), "right", positions);
    }

    private static Rig moveOne(
            Rig rig, OptionalInt joint, String side, Map<String, float[]> positions) {
        if (joint.isEmpty()) {
            return rig;
        }
        return positions.entrySet().stream()
                .filter(part -> SurfaceRole.of(part.getKey()) == SurfaceRole.EYEBALL)
                .filter(part -> part.getKey().toLowerCase(Locale.ROOT).contains(side))
                .findFirst()
                .map(part -> moveTo(rig, joint.getAsInt(), centre(part.getValue())))
                .orElse(rig);
    }

    /**
     * Centre of the sphere that fits best: least squares of |p|² = 2 c·p + (r² - |c|²), which is
     * linear in the centre (Coope, "Circle fitting by linear and nonlinear least squares", 1993).
     *
     * @param positions length = 3 × vertexCount, metres (not null)
     * @return metres (not null, new)
     */
    static Vector3f centre(float[] positions) {
        Vector3f middle = MeshBuilder.boxOf(positions).getCenter();
        double[][] normal = new double[4][5];
        double[] row = new double[5];
        for (int i = 0; i < positions.length; i += 3) {
            row[0] = 2 * (positions[i] - middle.x);
            row[1] = 2 * (positions[i + 1] - middle.y);
            row[2] = 2 * (positions[i + 2] - middle.z);
            row[3] = 1;
            row[4] = (row[0] * row[0] + row[1] * row[1] + row[2] * row[2]) / 4;
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 5; b++) {
                    normal[a][b] += row[a] * row[b];
                }
            }
        }
        double[] solution = LinearSystem.solve(normal);
        if (solution == null) {
            return middle;
        }
        return middle.add((float) solution[0], (float) solution[1], (float) solution[2]);
    }

    private static Rig moveTo(Rig rig, int index, Vector3f centre) {
        RigJoint joint = rig.joints().get(index);
        Vector3f shift = centre.subtract(joint.inverseBind().invert().toTranslationVector());
        Matrix4f there = new Matrix4f();
        there.setTranslation(shift);
        Matrix4f back = new Matrix4f();
        back.setTranslation(shift.negate());
        // At rest the joint carries by model × inverse bind; that product has to stay as it is.
        Matrix4f localShift = joint.inverseBind().mult(there).mult(joint.inverseBind().invert());
        List<RigJoint> joints = new ArrayList<>(rig.joints());
        joints.set(
                index,
                new RigJoint(
                        joint.name(),
                        joint.parent(),
                        transform(joint.local().toTransformMatrix().mult(localShift)),
                        joint.inverseBind().mult(back)));
        for (int i = index + 1; i < joints.size(); i++) {
            if (joints.get(i).parent() == index) {
                joints.set(i, keptInPlace(joints.get(i), localShift.invert()));
            }
        }
        return new Rig(joints, rig.clips());
    }

    private static RigJoint keptInPlace(RigJoint child, Matrix4f parentShiftBack) {
        return new RigJoint(
                child.name(),
                child.parent(),
                transform(parentShiftBack.mult(child.local().toTransformMatrix())),
                child.inverseBind());
    }

    private static Transform transform(Matrix4f matrix) {
        Transform transform = new Transform();
        transform.fromTransformMatrix(matrix);
        return transform;
    }
}

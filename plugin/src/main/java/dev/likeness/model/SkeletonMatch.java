package dev.likeness.model;

import com.jme3.math.FastMath;
import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.RigJoint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How each joint of a garment's skeleton stands to the joint of that name in an avatar's. A joint
 * that the avatar lacks goes with the nearest one above it.
 */
final class SkeletonMatch {

    static final int NONE = -1;

    /** Joints turned by more than this follow another convention of axes, not another pose. */
    private static final float ANOTHER_CONVENTION = 50 * FastMath.DEG_TO_RAD;

    private static final float SAME_PLACE = 1e-4f;
    private static final float SAME_TURN = 1e-3f;

    private final int[] joints;
    private final Matrix4f[] moves;
    private final boolean same;

    private SkeletonMatch(int[] joints, Matrix4f[] moves, boolean same) {
        this.joints = joints;
        this.moves = moves;
        this.same = same;
    }

    /**
     * Compares two skeletons.
     *
     * @param garment the garment's, empty if it has none
     * @param avatar the avatar's, empty if it has none
     * @return from the first to the second (not null)
     */
    static SkeletonMatch between(Optional<Rig> garment, Optional<Rig> avatar) {
        List<RigJoint> from = garment.map(Rig::joints).orElse(List.of());
        List<RigJoint> to = avatar.map(Rig::joints).orElse(List.of());
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < to.size(); i++) {
            byName.putIfAbsent(plain(to.get(i).name()), i);
        }
        int[] joints = new int[from.size()];
        Matrix4f[] moves = new Matrix4f[from.size()];
        boolean same = true;
        for (int i = 0; i < joints.length; i++) {
            RigJoint joint = from.get(i);
            Integer found = byName.get(plain(joint.name()));
            if (found != null) {
                joints[i] = found;
                moves[i] = move(joint, to.get(found));
            } else {
                joints[i] = joint.parent() < 0 ? NONE : joints[joint.parent()];
                moves[i] = joint.parent() < 0 ? new Matrix4f() : moves[joint.parent()];
            }
            same &= joints[i] == i && isStill(moves[i]);
        }
        return new SkeletonMatch(joints, moves, same);
    }

    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Nothing has to move and no joint is numbered otherwise. */
    boolean isSame() {
        return same;
    }

    /** The avatar's joint, or {@link #NONE}. */
    int joint(int garmentJoint) {
        return joints[garmentJoint];
    }

    /** From model space of the garment's bind pose to that of the avatar's (not to be changed). */
    Matrix4f move(int garmentJoint) {
        return moves[garmentJoint];
    }

    /** Rigid on purpose: one skeleton's joints may be scaled to centimetres. */
    private static Matrix4f move(RigJoint from, RigJoint to) {
        Matrix4f bindFrom = from.inverseBind().invert();
        Matrix4f bindTo = to.inverseBind().invert();
        Quaternion turn = turn(bindTo).mult(turn(bindFrom).inverse());
        if (2 * FastMath.acos(Math.min(1, Math.abs(turn.getW()))) > ANOTHER_CONVENTION) {
            turn = new Quaternion();
        }
        Vector3f shift =
                bindTo.toTranslationVector().subtract(turn.mult(bindFrom.toTranslationVector()));
        Matrix4f move = turn.toRotationMatrix(new Matrix4f());
        move.setTranslation(shift);
        return move;
    }

    private static Quaternion turn(Matrix4f bind) {
        Vector3f x = new Vector3f(bind.m00, bind.m10, bind.m20).normalizeLocal();
        Vector3f y = new Vector3f(bind.m01, bind.m11, bind.m21).normalizeLocal();
        Vector3f z = new Vector3f(bind.m02, bind.m12, bind.m22).normalizeLocal();
        return new Quaternion().fromAxes(x, y, z).normalizeLocal();
    }

    /** Tells whether a move leaves a body of two metres where it is. */
    private static boolean isStill(Matrix4f move) {
        Quaternion turn = move.toRotationQuat();
        return move.toTranslationVector().length() < SAME_PLACE
                && 1 - Math.abs(turn.getW()) < SAME_TURN * SAME_TURN;
    }
}

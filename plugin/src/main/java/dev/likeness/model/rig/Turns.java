package dev.likeness.model.rig;

import com.jme3.math.Matrix3f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;

/** Rotations that carry directions onto directions. */
final class Turns {

    private static final float NEARLY_ONE = 1 - 1e-6f;

    private Turns() {}

    /** The shortest rotation that turns one unit vector into another. */
    static Quaternion between(Vector3f from, Vector3f to) {
        float cosine = from.dot(to);
        if (cosine > NEARLY_ONE) {
            return new Quaternion();
        }
        if (cosine < -NEARLY_ONE) {
            Vector3f anywhere = Math.abs(from.x) < 0.5f ? Vector3f.UNIT_X : Vector3f.UNIT_Y;
            Vector3f across = from.cross(anywhere).normalizeLocal();
            return new Quaternion().fromAngleNormalAxis((float) Math.PI, across);
        }
        Vector3f axis = from.cross(to);
        return new Quaternion(axis.x, axis.y, axis.z, 1 + cosine).normalizeLocal();
    }

    /** Axes from a direction and another one near the second axis; both need not be unit. */
    static Quaternion frame(Vector3f ahead, Vector3f across) {
        Vector3f x = ahead.normalize();
        Vector3f z = x.cross(across).normalizeLocal();
        return new Quaternion().fromAxes(x, z.cross(x), z);
    }

    /**
     * The part of a rotation that turns about an axis.
     *
     * @param rotation to take apart
     * @param axis unit
     * @return the twist, the shorter way
     */
    static Quaternion twist(Quaternion rotation, Vector3f axis) {
        float along =
                rotation.getX() * axis.x + rotation.getY() * axis.y + rotation.getZ() * axis.z;
        Quaternion twist =
                new Quaternion(along * axis.x, along * axis.y, along * axis.z, rotation.getW());
        if (twist.norm() < 1e-8f) {
            return new Quaternion();
        }
        return (twist.getW() < 0 ? twist.mult(-1) : twist).normalizeLocal();
    }

    /** The way from one rotation to another, in part. */
    static Quaternion between(Quaternion from, Quaternion to, float share) {
        return new Quaternion().slerp(from, to.clone(), share).normalizeLocal();
    }

    /** The rotation by quarter turns that is nearest. */
    static Quaternion snapped(Quaternion rotation) {
        Vector3f x = nearestAxis(rotation.mult(Vector3f.UNIT_X));
        Vector3f y = nearestAxis(rotation.mult(Vector3f.UNIT_Y));
        if (Math.abs(x.dot(y)) > 0.5f) {
            return new Quaternion();
        }
        Matrix3f matrix = new Matrix3f();
        matrix.fromAxes(x, y, x.cross(y));
        return new Quaternion().fromRotationMatrix(matrix);
    }

    private static Vector3f nearestAxis(Vector3f direction) {
        Vector3f axis = new Vector3f();
        int largest = 0;
        for (int i = 1; i < 3; i++) {
            largest = Math.abs(direction.get(i)) > Math.abs(direction.get(largest)) ? i : largest;
        }
        axis.set(largest, Math.signum(direction.get(largest)));
        return axis;
    }
}

package dev.likeness.face;

import java.util.Arrays;

/**
 * What a face does at one moment, by canonical name: ARKit shapes, visemes, the turn of the head.
 * Mutable, so that live sources make no garbage; one thread at a time. Engine-free.
 */
public final class FacePose {

    private static final ArKit[] SHAPES = ArKit.values();
    private static final Viseme[] VISEMES = Viseme.values();

    private final float[] shapes = new float[SHAPES.length];
    private final float[] visemes = new float[VISEMES.length];
    private float headYaw;
    private float headPitch;
    private float headRoll;

    /** The face at rest, the head straight. */
    public FacePose() {
        // Everything is zero.
    }

    /**
     * The weight of a shape.
     *
     * @param shape which (not null)
     * @return 0 = not at all, 1 = as far as the shape was made to go
     */
    public float get(ArKit shape) {
        return shapes[shape.ordinal()];
    }

    /**
     * The weight of a viseme.
     *
     * @param viseme which (not null)
     * @return as {@link #get(ArKit)}
     */
    public float get(Viseme viseme) {
        return visemes[viseme.ordinal()];
    }

    /**
     * Sets a shape.
     *
     * @param shape which (not null)
     * @param weight finite
     */
    public void set(ArKit shape, float weight) {
        shapes[shape.ordinal()] = Weights.finite(shape.shapeName(), weight);
    }

    /**
     * Sets a viseme.
     *
     * @param viseme which (not null)
     * @param weight finite
     */
    public void set(Viseme viseme, float weight) {
        visemes[viseme.ordinal()] = Weights.finite(viseme.shapeName(), weight);
    }

    /**
     * Turns the head away from where the body's pose has it.
     *
     * @param yaw towards the person's left (radians, finite)
     * @param pitch upwards (radians, finite)
     * @param roll towards the person's left shoulder (radians, finite)
     */
    public void setHead(float yaw, float pitch, float roll) {
        headYaw = Weights.finite("the head's yaw", yaw);
        headPitch = Weights.finite("the head's pitch", pitch);
        headRoll = Weights.finite("the head's roll", roll);
    }

    /**
     * Turn of the head.
     *
     * @return towards the person's left (radians)
     */
    public float headYaw() {
        return headYaw;
    }

    /**
     * Turn of the head.
     *
     * @return upwards (radians)
     */
    public float headPitch() {
        return headPitch;
    }

    /**
     * Turn of the head.
     *
     * @return towards the person's left shoulder (radians)
     */
    public float headRoll() {
        return headRoll;
    }

    /** Back to rest. */
    public void clear() {
        Arrays.fill(shapes, 0);
        Arrays.fill(visemes, 0);
        setHead(0, 0, 0);
    }

    /**
     * Becomes equal to another.
     *
     * @param other not changed (not null)
     */
    public void copyFrom(FacePose other) {
        approach(other, 1);
    }

    /**
     * Goes a part of the way to another.
     *
     * @param goal not changed (not null)
     * @param share 0 = stays, 1 = arrives
     */
    public void approach(FacePose goal, float share) {
        approach(shapes, goal.shapes, share);
        approach(visemes, goal.visemes, share);
        headYaw = between(headYaw, goal.headYaw, share);
        headPitch = between(headPitch, goal.headPitch, share);
        headRoll = between(headRoll, goal.headRoll, share);
    }

    private static void approach(float[] values, float[] goal, float share) {
        for (int i = 0; i < values.length; i++) {
            values[i] = between(values[i], goal[i], share);
        }
    }

    private static float between(float from, float to, float share) {
        return share >= 1 ? to : from + (to - from) * share;
    }
}

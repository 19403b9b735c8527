package dev.likeness.face;

import com.jme3.math.FastMath;
import java.util.Random;

/**
 * How the head is held while somebody speaks: a little to a side, a little up, and every second or
 * two a little different; upright again afterwards. Follows from the seed and the time passed, not
 * from the frame rate.
 */
final class Posture {

    private static final float YAW = 1.7f * FastMath.DEG_TO_RAD;
    private static final float PITCH = 0.7f * FastMath.DEG_TO_RAD;
    private static final float ROLL = 1.1f * FastMath.DEG_TO_RAD;
    private static final double SHORTEST_TURN = 0.6;
    private static final double LONGEST_TURN = 1.3;
    private static final double LONGEST_STAY = 1.1;

    private final float[] from = new float[3];
    private final float[] to = new float[3];
    private boolean speaking;
    private double age;
    private double turn = SHORTEST_TURN;
    private double stay;

    /** Goes on (seconds >=0). */
    void step(double seconds, boolean speaks, Random random) {
        age += seconds;
        if (speaks != speaking) {
            speaking = speaks;
            plan(seconds, random);
        }
        while (speaking && age >= turn + stay) {
            plan(age - turn - stay, random);
        }
    }

    private void plan(double since, Random random) {
        for (int i = 0; i < from.length; i++) {
            from[i] = at(i);
            to[i] = speaking ? limit(i) * (2 * random.nextFloat() - 1) : 0;
        }
        turn = SHORTEST_TURN + (LONGEST_TURN - SHORTEST_TURN) * random.nextDouble();
        stay = LONGEST_STAY * random.nextDouble();
        age = since;
    }

    private static float limit(int axis) {
        return axis == 0 ? YAW : axis == 1 ? PITCH : ROLL;
    }

    private float at(int axis) {
        return from[axis] + (to[axis] - from[axis]) * Weights.ease((float) (age / turn));
    }

    /** Turn of the head towards the person's left (radians). */
    float yaw() {
        return at(0);
    }

    /** Turn of the head upwards (radians). */
    float pitch() {
        return at(1);
    }

    /** Turn of the head towards the person's left shoulder (radians). */
    float roll() {
        return at(2);
    }
}

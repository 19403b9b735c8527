package dev.likeness.face;

import java.util.Random;

/**
 * Movements so small that nobody could name them, and whose absence everybody sees: now a brow, now
 * a corner of the mouth, a few at a time. Follows from the seed and the time passed, not from the
 * frame rate.
 */
final class MicroExpressions {

    private static final double SHORTEST_PAUSE = 0.4;
    private static final double LONGEST_PAUSE = 3.5;
    private static final double SHORTEST = 0.5;
    private static final double LONGEST = 1.8;
    private static final float WEAKEST = 0.03f;
    private static final float STRONGEST = 0.14f;

    /** Those of one line move together. */
    private static final ArKit[][] MOVEMENTS = {
        {ArKit.BROW_INNER_UP},
        {ArKit.BROW_OUTER_UP_LEFT, ArKit.BROW_OUTER_UP_RIGHT},
        {ArKit.BROW_DOWN_LEFT, ArKit.BROW_DOWN_RIGHT},
        {ArKit.BROW_OUTER_UP_LEFT},
        {ArKit.BROW_OUTER_UP_RIGHT},
        {ArKit.EYE_SQUINT_LEFT, ArKit.EYE_SQUINT_RIGHT},
        {ArKit.CHEEK_SQUINT_LEFT, ArKit.CHEEK_SQUINT_RIGHT},
        {ArKit.NOSE_SNEER_LEFT, ArKit.NOSE_SNEER_RIGHT},
        {ArKit.MOUTH_SMILE_LEFT, ArKit.MOUTH_SMILE_RIGHT},
        {ArKit.MOUTH_DIMPLE_LEFT},
        {ArKit.MOUTH_DIMPLE_RIGHT},
        {ArKit.MOUTH_PRESS_LEFT, ArKit.MOUTH_PRESS_RIGHT},
        {ArKit.MOUTH_SHRUG_LOWER}
    };

    private static final int AT_A_TIME = 2;

    private final Random random;
    private final Movement[] movements = new Movement[AT_A_TIME];

    private static final class Movement {
        private ArKit[] shapes = MOVEMENTS[0];
        private double until;
        private double length;
        private float strength;
    }

    MicroExpressions(Random random) {
        this.random = random;
        for (int i = 0; i < AT_A_TIME; i++) {
            movements[i] = new Movement();
            plan(movements[i]);
        }
    }

    private void plan(Movement movement) {
        movement.shapes = MOVEMENTS[random.nextInt(MOVEMENTS.length)];
        movement.length = SHORTEST + (LONGEST - SHORTEST) * random.nextDouble();
        movement.strength = WEAKEST + (STRONGEST - WEAKEST) * random.nextFloat();
        double skewed = random.nextDouble();
        double pause = SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * skewed * skewed;
        movement.until += pause + movement.length;
    }

    /**
     * Goes on and adds the movements.
     *
     * @param seconds time passed (>=0)
     * @param amount 0 = none, 1 = as people do
     * @param layer by channel (modified)
     */
    void step(float seconds, float amount, float[] layer) {
        for (Movement movement : movements) {
            movement.until -= seconds;
            while (movement.until <= 0) {
                plan(movement);
            }
            if (movement.until < movement.length) {
                double t = 1 - movement.until / movement.length;
                float weight =
                        amount * movement.strength * (float) Math.pow(Math.sin(Math.PI * t), 2);
                for (ArKit shape : movement.shapes) {
                    layer[FaceChannels.of(shape)] += weight;
                }
            }
        }
    }
}

package dev.likeness.face;

/**
 * One small movement that comes and goes: brows that rise with a word, a nod. Where it is depends
 * on the time passed only, not on the number of steps. Engine-free.
 */
final class Gesture {

    private final double rise;
    private final double hold;
    private final double fall;
    private final ArKit[] shapes;
    private final float weight;
    private float yaw;
    private float pitch;
    private float roll;
    private double age;
    private boolean begun;

    /**
     * Plans one.
     *
     * @param rise how long it takes to come (seconds, >0)
     * @param hold how long it stays (seconds, >=0)
     * @param fall how long it takes to go (seconds, >0)
     * @param weight of the shapes when it is there
     * @param shapes that move together, may be none
     */
    Gesture(double rise, double hold, double fall, float weight, ArKit... shapes) {
        this.rise = rise;
        this.hold = hold;
        this.fall = fall;
        this.weight = weight;
        this.shapes = shapes;
    }

    /** The head goes with it (radians, as {@link FacePose#setHead}). */
    Gesture turning(float toYaw, float toPitch, float toRoll) {
        yaw = toYaw;
        pitch = toPitch;
        roll = toRoll;
        return this;
    }

    /** Begins it some time ago, or, below 0, later (seconds). */
    Gesture since(double seconds) {
        age = seconds;
        return this;
    }

    /** Goes on (seconds >=0). The first step ends at the moment for which it was told. */
    void step(double seconds) {
        age += begun ? seconds : 0;
        begun = true;
    }

    boolean isOver() {
        return age >= rise + hold + fall;
    }

    /** How far it is there, 0 to 1. */
    float level() {
        if (age <= rise + hold) {
            return Weights.ease((float) (age / rise));
        }
        return 1 - Weights.ease((float) ((age - rise - hold) / fall));
    }

    /**
     * Adds its shapes.
     *
     * @param layer by channel (modified)
     * @param amount of it (0 to 1)
     * @param pressed 1 = brows are pressed down where they would rise
     */
    void addTo(float[] layer, float amount, float pressed) {
        float now = weight * level() * amount;
        for (ArKit shape : shapes) {
            if (FaceRegion.of(shape) == FaceRegion.BROWS) {
                layer[FaceChannels.of(shape)] += now * (1 - pressed);
                layer[FaceChannels.of(ArKit.BROW_DOWN_LEFT)] += now * pressed / 2;
                layer[FaceChannels.of(ArKit.BROW_DOWN_RIGHT)] += now * pressed / 2;
            } else {
                layer[FaceChannels.of(shape)] += now;
            }
        }
    }

    /** How far it turns the head when it is there (radians). */
    float yaw() {
        return yaw;
    }

    float pitch() {
        return pitch;
    }

    float roll() {
        return roll;
    }
}

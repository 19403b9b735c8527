package dev.likeness.face;

import com.jme3.math.FastMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What brows, head, eyes and breath do beside the lips while somebody speaks (render thread): with
 * stressed syllables the brows rise or the head nods a little, at pauses the eyes may turn away and
 * a breath is taken. {@code AvatarVoice} tells beforehand where a line is stressed; where nobody
 * does, it is found in the visemes as they come. The same seed moves in the same way.
 */
public final class SpeechGestures {

    private static final float INNER_BROWS = 0.4f;
    private static final float OUTER_BROWS = 0.28f;
    private static final float NOD = 2.4f * FastMath.DEG_TO_RAD;
    private static final float TILT = 0.9f * FastMath.DEG_TO_RAD;
    private static final float OPENING = 0.07f;
    private static final float NOSTRILS = 0.1f;
    private static final float GLANCE = 0.3f;
    private static final double SHARE_OF_NODS = 0.55;
    private static final double SHARE_OF_GLANCES = 0.45;
    private static final double SHARE_OF_BLINKS = 0.35;
    private static final float STRONG = 0.6f;
    private static final double LONG_PAUSE = 0.3;
    private static final double DEEP_BREATH = 0.6;
    private static final double QUICK_BREATH = 0.2;
    private static final double OPENS_BEFORE = 0.2;
    private static final double GUESSED_PAUSE = 0.6;
    private static final float AMOUNT_SECONDS = 0.4f;

    /** From this weight on, a mood that lowers the brows has them pressed instead of raised. */
    private static final float FROWN = 0.15f;

    private final Blinking blinking;
    private final Breathing breathing;
    private final SpeechEffort effort = new SpeechEffort();
    private final Posture posture = new Posture();
    private final List<Gesture> underWay = new ArrayList<>();
    private final Random ownRandom;
    private Random random;
    private boolean foretold;
    private float amount;
    private float amountNow;
    private float yaw;
    private float pitch;
    private float roll;

    SpeechGestures(Random random, Blinking blinking, Breathing breathing) {
        this.ownRandom = random;
        this.random = random;
        this.blinking = blinking;
        this.breathing = breathing;
    }

    /**
     * How much there is of it.
     *
     * @param amount 0 = the lips alone (a new face), 1 = as people do (those that {@code
     *     AvatarAppState} makes)
     * @throws IllegalArgumentException if it is out of its range
     */
    public void setAmount(float amount) {
        if (!(amount >= 0 && amount <= 1)) {
            throw new IllegalArgumentException("Expected 0 to 1, found " + amount);
        }
        this.amount = amount;
    }

    /**
     * How much there is of it.
     *
     * @return 0 to 1
     */
    public float amount() {
        return amount;
    }

    /**
     * A line begins of which {@link #stress} and {@link #pause} will tell: until its end nothing is
     * guessed from visemes.
     *
     * @param seed decides which syllables get brows and which a nod; the same line with the same
     *     seed looks the same
     */
    public void begin(long seed) {
        foretold = true;
        random = new Random(seed);
    }

    /** The line is over or was broken off; what is under way goes on to its end. */
    public void end() {
        foretold = false;
        random = ownRandom;
    }

    /**
     * A stressed syllable comes, about a seventh of a second from now.
     *
     * @param strength 0 = hardly stressed, 1 = the strongest of the line
     * @param late how long ago this should have been told (seconds, &gt;=0)
     */
    public void stress(float strength, double late) {
        float size = 0.75f + 0.25f * random.nextFloat();
        boolean nods = random.nextDouble() < SHARE_OF_NODS;
        float side = 2 * random.nextFloat() - 1;
        double hold = 0.05 + 0.12 * random.nextDouble();
        float how = Weights.clamp(strength, 0, 1) * size;
        if (strength >= STRONG || !nods) {
            begin(browsUp(how * INNER_BROWS, hold, ArKit.BROW_INNER_UP), late);
            begin(
                    browsUp(
                            how * OUTER_BROWS,
                            hold,
                            ArKit.BROW_OUTER_UP_LEFT,
                            ArKit.BROW_OUTER_UP_RIGHT),
                    late);
        }
        if (nods) {
            float deep = 0.35f + 0.65f * how;
            begin(
                    new Gesture(0.17, 0.03, 0.36, 0).turning(0, -NOD * deep, TILT * deep * side),
                    late);
        }
    }

    private static Gesture browsUp(float weight, double hold, ArKit... shapes) {
        return new Gesture(0.15, hold, 0.32, weight, shapes);
    }

    /**
     * A pause begins, after which somebody speaks.
     *
     * @param seconds how long it is (&gt;=0)
     * @param late how long ago it began (seconds, &gt;=0)
     */
    public void pause(double seconds, double late) {
        boolean glances = random.nextDouble() < SHARE_OF_GLANCES && seconds >= LONG_PAUSE;
        boolean blinks = random.nextDouble() < SHARE_OF_BLINKS && seconds >= LONG_PAUSE;
        float side = random.nextBoolean() ? 1 : -1;
        float far = 0.6f + 0.4f * random.nextFloat();
        float up = 1.4f * random.nextFloat() - 0.6f;
        if (amount == 0) {
            return;
        }
        double breath = Weights.clamp((float) seconds, (float) QUICK_BREATH, (float) DEEP_BREATH);
        breathing.takeBreath(breath, late);
        begin(
                new Gesture(
                        breath * 0.7,
                        0.05,
                        0.35,
                        NOSTRILS,
                        ArKit.NOSE_SNEER_LEFT,
                        ArKit.NOSE_SNEER_RIGHT),
                late);
        begin(
                new Gesture(0.15, OPENS_BEFORE - 0.15, 0.15, OPENING, ArKit.JAW_OPEN),
                late - Math.max(0, seconds - OPENS_BEFORE));
        if (glances) {
            glance(side * far * GLANCE, up * far * GLANCE / 2, seconds, late);
        }
        if (blinks && blinking.isEnabled()) {
            blinking.blink();
        }
    }

    private void glance(float aside, float up, double seconds, double late) {
        ArKit left = aside > 0 ? ArKit.EYE_LOOK_OUT_LEFT : ArKit.EYE_LOOK_IN_LEFT;
        ArKit right = aside > 0 ? ArKit.EYE_LOOK_IN_RIGHT : ArKit.EYE_LOOK_OUT_RIGHT;
        double hold = Math.min(0.9, Math.max(0.25, seconds * 0.7));
        begin(new Gesture(0.06, hold, 0.07, Math.abs(aside), left, right), late);
        ArKit leftUp = up > 0 ? ArKit.EYE_LOOK_UP_LEFT : ArKit.EYE_LOOK_DOWN_LEFT;
        ArKit rightUp = up > 0 ? ArKit.EYE_LOOK_UP_RIGHT : ArKit.EYE_LOOK_DOWN_RIGHT;
        begin(new Gesture(0.06, hold, 0.07, Math.abs(up), leftUp, rightUp), late);
    }

    private void begin(Gesture gesture, double late) {
        underWay.add(gesture.since(late));
    }

    /** Goes on and adds to the layer of life (seconds >=0). */
    void step(float seconds, FaceLayers layers) {
        amountNow += (amount - amountNow) * Weights.approach(seconds, AMOUNT_SECONDS);
        guess(seconds, layers.of(FaceLayer.SPEECH));
        posture.step(seconds, foretold || effort.isSpeaking(), random);
        yaw = posture.yaw();
        pitch = posture.pitch();
        roll = posture.roll();
        float[] life = layers.of(FaceLayer.LIFE);
        float pressed = pressed(layers.of(FaceLayer.MOOD));
        for (int i = underWay.size() - 1; i >= 0; i--) {
            Gesture gesture = underWay.get(i);
            gesture.step(seconds);
            if (gesture.isOver()) {
                underWay.remove(i);
            } else {
                gesture.addTo(life, amountNow, pressed);
                turn(gesture);
            }
        }
    }

    private void guess(float seconds, float[] speech) {
        effort.step(seconds, speech);
        if (foretold || amount == 0) {
            return;
        }
        if (effort.stress() > 0) {
            stress(effort.stress(), 0);
        }
        if (effort.pauses()) {
            pause(GUESSED_PAUSE, 0);
        }
    }

    private void turn(Gesture gesture) {
        float level = gesture.level();
        yaw += gesture.yaw() * level;
        pitch += gesture.pitch() * level;
        roll += gesture.roll() * level;
    }

    /** How far a mood lowers the brows, so that raising them would belie it, 0 to 1. */
    private static float pressed(float[] mood) {
        float down =
                mood[FaceChannels.of(ArKit.BROW_DOWN_LEFT)]
                        + mood[FaceChannels.of(ArKit.BROW_DOWN_RIGHT)];
        return Weights.ease((down / 2 - FROWN) / FROWN);
    }

    /** Turn of the head towards the person's left (radians). */
    float headYaw() {
        return yaw * amountNow;
    }

    /** Turn of the head upwards (radians). */
    float headPitch() {
        return pitch * amountNow;
    }

    /** Turn of the head towards the person's left shoulder (radians). */
    float headRoll() {
        return roll * amountNow;
    }
}

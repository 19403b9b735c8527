package dev.likeness.face;

import java.util.Arrays;
import java.util.Random;

/**
 * What a face does of itself: it blinks, its eyes jump, it breathes, and it is never quite still
 * (render thread). All of it follows from the seed of the face and the time passed.
 */
public final class FaceLife {

    private static final float NOSTRILS = 0.05f;
    private static final float LIVELINESS_SECONDS = 0.4f;

    private final Blinking blinking;
    private final Breathing breathing;
    private final MicroExpressions movements;
    private final SpeechGestures gestures;
    private final Gaze gaze;
    private boolean breathes;
    private float liveliness;
    private float movementsNow;
    private float breathNow;

    FaceLife(Random random, Gaze gaze) {
        blinking = new Blinking(new Random(random.nextLong()));
        breathing = new Breathing(new Random(random.nextLong()));
        movements = new MicroExpressions(new Random(random.nextLong()));
        gestures = new SpeechGestures(new Random(random.nextLong()), blinking, breathing);
        this.gaze = gaze;
    }

    /**
     * Switches blinking by itself on or off. A blink under way is finished.
     *
     * @param on true to blink (default)
     */
    public void setBlinking(boolean on) {
        blinking.setEnabled(on);
    }

    /**
     * Whether the face blinks by itself.
     *
     * @return true unless switched off
     */
    public boolean isBlinking() {
        return blinking.isEnabled();
    }

    /** Blinks once, now. */
    public void blink() {
        blinking.blink();
    }

    /**
     * Switches the small jumps of the eyes on or off.
     *
     * @param on true to let them jump (default)
     */
    public void setSaccades(boolean on) {
        gaze.setSaccading(on);
    }

    /**
     * Whether the eyes make small jumps.
     *
     * @return true unless switched off
     */
    public boolean hasSaccades() {
        return gaze.isSaccading();
    }

    /**
     * Switches breathing on or off: the chest, where the skeleton has one, and the nostrils.
     *
     * @param on true to breathe (off in a new face, on in those that {@code AvatarAppState} makes)
     */
    public void setBreathing(boolean on) {
        breathes = on;
    }

    /**
     * Whether the face breathes.
     *
     * @return as last set
     */
    public boolean isBreathing() {
        return breathes;
    }

    /**
     * How much brows, cheeks and mouth move of themselves.
     *
     * @param amount 0 = not at all (a new face), 1 = as people do (those that {@code
     *     AvatarAppState} makes), up to 3
     */
    public void setLiveliness(float amount) {
        if (!(amount >= 0 && amount <= 3)) {
            throw new IllegalArgumentException("Expected 0 to 3, found " + amount);
        }
        liveliness = amount;
    }

    /**
     * How much brows, cheeks and mouth move of themselves.
     *
     * @return 0 to 3
     */
    public float liveliness() {
        return liveliness;
    }

    /**
     * What the face does beside the lips while somebody speaks.
     *
     * @return its switch (not null, alias)
     */
    public SpeechGestures gestures() {
        return gestures;
    }

    /** Goes on and writes the layer of life (seconds >=0). */
    void step(float seconds, FaceLayers layers) {
        float[] layer = layers.of(FaceLayer.LIFE);
        Arrays.fill(layer, 0);
        blinking.step(seconds);
        breathing.step(seconds);
        float share = Weights.approach(seconds, LIVELINESS_SECONDS);
        movementsNow += (liveliness - movementsNow) * share;
        breathNow += ((breathes ? 1 : 0) - breathNow) * share;
        movements.step(seconds, movementsNow, layer);
        float nostrils = NOSTRILS * breath();
        layer[FaceChannels.of(ArKit.NOSE_SNEER_LEFT)] += nostrils;
        layer[FaceChannels.of(ArKit.NOSE_SNEER_RIGHT)] += nostrils;
        gestures.step(seconds, layers);
        layer[FaceChannels.of(ArKit.EYE_BLINK_LEFT)] += blinking.closed();
        layer[FaceChannels.of(ArKit.EYE_BLINK_RIGHT)] += blinking.closed();
    }

    /** How full the chest is, 0 to 1. */
    float breath() {
        return breathing.level() * breathNow;
    }
}

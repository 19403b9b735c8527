package dev.likeness.face;

import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Spatial;

/** What a {@link Face} does of itself: where it looks, and the signs of life. */
abstract class LivingFace {

    private final Gaze gaze;
    private final FaceLife life;

    LivingFace(Gaze gaze, FaceLife life) {
        this.gaze = gaze;
        this.life = life;
    }

    /**
     * What the face does of itself: blinks, small movements, breath.
     *
     * @return its switches (not null, alias)
     */
    public FaceLife life() {
        return life;
    }

    /**
     * Looks at a fixed point until told otherwise. A point behind the head is not followed.
     *
     * @param worldPoint metres, world coordinates (not null, copied)
     */
    public void lookAt(Vector3f worldPoint) {
        Vector3f copy = worldPoint.clone();
        gaze.lookAt(() -> copy);
    }

    /**
     * Follows something with the eyes until told otherwise.
     *
     * @param target its origin is looked at (not null)
     */
    public void lookAt(Spatial target) {
        gaze.lookAt(target::getWorldTranslation);
    }

    /**
     * Follows a camera, which is the player's eye, until told otherwise.
     *
     * @param camera to look into (not null)
     */
    public void lookAt(Camera camera) {
        gaze.lookAt(camera::getLocation);
    }

    /** Looks straight ahead again. */
    public void lookAhead() {
        gaze.lookAhead();
    }

    /**
     * Switches blinking by itself on or off. A blink under way is finished.
     *
     * @param on true to blink (default)
     */
    public void setBlinking(boolean on) {
        life.setBlinking(on);
    }

    /**
     * Whether the face blinks by itself.
     *
     * @return true unless switched off
     */
    public boolean isBlinking() {
        return life.isBlinking();
    }

    /** Blinks once, now. */
    public void blink() {
        life.blink();
    }
}

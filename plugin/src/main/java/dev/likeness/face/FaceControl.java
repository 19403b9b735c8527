package dev.likeness.face;

import com.jme3.anim.Joint;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.control.AbstractControl;
import com.jme3.util.clone.Cloner;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphedGeometry;
import java.util.Optional;

/**
 * Keeps an avatar's face alive while the avatar is in a scene (render thread). A clone of the
 * avatar's node gets a face of its own, which starts neutral.
 */
public final class FaceControl extends AbstractControl {

    private final MorphRenderer renderer;
    private AvatarInstance avatar;
    private Face face;

    private FaceControl(AvatarInstance avatar, MorphRenderer renderer, Face face) {
        this.avatar = avatar;
        this.renderer = renderer;
        this.face = face;
    }

    /**
     * Gives an avatar a face that updates itself (any thread before the avatar is in a scene, then
     * the render thread).
     *
     * @param avatar whose node gets the control (not null, modified)
     * @param renderer shared by all avatars of the game (not null)
     * @return the control, attached (not null, new)
     */
    public static FaceControl attachTo(AvatarInstance avatar, MorphRenderer renderer) {
        return attachTo(avatar, renderer, Face.of(avatar, renderer));
    }

    /**
     * As {@link #attachTo(AvatarInstance, MorphRenderer)}, but with blinks and glances that a seed
     * decides, so that two runs look the same.
     *
     * @param avatar whose node gets the control (not null, modified)
     * @param renderer shared by all avatars of the game (not null)
     * @param seed of blinking and small eye movements; not passed on to clones
     * @return the control, attached (not null, new)
     */
    public static FaceControl attachTo(AvatarInstance avatar, MorphRenderer renderer, long seed) {
        return attachTo(avatar, renderer, Face.of(avatar, renderer, seed));
    }

    private static FaceControl attachTo(AvatarInstance avatar, MorphRenderer renderer, Face face) {
        FaceControl control = new FaceControl(avatar, renderer, face);
        avatar.node().addControl(control);
        return control;
    }

    /**
     * The face that this control drives.
     *
     * @return the same on every call (not null)
     */
    public Face face() {
        if (face == null) {
            face = Face.of(avatar, renderer);
        }
        return face;
    }

    @Override
    protected void controlUpdate(float tpf) {
        face().update(tpf);
    }

    @Override
    protected void controlRender(RenderManager renderManager, ViewPort viewPort) {
        // Everything happens in the update.
    }

    /** Called by the engine while it clones the avatar's node. */
    @Override
    public void cloneFields(Cloner cloner, Object original) {
        super.cloneFields(cloner, original);
        AvatarInstance source = avatar;
        avatar =
                new AvatarInstance(
                        cloner.clone(source.node()),
                        source.morphed().stream().map(part -> cloned(cloner, part)).toList(),
                        cloner.clone(source.headAttachment()),
                        cloned(cloner, source.head()),
                        cloned(cloner, source.leftEye()),
                        cloned(cloner, source.rightEye()));
        // The clone's geometries are not complete yet; its face is made on first use.
        face = null;
    }

    private static MorphedGeometry cloned(Cloner cloner, MorphedGeometry part) {
        return new MorphedGeometry(cloner.clone(part.geometry()), part.targets());
    }

    private static Optional<Joint> cloned(Cloner cloner, Optional<Joint> joint) {
        return joint.map(cloner::clone);
    }
}

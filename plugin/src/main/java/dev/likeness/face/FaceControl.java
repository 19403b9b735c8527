package dev.likeness.face;

import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial;
import com.jme3.scene.control.AbstractControl;
import com.jme3.util.clone.Cloner;
import dev.likeness.model.AvatarControl;
import dev.likeness.model.AvatarInstance;
import java.io.IOException;

/**
 * Keeps an avatar's face alive while the avatar is in a scene (render thread). A clone of the
 * avatar's node gets a face of its own, which starts neutral.
 *
 * <p>An avatar that was saved and loaded again has its face asleep: neutral, drawn with the
 * engine's materials, without a {@link MorphRenderer}. {@link #wake(Spatial, MorphRenderer)} gives
 * it back what the game had set.
 */
public final class FaceControl extends AbstractControl {

    private static final String STATE = "face";

    private MorphRenderer renderer;
    private Face face;
    private FaceState asleep = new FaceState();

    /** For the engine's importer. */
    FaceControl() {}

    private FaceControl(MorphRenderer renderer, Face face) {
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
        FaceControl control = new FaceControl(renderer, face);
        avatar.node().addControl(control);
        return control;
    }

    /**
     * Wakes the faces of avatars that were loaded from a file (render thread, or any thread before
     * the avatars are in a scene). Faces that are awake stay as they are.
     *
     * @param loaded an avatar's node or something above it (not null)
     * @param renderer shared by all avatars of the game (not null)
     */
    public static void wake(Spatial loaded, MorphRenderer renderer) {
        loaded.depthFirstTraversal(
                spatial -> {
                    FaceControl control = spatial.getControl(FaceControl.class);
                    if (control != null && control.renderer == null) {
                        control.renderer = renderer;
                        control.face();
                    }
                });
    }

    /**
     * The face that this control drives.
     *
     * @return the same on every call (not null)
     * @throws IllegalStateException if the avatar was loaded and its face is still asleep
     */
    public Face face() {
        if (renderer == null) {
            throw new IllegalStateException(
                    "Expected the face of "
                            + spatial.getName()
                            + " to be awake; call FaceControl.wake after loading");
        }
        if (face == null) {
            face = Face.of(spatial.getControl(AvatarControl.class).avatar(), renderer);
            asleep.applyTo(face);
            asleep = new FaceState();
        }
        return face;
    }

    @Override
    protected void controlUpdate(float tpf) {
        if (renderer != null) {
            face().update(tpf);
        }
    }

    @Override
    protected void controlRender(RenderManager renderManager, ViewPort viewPort) {
        if (renderer != null) {
            face().seenBy(viewPort.getCamera());
        }
    }

    /** Called by the engine while it clones the avatar's node. */
    @Override
    public void cloneFields(Cloner cloner, Object original) {
        super.cloneFields(cloner, original);
        // The clone's geometries are not complete yet; its face is made on first use.
        asleep = face == null ? asleep : face.state().neutral();
        face = null;
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        super.write(exporter);
        exporter.getCapsule(this).write(face == null ? asleep : face.state(), STATE, null);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        super.read(importer);
        asleep = (FaceState) importer.getCapsule(this).readSavable(STATE, new FaceState());
    }
}

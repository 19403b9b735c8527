package dev.likeness.demo.viewer;

import com.jme3.anim.AnimComposer;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.scene.control.AbstractControl;
import dev.likeness.face.Face;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarInstance;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One avatar on show. Its face keeps still, so that two pictures of it are alike, until it is told
 * to live. Render thread.
 */
final class Exhibit {

    /** Of blinks and glances. */
    private static final long SEED = 52;

    private final OpenedFile file;
    private final AvatarInstance avatar;
    private final Face face;
    private boolean alive;

    Exhibit(OpenedFile file, MorphRenderer renderer) {
        this.file = file;
        this.avatar = file.asset().newInstance();
        this.face = Face.of(avatar, renderer, SEED);
        face.setBlinking(false);
        avatar.node().addControl(new FaceInTime());
    }

    OpenedFile file() {
        return file;
    }

    AvatarInstance avatar() {
        return avatar;
    }

    Node node() {
        return avatar.node();
    }

    List<Geometry> geometries() {
        return node().descendantMatches(Geometry.class);
    }

    /** Names of blendshapes that can be seen on it. */
    SortedSet<String> shapes() {
        return face.names();
    }

    boolean has(String shape) {
        return face.has(shape);
    }

    void set(String shape, float weight) {
        if (face.has(shape)) {
            face.set(shape, weight);
        }
    }

    void show(String partName, boolean visible) {
        avatar.part(partName)
                .ifPresent(part -> part.setCullHint(visible ? CullHint.Inherit : CullHint.Always));
    }

    /** Whether it blinks and glances about. */
    void setAlive(boolean wanted) {
        alive = wanted;
        face.setBlinking(wanted);
    }

    List<String> clips() {
        return composer()
                .map(all -> all.getAnimClipsNames().stream().sorted().toList())
                .orElse(List.of());
    }

    void play(String clip) {
        composer().ifPresent(all -> all.setCurrentAction(clip));
    }

    void pause(boolean paused) {
        composer().ifPresent(all -> all.setGlobalSpeed(paused ? 0 : 1));
    }

    private Optional<AnimComposer> composer() {
        return Optional.ofNullable(node().getControl(AnimComposer.class));
    }

    void close() {
        node().removeFromParent();
        face.close();
    }

    /** Comes after the clips, for the face turns head and eyes on top of them. */
    private final class FaceInTime extends AbstractControl {

        @Override
        protected void controlUpdate(float tpf) {
            face.update(alive ? tpf : 0);
        }

        @Override
        protected void controlRender(RenderManager renderManager, ViewPort viewPort) {}
    }
}

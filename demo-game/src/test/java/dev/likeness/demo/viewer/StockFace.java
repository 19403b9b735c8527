package dev.likeness.demo.viewer;

import com.jme3.anim.MorphControl;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.asset.ModelKey;
import com.jme3.asset.plugins.FileLocator;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.mesh.MorphTarget;
import java.nio.file.Path;
import java.util.Map;

/**
 * The same file by the engine's own GltfLoader and MorphControl. Render thread, once it is shown.
 */
final class StockFace {

    private final Spatial model;

    private StockFace(Spatial model) {
        this.model = model;
    }

    static StockFace read(AssetManager assets, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        assets.registerLocator(folder.toString(), FileLocator.class);
        Spatial model = assets.loadModel(new ModelKey(file.getFileName().toString()));
        boolean[] morphs = new boolean[1];
        model.depthFirstTraversal(
                spatial -> {
                    morphs[0] |= spatial.getControl(MorphControl.class) != null;
                    skinOnTheProcessor(spatial);
                });
        if (!morphs[0]) {
            model.addControl(new MorphControl());
        }
        return new StockFace(model);
    }

    /**
     * With skinning and morphing on the graphics card the shader takes more inputs than there are:
     * the first frame ends the game with "too many vertex shader inputs (max 16)".
     */
    private static void skinOnTheProcessor(Spatial spatial) {
        SkinningControl skinning = spatial.getControl(SkinningControl.class);
        if (skinning != null) {
            skinning.setHardwareSkinningPreferred(false);
        }
    }

    /** Another person of the same file, as the engine clones it. */
    StockFace another() {
        return new StockFace(model.clone());
    }

    Spatial model() {
        return model;
    }

    void set(Map<String, Float> weights) {
        model.depthFirstTraversal(
                spatial -> {
                    if (spatial instanceof Geometry geometry) {
                        set(geometry, weights);
                    }
                });
    }

    private static void set(Geometry geometry, Map<String, Float> weights) {
        Mesh mesh = geometry.getMesh();
        if (!mesh.hasMorphTargets()) {
            return;
        }
        MorphTarget[] targets = mesh.getMorphTargets();
        float[] state = new float[targets.length];
        for (int i = 0; i < targets.length; i++) {
            state[i] = weights.getOrDefault(targets[i].getName(), 0f);
        }
        geometry.setMorphState(state);
    }
}

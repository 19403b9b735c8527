package dev.likeness.stage;

import com.jme3.anim.SkinningControl;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.system.NullRenderer;

/**
 * Switches hardware skinning on before a model is drawn. Left alone, the engine's control tries in
 * the first frame whether its shader compiles: it uploads the whole model once more for that, also
 * what other avatars share, and compiles a shader that is not the one the scene needs.
 */
final class EarlySkinning {

    private EarlySkinning() {}

    /** Does it for every skeleton of a model. Any thread, while the model is in no scene. */
    static void engage(Spatial model) {
        model.depthFirstTraversal(EarlySkinning::engageAt);
    }

    /** Undoes it where the shader does not compile after all, as the engine would have. */
    static void giveUp(Spatial model) {
        model.depthFirstTraversal(
                spatial -> {
                    SkinningControl skinning = spatial.getControl(SkinningControl.class);
                    if (skinning != null) {
                        skinning.setHardwareSkinningPreferred(false);
                    }
                });
    }

    private static void engageAt(Spatial spatial) {
        SkinningControl skinning = spatial.getControl(SkinningControl.class);
        if (skinning == null
                || !skinning.isEnabled()
                || !skinning.isHardwareSkinningPreferred()
                || skinning.isHardwareSkinningUsed()) {
            return;
        }
        spatial.depthFirstTraversal(
                part -> {
                    if (part instanceof Geometry geometry) {
                        prepare(geometry.getMesh());
                    }
                });
        // With nothing to try on and nothing to draw with, the control finds that it works.
        move(skinning, new Node("nothing"));
        skinning.update(0);
        skinning.render(new RenderManager(new NullRenderer()), null);
        move(skinning, spatial);
    }

    private static void move(SkinningControl skinning, Spatial to) {
        skinning.setSpatial(null);
        skinning.setSpatial(to);
    }

    /** Once per mesh: it copies positions, which all avatars of the mesh would upload again. */
    private static void prepare(Mesh mesh) {
        VertexBuffer indices = mesh.getBuffer(VertexBuffer.Type.HWBoneIndex);
        if (mesh.isAnimated() && indices != null && indices.getData() == null) {
            mesh.prepareForAnim(false);
        }
    }
}

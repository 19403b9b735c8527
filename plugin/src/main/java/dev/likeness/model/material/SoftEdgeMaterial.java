package dev.likeness.model.material;

import com.jme3.asset.AssetManager;
import com.jme3.export.InputCapsule;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import java.io.IOException;

/**
 * The engine's PBR material, which can draw soft edges: first what is opaque, with depth, then what
 * is not, blended over it and without depth. So hair cards of one mesh need no sorting, leave no
 * holes and have no hard rim. Without {@link #soften} it is a material like any other.
 */
public final class SoftEdgeMaterial extends Material {

    private static final String THRESHOLD = "AlphaDiscardThreshold";

    /** Texels below this are not worth blending. */
    private static final float CLEAR = 0.03f;

    private static final float NEVER = -1;

    private float opaqueFrom = NEVER;

    /** For the engine's loader of saved scenes. */
    public SoftEdgeMaterial() {}

    SoftEdgeMaterial(AssetManager assets) {
        super(assets, "Common/MatDefs/Light/PBRLighting.j3md");
    }

    /**
     * Switches soft edges on. The geometry belongs into the transparent bucket then.
     *
     * @param from alpha from which on a texel is opaque and hides what is behind it (0 to 1)
     */
    void soften(float from) {
        opaqueFrom = from;
        setFloat(THRESHOLD, from);
        getAdditionalRenderState().setBlendMode(BlendMode.Off);
    }

    boolean isSoft() {
        return opaqueFrom != NEVER;
    }

    @Override
    public void render(Geometry geometry, LightList lights, RenderManager renderManager) {
        super.render(geometry, lights, renderManager);
        boolean shading = renderManager.getForcedTechnique() == null;
        if (isSoft() && shading && renderManager.getForcedMaterial() == null) {
            renderFringe(geometry, lights, renderManager);
        }
    }

    private void renderFringe(Geometry geometry, LightList lights, RenderManager renderManager) {
        RenderState state = getAdditionalRenderState();
        state.setBlendMode(BlendMode.Alpha);
        state.setDepthWrite(false);
        setFloat(THRESHOLD, CLEAR);
        super.render(geometry, lights, renderManager);
        setFloat(THRESHOLD, opaqueFrom);
        state.setDepthWrite(true);
        state.setBlendMode(BlendMode.Off);
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        super.write(exporter);
        exporter.getCapsule(this).write(opaqueFrom, "opaqueFrom", NEVER);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        super.read(importer);
        InputCapsule capsule = importer.getCapsule(this);
        opaqueFrom = capsule.readFloat("opaqueFrom", NEVER);
    }
}

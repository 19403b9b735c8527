package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.material.RenderState.BlendFunc;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Quad;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.offscreen.OffscreenGl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cornea of which its file says no more than that it is clear. */
@ExtendWith(OffscreenGl.Shared.class)
class CorneaTest {

    private static final Vector3f CAMERA = new Vector3f(0.5f, 0.5f, 6);
    private static final Vector3f MIDDLE = new Vector3f(0.5f, 0.5f, 0);

    private final OffscreenGl gl;
    private final Studio studio;

    CorneaTest(OffscreenGl gl) {
        this.gl = gl;
        this.studio = new Studio(gl);
    }

    @Test
    void whatIsBehindItIsSeenInTheFirstFrameInWhichAGameBlendsAnything() {
        int bare = greenInTheMiddle();
        studio.attach(cornea());

        gl.run(this::forgetBlending);

        assertThat(bare).isPositive();
        assertThat(greenInTheMiddle()).isGreaterThanOrEqualTo(bare);
    }

    /** As OpenGL and the engine are when a game starts. */
    private void forgetBlending() {
        RenderState opaque = new RenderState();
        opaque.setBlendMode(BlendMode.Custom);
        opaque.setCustomBlendFactors(BlendFunc.One, BlendFunc.Zero, BlendFunc.One, BlendFunc.Zero);
        gl.renderer().applyRenderState(opaque);
        gl.renderer().applyRenderState(RenderState.NULL);
        gl.renderer().invalidateState();
    }

    private int greenInTheMiddle() {
        return studio.photograph(CAMERA, MIDDLE).getRGB(256, 256) >> 8 & 0xFF;
    }

    private Geometry cornea() {
        Material material = new PbrMaterials(gl.assets()).plain("cornea");
        SurfaceRole.CORNEA.complete(material);
        Geometry cornea = new Geometry("cornea", new Quad(1, 1));
        cornea.setMaterial(material);
        cornea.setQueueBucket(PbrMaterials.bucketOf(material));
        return cornea;
    }
}

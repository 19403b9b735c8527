package dev.likeness.demo.scene;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Quad;
import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.Random;

/**
 * The studio's paper backdrop: a soft pool of light that stays behind whatever the camera looks at.
 */
final class Backdrop {

    private static final int SIZE = 512;

    private final RenderManager renderManager;
    private final ViewPort viewPort;
    private final Material material;

    Backdrop(AssetManager assets, RenderManager renderManager, int width, int height) {
        this.renderManager = renderManager;
        Camera camera = new Camera(width, height);
        camera.setParallelProjection(true);
        viewPort = renderManager.createPreView("backdrop", camera);
        viewPort.setClearFlags(true, true, true);
        Geometry paper = new Geometry("backdrop", new Quad(2, 2));
        material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        show(StudioPaper.GREY);
        paper.setMaterial(material);
        paper.setQueueBucket(Bucket.Opaque);
        paper.setLocalTranslation(-1, -1, -1);
        camera.setLocation(Vector3f.UNIT_Z);
        camera.lookAtDirection(Vector3f.UNIT_Z.negate(), Vector3f.UNIT_Y);
        camera.setFrustum(0, 10, -1, 1, 1, -1);
        viewPort.attachScene(paper);
        paper.updateGeometricState();
    }

    void show(StudioPaper paper) {
        material.setTexture("ColorMap", new Texture2D(paint(paper)));
    }

    void remove() {
        renderManager.removePreView(viewPort);
    }

    /** Noise of one step hides the bands that a dark gradient has in eight bits. */
    private static Image paint(StudioPaper paper) {
        Random noise = new Random(7);
        ByteBuffer pixels = BufferUtils.createByteBuffer(SIZE * SIZE * 3);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                float dx = (x + 0.5f) / SIZE - 0.5f;
                float dy = (y + 0.5f) / SIZE - 0.48f;
                float t = FastMath.clamp(FastMath.sqrt(dx * dx + dy * dy) / 0.68f, 0, 1);
                float edge = t * t * (3 - 2 * t);
                for (int c = 0; c < 3; c++) {
                    float value = paper.channel(c, edge) + noise.nextFloat();
                    pixels.put((byte) (int) value);
                }
            }
        }
        pixels.flip();
        return new Image(Format.RGB8, SIZE, SIZE, pixels, ColorSpace.sRGB);
    }
}

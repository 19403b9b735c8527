package dev.likeness.face;

import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.post.ssao.SSAOFilter;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Box;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Takes lit pictures with real OpenGL (its methods run on the render thread). */
final class Portrait implements AutoCloseable {

    private static final int SIZE = 512;

    private final OffscreenGl gl;
    private final Node scene = new Node("scene");
    private final Camera camera = new Camera(SIZE, SIZE);
    private final FrameBuffer frame = new FrameBuffer(SIZE, SIZE, 1);
    private final ViewPort view = new ViewPort("portrait", camera);
    private final DirectionalLight sun =
            new DirectionalLight(
                    new Vector3f(-0.4f, -0.6f, -1).normalizeLocal(), ColorRGBA.White.mult(2.2f));

    Portrait(OffscreenGl gl) {
        this.gl = gl;
        camera.setFrustumPerspective(30, 1, 0.05f, 20);
        frame.setDepthTarget(FrameBufferTarget.newTarget(Image.Format.Depth));
        frame.addColorTarget(FrameBufferTarget.newTarget(Image.Format.RGBA8));
        frame.setSrgb(true);
        view.setClearFlags(true, true, true);
        view.setBackgroundColor(new ColorRGBA(0.1f, 0.12f, 0.15f, 1));
        view.setOutputFrameBuffer(frame);
        view.attachScene(scene);
        scene.addLight(sun);
        scene.addLight(new AmbientLight(ColorRGBA.White.mult(0.5f)));
    }

    Camera camera() {
        return camera;
    }

    void castShadows(int maps) {
        DirectionalLightShadowRenderer shadows =
                new DirectionalLightShadowRenderer(gl.assets(), 512, maps);
        shadows.setLight(sun);
        view.addProcessor(shadows);
    }

    /** The corners alone, in grey. */
    void occludeCorners() {
        FilterPostProcessor filters = new FilterPostProcessor(gl.assets());
        SSAOFilter occlusion = new SSAOFilter(0.03f, 3, 1, 0.1f);
        occlusion.setUseOnlyAo(true);
        filters.addFilter(occlusion);
        view.addProcessor(filters);
    }

    /** Something between the sun and the middle of the scene, out of the picture. */
    Geometry shade() {
        Geometry shade = new Geometry("shade", new Box(0.03f, 0.03f, 0.03f));
        shade.setMaterial(new Material(gl.assets(), "Common/MatDefs/Misc/Unshaded.j3md"));
        shade.setShadowMode(ShadowMode.Cast);
        shade.setLocalTranslation(sun.getDirection().mult(-0.45f));
        return shade;
    }

    void show(Spatial model) {
        scene.attachChild(model);
    }

    /** Shows nothing any more. */
    void clear() {
        scene.detachAllChildren();
    }

    void look(Vector3f from, Vector3f at) {
        camera.setLocation(from);
        camera.lookAt(at, Vector3f.UNIT_Y);
    }

    /** Lets time pass in steps of 1/60 s. */
    void live(float seconds) {
        for (float passed = 0; passed < seconds; passed += 1 / 60f) {
            scene.updateLogicalState(1 / 60f);
            scene.updateGeometricState();
        }
    }

    /**
     * Draws two frames and keeps the second: in the very first of a context the engine does not
     * blend.
     */
    BufferedImage shoot() {
        for (int i = 0; i < 2; i++) {
            live(0.01f);
            gl.renderManager().renderViewPort(view, 0.01f);
        }
        ByteBuffer pixels = BufferUtils.createByteBuffer(SIZE * SIZE * 4);
        gl.renderer().readFrameBuffer(frame, pixels);
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int at = 4 * ((SIZE - 1 - y) * SIZE + x);
                int red = pixels.get(at) & 0xFF;
                int green = pixels.get(at + 1) & 0xFF;
                int blue = pixels.get(at + 2) & 0xFF;
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return picture;
    }

    /** Keeps a picture to be looked at. */
    static void keep(BufferedImage picture, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "faces"));
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pixels differ by more than a tolerance (0 to 255) in any colour. */
    static int differentPixels(BufferedImage a, BufferedImage b, int tolerance) {
        int different = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (distance(a.getRGB(x, y), b.getRGB(x, y)) > tolerance) {
                    different++;
                }
            }
        }
        return different;
    }

    private static int distance(int a, int b) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return largest;
    }

    @Override
    public void close() {
        view.clearProcessors();
        frame.dispose();
    }
}

package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** A lit place without a window: takes pictures of avatars with real OpenGL. */
public final class Studio {

    private static final int SIZE = 512;

    private final OffscreenGl gl;
    private final Node rootNode = new Node("studio");

    public Studio(OffscreenGl gl) {
        this.gl = gl;
        addLight(new Vector3f(-0.4f, -0.5f, -1), 1.5f);
        addLight(new Vector3f(1, -0.2f, -0.3f), 0.7f);
        addLight(new Vector3f(0.2f, 1, -0.5f), 0.4f);
        rootNode.addLight(new AmbientLight(ColorRGBA.White.mult(0.4f)));
    }

    public AssetManager assets() {
        return gl.assets();
    }

    public void attach(Spatial spatial) {
        gl.run(() -> rootNode.attachChild(spatial));
    }

    /** Takes a picture of what is attached. */
    public BufferedImage photograph(Vector3f from, Vector3f towards) {
        return gl.call(() -> render(from, towards));
    }

    private void addLight(Vector3f direction, float strength) {
        rootNode.addLight(
                new DirectionalLight(direction.normalize(), ColorRGBA.White.mult(strength)));
    }

    private BufferedImage render(Vector3f from, Vector3f towards) {
        Camera camera = new Camera(SIZE, SIZE);
        camera.setFrustumPerspective(30, 1, 0.05f, 20);
        camera.setLocation(from);
        camera.lookAt(towards, Vector3f.UNIT_Y);
        FrameBuffer frame = new FrameBuffer(SIZE, SIZE, 1);
        frame.setDepthTarget(FrameBufferTarget.newTarget(Image.Format.Depth));
        frame.addColorTarget(FrameBufferTarget.newTarget(Image.Format.RGBA8));
        frame.setSrgb(true);
        ViewPort view = gl.renderManager().createPreView("photograph", camera);
        view.setClearFlags(true, true, true);
        view.setBackgroundColor(new ColorRGBA(0.1f, 0.12f, 0.15f, 1));
        view.setOutputFrameBuffer(frame);
        view.attachScene(rootNode);
        rootNode.updateLogicalState(0.01f);
        rootNode.updateGeometricState();
        gl.renderManager().renderViewPort(view, 0.01f);
        ByteBuffer pixels = BufferUtils.createByteBuffer(SIZE * SIZE * 4);
        gl.renderer().readFrameBuffer(frame, pixels);
        gl.renderManager().removePreView(view);
        frame.dispose();
        return picture(pixels);
    }

    private static BufferedImage picture(ByteBuffer rgba) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int at = 4 * ((SIZE - 1 - y) * SIZE + x);
                int red = rgba.get(at) & 0xFF;
                int green = rgba.get(at + 1) & 0xFF;
                int blue = rgba.get(at + 2) & 0xFF;
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return picture;
    }
}

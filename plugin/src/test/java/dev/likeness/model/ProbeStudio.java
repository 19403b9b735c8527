package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.environment.baker.IBLHybridEnvBakerLight;
import com.jme3.light.DirectionalLight;
import com.jme3.light.LightProbe;
import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Quad;
import com.jme3.scene.shape.Sphere;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.util.BufferUtils;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** A neutral photo studio: softboxes as a light probe, one weak sun. Its parts run where GL is. */
final class ProbeStudio {

    /** Drawn so many times as large and shrunk: smooth edges without multisampling. */
    private static final int OVERSIZE = 2;

    private static final float WALLS = 30;

    private final OffscreenGl gl;
    private final int side;
    private final Node scene = new Node("probe studio");
    private final DirectionalLight sun =
            new DirectionalLight(
                    new Vector3f(-0.5f, -0.6f, -1).normalizeLocal(), ColorRGBA.White.mult(1.2f));

    private boolean shadows;

    ProbeStudio(OffscreenGl gl, int size) {
        this.gl = gl;
        this.side = OVERSIZE * size;
        scene.addLight(sun);
        scene.addLight(gl.call(this::bake));
    }

    AssetManager assets() {
        return gl.assets();
    }

    Renderer rm() {
        return gl.renderer();
    }

    void castShadows() {
        shadows = true;
    }

    void attach(Spatial spatial) {
        gl.run(() -> scene.attachChild(spatial));
    }

    void detach(Spatial spatial) {
        gl.run(spatial::removeFromParent);
    }

    void run(Runnable work) {
        gl.run(work);
    }

    /** Draws twice: in the very first frame of a context the engine does not blend. */
    BufferedImage photograph(Vector3f from, Vector3f towards, float degrees) {
        return gl.call(() -> render(from, towards, degrees));
    }

    private BufferedImage render(Vector3f from, Vector3f towards, float degrees) {
        Camera camera = new Camera(side, side);
        camera.setFrustumPerspective(degrees, 1, 0.05f, 20);
        camera.setLocation(from);
        camera.lookAt(towards, Vector3f.UNIT_Y);
        FrameBuffer frame = frame();
        ViewPort view = new ViewPort("photograph", camera);
        view.setClearFlags(true, true, true);
        view.setBackgroundColor(new ColorRGBA(0.18f, 0.19f, 0.21f, 1));
        view.setOutputFrameBuffer(frame);
        view.attachScene(scene);
        if (shadows) {
            DirectionalLightShadowRenderer shadow =
                    new DirectionalLightShadowRenderer(gl.assets(), 2048, 1);
            shadow.setLight(sun);
            shadow.setShadowZExtend(6);
            view.addProcessor(shadow);
            scene.setShadowMode(ShadowMode.CastAndReceive);
        }
        for (int i = 0; i < 2; i++) {
            scene.updateLogicalState(0.01f);
            scene.updateGeometricState();
            gl.renderManager().renderViewPort(view, 0.01f);
        }
        ByteBuffer pixels = BufferUtils.createByteBuffer(side * side * 4);
        gl.renderer().readFrameBuffer(frame, pixels);
        view.clearProcessors();
        frame.dispose();
        return picture(pixels);
    }

    private FrameBuffer frame() {
        FrameBuffer frame = new FrameBuffer(side, side, 1);
        frame.setDepthTarget(FrameBufferTarget.newTarget(Format.Depth));
        frame.addColorTarget(FrameBufferTarget.newTarget(Format.RGBA8));
        frame.setSrgb(true);
        return frame;
    }

    private BufferedImage picture(ByteBuffer rgba) {
        BufferedImage large = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            int rgb =
                    (rgba.get(4 * i) & 0xFF) << 16
                            | (rgba.get(4 * i + 1) & 0xFF) << 8
                            | rgba.get(4 * i + 2) & 0xFF;
            large.setRGB(i % side, side - 1 - i / side, rgb);
        }
        int size = side / OVERSIZE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(large.getScaledInstance(size, size, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return picture;
    }

    private LightProbe bake() {
        Node room = new Node("room");
        Geometry walls =
                glowing("walls", new Sphere(16, 16, WALLS), new ColorRGBA(0.22f, 0.22f, 0.23f, 1));
        room.attachChild(walls);
        softbox(room, new Vector3f(-7, 6, 9), 8, 2.5f);
        softbox(room, new Vector3f(10, 2, 7), 7, 1);
        softbox(room, new Vector3f(8, 6, -9), 7, 2.4f);
        IBLHybridEnvBakerLight baker =
                new IBLHybridEnvBakerLight(
                        gl.renderManager(), gl.assets(), Format.RGB16F, Format.Depth, 64, 64);
        baker.setTexturePulling(true);
        baker.bakeEnvironment(room, Vector3f.ZERO, 0.1f, 2 * WALLS, null);
        baker.bakeSpecularIBL();
        baker.bakeSphericalHarmonicsCoefficients();
        LightProbe probe = new LightProbe();
        probe.setPrefilteredMap(baker.getSpecularIBL());
        probe.setNbMipMaps(baker.getSpecularIBL().getImage().getMipMapSizes().length);
        probe.setShCoeffs(baker.getSphericalHarmonicsCoefficients());
        probe.setReady(true);
        probe.getArea().setRadius(1000);
        baker.clean();
        return probe;
    }

    private void softbox(Node room, Vector3f position, float side, float light) {
        Geometry box = glowing("softbox", new Quad(side, side), ColorRGBA.White.mult(light));
        box.setLocalTranslation(-side / 2, -side / 2, 0);
        Node stand = new Node("stand");
        stand.attachChild(box);
        stand.setLocalTranslation(position);
        stand.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        room.attachChild(stand);
    }

    private Geometry glowing(String name, Mesh mesh, ColorRGBA color) {
        Geometry geometry = new Geometry(name, mesh);
        Material material = new Material(gl.assets(), "Common/MatDefs/Misc/Unshaded.j3md");
        material.setColor("Color", color);
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        geometry.setMaterial(material);
        return geometry;
    }
}

package dev.likeness.demo.scene;

import com.jme3.asset.AssetManager;
import com.jme3.environment.baker.IBLHybridEnvBakerLight;
import com.jme3.light.LightProbe;
import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.shape.Quad;
import com.jme3.scene.shape.Sphere;
import com.jme3.texture.Image.Format;
import java.nio.FloatBuffer;

/**
 * The room that an avatar's skin and eyes mirror: a dim studio with three softboxes. It is never
 * drawn, only baked into a light probe at start-up, so that no probe file has to be shipped.
 */
final class StudioRoom {

    private static final int PROBE_SIZE = 64;
    private static final float RADIUS = 30;
    private static final float PROBE_REACH = 1000;

    private static final ColorRGBA CEILING = new ColorRGBA(0.34f, 0.36f, 0.41f, 1);
    private static final ColorRGBA WALL = new ColorRGBA(0.17f, 0.175f, 0.19f, 1);
    private static final ColorRGBA FLOOR = new ColorRGBA(0.10f, 0.09f, 0.08f, 1);

    private final AssetManager assets;

    StudioRoom(AssetManager assets) {
        this.assets = assets;
    }

    /**
     * Bakes the room as seen from a point. Render thread; takes a fraction of a second. The diffuse
     * part is added up on the processor: the engine's shader for it ends in NaN on some drivers.
     */
    LightProbe bake(RenderManager renderManager, Vector3f eye) {
        Node room = new Node("studio room");
        room.attachChild(walls());
        room.attachChild(
                softbox("key", new Vector3f(-7, 6, 9), 7, 8, new ColorRGBA(2.6f, 2.45f, 2.25f, 1)));
        room.attachChild(
                softbox("fill", new Vector3f(10, 2, 7), 5, 9, new ColorRGBA(0.9f, 1.0f, 1.15f, 1)));
        room.attachChild(
                softbox("rim", new Vector3f(8, 6, -9), 3, 10, new ColorRGBA(2.4f, 2.6f, 3.0f, 1)));
        room.setLocalTranslation(eye);
        IBLHybridEnvBakerLight baker =
                new IBLHybridEnvBakerLight(
                        renderManager, assets, Format.RGB16F, Format.Depth, PROBE_SIZE, PROBE_SIZE);
        baker.setTexturePulling(true);
        baker.bakeEnvironment(room, eye, 0.1f, 2 * RADIUS, null);
        baker.bakeSpecularIBL();
        baker.bakeSphericalHarmonicsCoefficients();
        LightProbe probe = new LightProbe();
        probe.setPosition(eye);
        probe.setPrefilteredMap(baker.getSpecularIBL());
        probe.setNbMipMaps(baker.getSpecularIBL().getImage().getMipMapSizes().length);
        probe.setShCoeffs(baker.getSphericalHarmonicsCoefficients());
        probe.setReady(true);
        baker.clean();
        probe.getArea().setRadius(PROBE_REACH);
        return probe;
    }

    private Geometry walls() {
        Sphere sphere = new Sphere(24, 32, RADIUS);
        paint(sphere);
        Geometry walls = new Geometry("walls", sphere);
        walls.rotate(-FastMath.HALF_PI, 0, 0);
        Material material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setBoolean("VertexColor", true);
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        walls.setMaterial(material);
        return walls;
    }

    /** The engine's sphere has its poles on Z: from floor to ceiling once it is turned upright. */
    private static void paint(Mesh sphere) {
        FloatBuffer positions = sphere.getFloatBuffer(VertexBuffer.Type.Position);
        float[] colors = new float[positions.limit() / 3 * 4];
        for (int i = 0; i < positions.limit() / 3; i++) {
            float height = positions.get(3 * i + 2) / RADIUS;
            ColorRGBA color = new ColorRGBA(WALL);
            color.interpolateLocal(height > 0 ? CEILING : FLOOR, Math.abs(height));
            System.arraycopy(color.toArray(new float[4]), 0, colors, 4 * i, 4);
        }
        sphere.setBuffer(VertexBuffer.Type.Color, 4, colors);
    }

    private Node softbox(
            String name, Vector3f position, float width, float height, ColorRGBA light) {
        Geometry box = new Geometry(name, new Quad(width, height));
        Material material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setColor("Color", light);
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        box.setMaterial(material);
        box.setLocalTranslation(-width / 2, -height / 2, 0);
        Node stand = new Node(name);
        stand.attachChild(box);
        stand.setLocalTranslation(position);
        stand.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        return stand;
    }
}

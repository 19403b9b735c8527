package dev.likeness.sandbox.person.hair;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.plugins.AWTLoader;
import com.jme3.util.BufferUtils;
import dev.likeness.sandbox.person.Surface;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Photographs heads with hair through the real engine, alpha-tested as games draw them. Needs a
 * display (Xvfb will do).
 */
final class HairCamera extends SimpleApplication implements AutoCloseable {

    private static final float CUT_OFF = 0.4f;
    private static final float DISTANCE = 1.6f;

    /**
     * One picture.
     *
     * @param skin drawn in one colour
     * @param hair drawn with its texture
     * @param tint the texture's colours are multiplied by
     * @param centre what is in the middle
     * @param turn of the camera around the head to the person's left, radians
     * @param height metres from the lower to the upper edge
     */
    record Shot(
            Iterable<Surface> skin,
            Surface hair,
            BufferedImage texture,
            ColorRGBA tint,
            Vec centre,
            float turn,
            float height,
            CompletableFuture<BufferedImage> picture) {}

    private final int size;
    private final Map<BufferedImage, Texture> textures = new IdentityHashMap<>();
    private final Queue<Shot> shots = new ArrayDeque<>();
    private Shot posing;

    HairCamera(int size) {
        super(new AppState[0]);
        this.size = size;
        AppSettings options = new AppSettings(true);
        options.setResolution(size, size);
        options.setGammaCorrection(true);
        options.setSamples(4);
        options.setAudioRenderer(null);
        setSettings(options);
        start(JmeContext.Type.OffscreenSurface, true);
    }

    BufferedImage take(
            Iterable<Surface> skin,
            Surface hair,
            BufferedImage texture,
            ColorRGBA tint,
            Vec centre,
            float turn,
            float height) {
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        Shot shot = new Shot(skin, hair, texture, tint, centre, turn, height, picture);
        enqueue(() -> shots.add(shot));
        return picture.join();
    }

    @Override
    public void close() {
        stop(true);
    }

    @Override
    public void simpleInitApp() {
        viewPort.setBackgroundColor(new ColorRGBA().setAsSrgb(0.45f, 0.5f, 0.56f, 1));
        lamp(-0.55f, -0.5f, -0.75f, new ColorRGBA(1.15f, 1.08f, 1.0f, 1));
        lamp(0.8f, -0.1f, -0.6f, new ColorRGBA(0.32f, 0.35f, 0.42f, 1));
        lamp(0.5f, -0.5f, 0.8f, new ColorRGBA(0.5f, 0.5f, 0.55f, 1));
        rootNode.addLight(new AmbientLight(new ColorRGBA(0.25f, 0.25f, 0.27f, 1)));
    }

    @Override
    public void simpleUpdate(float seconds) {
        posing = shots.poll();
        if (posing == null) {
            return;
        }
        rootNode.detachAllChildren();
        for (Surface surface : posing.skin()) {
            rootNode.attachChild(geometry(surface, skin()));
        }
        rootNode.attachChild(geometry(posing.hair(), hair(posing)));
        rootNode.updateGeometricState();
        Vec centre = posing.centre();
        Vector3f at = new Vector3f(centre.x(), centre.y(), centre.z());
        Vector3f away =
                new Vector3f(
                        (float) Math.sin(posing.turn()), 0.05f, (float) Math.cos(posing.turn()));
        double opening = 2 * Math.atan(posing.height() / 2 / DISTANCE);
        cam.setFrustumPerspective((float) Math.toDegrees(opening), 1, 0.1f, 10);
        cam.setLocation(at.add(away.multLocal(DISTANCE)));
        cam.lookAt(at, Vector3f.UNIT_Y);
    }

    @Override
    public void simpleRender(com.jme3.renderer.RenderManager manager) {
        if (posing == null) {
            return;
        }
        ByteBuffer pixels =
                BufferUtils.createByteBuffer(4 * size * size).order(ByteOrder.BIG_ENDIAN);
        renderer.readFrameBufferWithFormat(null, pixels, Format.RGBA8);
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            int rgb = pixels.getInt(4 * i) >>> 8;
            picture.setRGB(i % size, size - 1 - i / size, rgb);
        }
        posing.picture().complete(picture);
        posing = null;
    }

    @Override
    public void handleError(String message, Throwable failure) {
        shots.forEach(shot -> shot.picture().completeExceptionally(failure));
        super.handleError(message, failure);
    }

    private void lamp(float x, float y, float z, ColorRGBA color) {
        rootNode.addLight(new DirectionalLight(new Vector3f(x, y, z).normalizeLocal(), color));
    }

    private Material skin() {
        Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", new ColorRGBA().setAsSrgb(0.86f, 0.69f, 0.6f, 1));
        material.setColor("Ambient", new ColorRGBA().setAsSrgb(0.86f, 0.69f, 0.6f, 1));
        return material;
    }

    private Material hair(Shot shot) {
        Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
        material.setTexture(
                "DiffuseMap", textures.computeIfAbsent(shot.texture(), HairCamera::texture));
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", shot.tint());
        material.setColor("Ambient", shot.tint());
        material.setColor("Specular", new ColorRGBA(0.12f, 0.12f, 0.12f, 1));
        material.setFloat("Shininess", 18);
        material.setFloat("AlphaDiscardThreshold", CUT_OFF);
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        return material;
    }

    private static Texture texture(BufferedImage image) {
        Texture texture = new Texture2D(new AWTLoader().load(image, true));
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setAnisotropicFilter(4);
        return texture;
    }

    private static Geometry geometry(Surface surface, Material material) {
        int[] triangles = surface.triangles();
        float[] positions = new float[3 * triangles.length];
        float[] normals = new float[3 * triangles.length];
        for (int i = 0; i < triangles.length; i++) {
            Vec.at(surface.positions(), triangles[i]).store(positions, i);
            Vec.at(surface.normals(), triangles[i]).store(normals, i);
        }
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, positions);
        mesh.setBuffer(Type.Normal, 3, normals);
        mesh.setBuffer(Type.TexCoord, 2, surface.cornerUvs());
        mesh.updateBound();
        Geometry geometry = new Geometry("surface", mesh);
        geometry.setMaterial(material);
        return geometry;
    }
}

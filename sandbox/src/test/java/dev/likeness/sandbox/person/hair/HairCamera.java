package dev.likeness.sandbox.person.hair;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.asset.AssetManager;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.texture.plugins.AWTLoader;
import com.jme3.util.BufferUtils;
import com.jme3.util.mikktspace.MikktspaceTangentGenerator;
import dev.likeness.sandbox.person.Haircut;
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
 * Photographs heads with hair through the real engine as the plugin draws them: physically based,
 * first what is opaque, then soft edges blended over it. Needs a display (Xvfb will do).
 */
final class HairCamera extends SimpleApplication implements AutoCloseable {

    private static final String PBR = "Common/MatDefs/Light/PBRLighting.j3md";
    private static final float OPAQUE_FROM = 0.8f;
    private static final float CLEAR = 0.03f;
    private static final float ROUGHNESS = 0.68f;
    private static final float DISTANCE = 1.6f;

    /**
     * One picture.
     *
     * @param skin drawn in one colour
     * @param hair the haircut on this head
     * @param cut whose textures it is drawn with
     * @param tint the texture's colours are multiplied by
     * @param centre what is in the middle
     * @param turn of the camera around the head to the person's left, radians
     * @param height metres from the lower to the upper edge
     */
    record Shot(
            Iterable<Surface> skin,
            Surface hair,
            Haircut cut,
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
            Haircut cut,
            ColorRGBA tint,
            Vec centre,
            float turn,
            float height) {
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        Shot shot = new Shot(skin, hair, cut, tint, centre, turn, height, picture);
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
        lamp(0.55f, -0.6f, -0.85f, new ColorRGBA(1.9f, 1.8f, 1.67f, 1));
        lamp(-0.9f, -0.15f, -0.7f, new ColorRGBA(0.5f, 0.55f, 0.6f, 1));
        lamp(-0.55f, -0.5f, 0.9f, new ColorRGBA(1.3f, 1.4f, 1.5f, 1));
        rootNode.addLight(new AmbientLight(new ColorRGBA(0.45f, 0.46f, 0.5f, 1)));
        renderManager.setSinglePassLightBatchSize(4);
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
    public void simpleRender(RenderManager manager) {
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
        if (posing != null) {
            posing.picture().completeExceptionally(failure);
        }
        shots.forEach(shot -> shot.picture().completeExceptionally(failure));
        super.handleError(message, failure);
    }

    private void lamp(float x, float y, float z, ColorRGBA color) {
        rootNode.addLight(new DirectionalLight(new Vector3f(x, y, z).normalizeLocal(), color));
    }

    private Material skin() {
        Material material = new Material(assetManager, PBR);
        material.setColor("BaseColor", new ColorRGBA().setAsSrgb(0.86f, 0.69f, 0.6f, 1));
        material.setFloat("Metallic", 0);
        material.setFloat("Roughness", 0.55f);
        return material;
    }

    private Material hair(Shot shot) {
        Material material = new SoftHair(assetManager);
        material.setTexture("BaseColorMap", texture(shot.cut().color(), true));
        material.setColor("BaseColor", shot.tint());
        material.setFloat("Metallic", 0);
        material.setFloat("Roughness", ROUGHNESS);
        shot.cut()
                .normal()
                .ifPresent(
                        map -> {
                            material.setTexture("NormalMap", texture(map, false));
                            material.setFloat("NormalType", 1);
                        });
        shot.cut()
                .metallicRoughness()
                .ifPresent(
                        map -> {
                            material.setTexture("MetallicRoughnessMap", texture(map, false));
                            material.setFloat("Metallic", 1);
                            material.setFloat("Roughness", 1);
                        });
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        return material;
    }

    /** First what is opaque, then the soft rest over it. */
    private static final class SoftHair extends Material {

        SoftHair(AssetManager assets) {
            super(assets, PBR);
        }

        @Override
        public void render(Geometry geometry, LightList lights, RenderManager manager) {
            setFloat("AlphaDiscardThreshold", OPAQUE_FROM);
            super.render(geometry, lights, manager);
            getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
            getAdditionalRenderState().setDepthWrite(false);
            setFloat("AlphaDiscardThreshold", CLEAR);
            super.render(geometry, lights, manager);
            getAdditionalRenderState().setDepthWrite(true);
            getAdditionalRenderState().setBlendMode(BlendMode.Off);
        }
    }

    private Texture texture(BufferedImage image, boolean colors) {
        return textures.computeIfAbsent(image, picture -> loaded(picture, colors));
    }

    private static Texture loaded(BufferedImage image, boolean colors) {
        Image loaded = new AWTLoader().load(image, true);
        loaded.setColorSpace(colors ? ColorSpace.sRGB : ColorSpace.Linear);
        Texture texture = new Texture2D(loaded);
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
        if (material.getTextureParam("NormalMap") != null) {
            MikktspaceTangentGenerator.generate(mesh);
        }
        geometry.setQueueBucket(material instanceof SoftHair ? Bucket.Transparent : Bucket.Opaque);
        return geometry;
    }
}

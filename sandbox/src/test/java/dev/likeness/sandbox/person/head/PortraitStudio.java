package dev.likeness.sandbox.person.head;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.plugins.AWTLoader;
import com.jme3.util.BufferUtils;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Normals;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Takes pictures of surfaces with the real engine: three soft lights, a grey wall, a contact sheet.
 * Needs a display (Xvfb will do).
 */
public final class PortraitStudio {

    /**
     * What is put before the camera.
     *
     * @param surface mesh with its shapes
     * @param color of the whole surface, where there are no vertex colours
     * @param vertexColors RGBA per vertex (0 to 1), if any
     * @param texture colour map by the corners' UV, if any
     * @param blend true to blend by alpha
     * @param shininess 0 for dull, 128 for wet
     */
    public record Sitter(
            Surface surface,
            ColorRGBA color,
            Optional<float[]> vertexColors,
            Optional<BufferedImage> texture,
            boolean blend,
            float shininess) {}

    /**
     * One picture of the sheet.
     *
     * @param view front, left, three, profile, below, above, eyes, mouth, ear, back or bust
     * @param weights shape name → weight
     */
    public record Shot(String view, Map<String, Float> weights) {

        /** Reads "view+shape=weight+shape=weight". */
        public static Shot parse(String text) {
            String[] words = text.split("\\+");
            Map<String, Float> weights = new LinkedHashMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=");
                weights.put(pair[0], Float.parseFloat(pair[1]));
            }
            return new Shot(words[0], weights);
        }
    }

    private static final long AFTER_A_SESSION = 1000;

    private final int width;
    private final int height;
    private final float eyeHeight;

    /** A studio that takes pictures of a size in pixels, of people whose eyes are so high. */
    public PortraitStudio(int width, int height, float eyeHeight) {
        this.width = width;
        this.height = height;
        this.eyeHeight = eyeHeight;
    }

    /** Takes all pictures. */
    public List<BufferedImage> pictures(List<Sitter> sitters, List<Shot> shots) {
        List<BufferedImage> pictures = new Session(sitters, shots).run();
        try {
            // GLFW ends a little after the engine; a session begun before that finds no monitor.
            Thread.sleep(AFTER_A_SESSION);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return pictures;
    }

    /** Takes all pictures and writes them side by side, at most {@code columns} in a row. */
    public void sheet(List<Sitter> sitters, List<Shot> shots, int columns, File png) {
        List<BufferedImage> pictures = new Session(sitters, shots).run();
        int rows = (pictures.size() + columns - 1) / columns;
        BufferedImage sheet =
                new BufferedImage(
                        width * Math.min(columns, pictures.size()),
                        height * rows,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        for (int i = 0; i < pictures.size(); i++) {
            pen.drawImage(pictures.get(i), width * (i % columns), height * (i / columns), null);
        }
        pen.dispose();
        try {
            ImageIO.write(sheet, "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Positions of a surface with shapes applied. */
    public static float[] posed(Surface surface, Map<String, Float> weights) {
        float[] positions = surface.positions().clone();
        for (Shape shape : surface.shapes()) {
            float weight = weights.getOrDefault(shape.name(), 0f);
            for (int i = 0; weight != 0 && i < positions.length; i++) {
                positions[i] += weight * shape.deltas()[i];
            }
        }
        return positions;
    }

    private final class Session extends SimpleApplication implements SceneProcessor {

        private final List<Sitter> sitters;
        private final List<Shot> shots;
        private final List<BufferedImage> pictures = new ArrayList<>();
        private int taken;
        private boolean posed;
        private RenderManager manager;

        Session(List<Sitter> sitters, List<Shot> shots) {
            super(new AppState[0]);
            this.sitters = sitters;
            this.shots = shots;
        }

        List<BufferedImage> run() {
            AppSettings settings = new AppSettings(true);
            settings.setResolution(width, height);
            settings.setGammaCorrection(true);
            settings.setSamples(4);
            settings.setAudioRenderer(null);
            setSettings(settings);
            setPauseOnLostFocus(false);
            start(JmeContext.Type.OffscreenSurface, true);
            synchronized (pictures) {
                while (pictures.size() < shots.size()) {
                    try {
                        pictures.wait();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                        break;
                    }
                }
            }
            stop(true);
            return pictures;
        }

        @Override
        public void simpleInitApp() {
            viewPort.setBackgroundColor(new ColorRGBA(0.1f, 0.11f, 0.13f, 1));
            rootNode.addLight(lamp(-0.55f, -0.5f, -0.75f, new ColorRGBA(0.95f, 0.9f, 0.84f, 1)));
            rootNode.addLight(lamp(0.8f, -0.1f, -0.6f, new ColorRGBA(0.2f, 0.22f, 0.27f, 1)));
            rootNode.addLight(lamp(0.5f, -0.5f, 0.8f, new ColorRGBA(0.5f, 0.5f, 0.55f, 1)));
            rootNode.addLight(new AmbientLight(new ColorRGBA(0.1f, 0.1f, 0.11f, 1)));
            viewPort.addProcessor(this);
        }

        private DirectionalLight lamp(float x, float y, float z, ColorRGBA color) {
            return new DirectionalLight(new Vector3f(x, y, z).normalizeLocal(), color);
        }

        @Override
        public void simpleUpdate(float tpf) {
            if (taken < shots.size()) {
                pose(shots.get(taken));
                posed = true;
            }
        }

        private void pose(Shot shot) {
            rootNode.detachAllChildren();
            for (Sitter sitter : sitters) {
                rootNode.attachChild(geometry(sitter, shot.weights()));
            }
            frame(shot.view());
        }

        private void frame(String view) {
            double[] v = PortraitView.of(view);
            Vector3f at = new Vector3f((float) v[0], (float) v[1] + eyeHeight, (float) v[2]);
            double turn = Math.toRadians(v[3]);
            double rise = Math.toRadians(v[4]);
            float far = (float) Math.max(1.6, 2.2 * v[5]);
            Vector3f from =
                    new Vector3f(
                                    (float) (Math.sin(turn) * Math.cos(rise)),
                                    (float) Math.sin(rise),
                                    (float) (Math.cos(turn) * Math.cos(rise)))
                            .multLocal(far)
                            .addLocal(at);
            float fov = (float) Math.toDegrees(2 * Math.atan(v[5] / 2 / far));
            cam.setFrustumPerspective(fov, (float) width / height, 0.05f, 10);
            cam.setLocation(from);
            cam.lookAt(at, Vector3f.UNIT_Y);
        }

        private Geometry geometry(Sitter sitter, Map<String, Float> weights) {
            Surface surface = sitter.surface();
            float[] positions = posed(surface, weights);
            float[] normals = Normals.smooth(positions, surface.triangles());
            Geometry geometry = new Geometry("sitter", mesh(sitter, positions, normals));
            geometry.setMaterial(material(sitter));
            if (sitter.blend()) {
                geometry.setQueueBucket(RenderQueue.Bucket.Transparent);
            }
            return geometry;
        }

        private Mesh mesh(Sitter sitter, float[] positions, float[] normals) {
            int[] triangles = sitter.surface().triangles();
            int corners = triangles.length;
            float[] p = new float[3 * corners];
            float[] n = new float[3 * corners];
            float[] c = new float[4 * corners];
            for (int i = 0; i < corners; i++) {
                System.arraycopy(positions, 3 * triangles[i], p, 3 * i, 3);
                System.arraycopy(normals, 3 * triangles[i], n, 3 * i, 3);
                if (sitter.vertexColors().isPresent()) {
                    System.arraycopy(sitter.vertexColors().get(), 4 * triangles[i], c, 4 * i, 4);
                }
            }
            Mesh mesh = new Mesh();
            mesh.setBuffer(VertexBuffer.Type.Position, 3, p);
            mesh.setBuffer(VertexBuffer.Type.Normal, 3, n);
            mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, sitter.surface().cornerUvs());
            if (sitter.vertexColors().isPresent()) {
                mesh.setBuffer(VertexBuffer.Type.Color, 4, c);
            }
            mesh.updateBound();
            return mesh;
        }

        private Texture2D smooth(Texture2D texture) {
            texture.setMinFilter(Texture.MinFilter.Trilinear);
            texture.setMagFilter(Texture.MagFilter.Bilinear);
            return texture;
        }

        private Material material(Sitter sitter) {
            Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
            boolean colored = sitter.vertexColors().isPresent();
            material.setBoolean("UseMaterialColors", true);
            material.setBoolean("UseVertexColor", colored);
            material.setColor("Diffuse", sitter.color());
            material.setColor("Ambient", sitter.color());
            material.setColor(
                    "Specular", ColorRGBA.White.mult(sitter.shininess() > 60 ? 0.6f : 0.09f));
            material.setFloat("Shininess", Math.max(1, sitter.shininess()));
            sitter.texture()
                    .ifPresent(
                            t ->
                                    material.setTexture(
                                            "DiffuseMap",
                                            smooth(new Texture2D(new AWTLoader().load(t, true)))));
            if (sitter.blend()) {
                material.getAdditionalRenderState().setBlendMode(RenderState.BlendMode.Alpha);
                material.getAdditionalRenderState().setDepthWrite(false);
                material.getAdditionalRenderState().setFaceCullMode(RenderState.FaceCullMode.Off);
            }
            return material;
        }

        @Override
        public void postFrame(FrameBuffer out) {
            if (!posed || taken == shots.size()) {
                return;
            }
            ByteBuffer pixels = BufferUtils.createByteBuffer(width * height * 4);
            manager.getRenderer()
                    .readFrameBufferWithFormat(
                            viewPort.getOutputFrameBuffer(), pixels, Image.Format.RGBA8);
            BufferedImage picture = upright(pixels);
            posed = false;
            synchronized (pictures) {
                pictures.add(picture);
                taken++;
                pictures.notifyAll();
            }
        }

        private BufferedImage upright(ByteBuffer rgba) {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < width * height; i++) {
                int red = rgba.get(4 * i) & 0xff;
                int green = rgba.get(4 * i + 1) & 0xff;
                int blue = rgba.get(4 * i + 2) & 0xff;
                picture.setRGB(i % width, height - 1 - i / width, red << 16 | green << 8 | blue);
            }
            return picture;
        }

        @Override
        public void handleError(String message, Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }

        @Override
        public void initialize(RenderManager renderManager, ViewPort port) {
            manager = renderManager;
        }

        @Override
        public void reshape(ViewPort port, int w, int h) {}

        @Override
        public boolean isInitialized() {
            return manager != null;
        }

        @Override
        public void preFrame(float tpf) {}

        @Override
        public void postQueue(RenderQueue queue) {}

        @Override
        public void cleanup() {}

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }
}

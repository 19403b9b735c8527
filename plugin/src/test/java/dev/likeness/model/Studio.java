package dev.likeness.model;

import com.jme3.app.SimpleApplication;
import com.jme3.asset.AssetManager;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A game without a window: takes pictures of avatars with real OpenGL. */
final class Studio implements AutoCloseable {

    private static final int SIZE = 512;
    private static final long PATIENCE_SECONDS = 60;

    private final App app = new App();

    Studio() {
        AppSettings settings = new AppSettings(true);
        settings.setResolution(64, 64);
        settings.setAudioRenderer(null);
        settings.setGammaCorrection(true);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.setPauseOnLostFocus(false);
        app.start(JmeContext.Type.OffscreenSurface, false);
        await(app.ready);
    }

    AssetManager assets() {
        return app.getAssetManager();
    }

    Node rootNode() {
        return app.getRootNode();
    }

    /** Runs something on the render thread and waits for what it returns. */
    <T> T onRenderThread(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        app.enqueue(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | AssertionError e) {
                        result.completeExceptionally(e);
                    }
                });
        return await(result);
    }

    private <T> T await(CompletableFuture<T> result) {
        app.death.thenAccept(result::completeExceptionally);
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("No answer from OpenGL: is there a display?", e);
        }
    }

    /** Takes a picture of what hangs below the root. */
    BufferedImage photograph(Vector3f from, Vector3f towards) {
        return onRenderThread(() -> app.photograph(from, towards));
    }

    @Override
    public void close() {
        // A dead render thread would be waited for for ever.
        app.stop(!app.death.isDone());
    }

    private static final class App extends SimpleApplication {

        private final CompletableFuture<App> ready = new CompletableFuture<>();

        /** Completed when the render thread dies: nobody would answer any more. */
        private final CompletableFuture<AssertionError> death = new CompletableFuture<>();

        @Override
        public void simpleInitApp() {
            addLight(new Vector3f(-0.4f, -0.5f, -1), 1.5f);
            addLight(new Vector3f(1, -0.2f, -0.3f), 0.7f);
            addLight(new Vector3f(0.2f, 1, -0.5f), 0.4f);
            rootNode.addLight(new AmbientLight(ColorRGBA.White.mult(0.4f)));
            ready.complete(this);
        }

        private void addLight(Vector3f direction, float strength) {
            rootNode.addLight(
                    new DirectionalLight(direction.normalize(), ColorRGBA.White.mult(strength)));
        }

        @Override
        public void handleError(String message, Throwable cause) {
            death.complete(new AssertionError(message, cause));
        }

        BufferedImage photograph(Vector3f from, Vector3f towards) {
            Camera camera = new Camera(SIZE, SIZE);
            camera.setFrustumPerspective(30, 1, 0.05f, 20);
            camera.setLocation(from);
            camera.lookAt(towards, Vector3f.UNIT_Y);
            FrameBuffer frame = new FrameBuffer(SIZE, SIZE, 1);
            frame.setDepthTarget(FrameBufferTarget.newTarget(Image.Format.Depth));
            frame.addColorTarget(FrameBufferTarget.newTarget(Image.Format.RGBA8));
            frame.setSrgb(true);
            ViewPort view = renderManager.createPreView("photograph", camera);
            view.setClearFlags(true, true, true);
            view.setBackgroundColor(new ColorRGBA(0.1f, 0.12f, 0.15f, 1));
            view.setOutputFrameBuffer(frame);
            view.attachScene(rootNode);
            rootNode.updateLogicalState(0.01f);
            rootNode.updateGeometricState();
            renderManager.renderViewPort(view, 0.01f);
            ByteBuffer pixels = BufferUtils.createByteBuffer(SIZE * SIZE * 4);
            renderer.readFrameBuffer(frame, pixels);
            renderManager.removePreView(view);
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
}

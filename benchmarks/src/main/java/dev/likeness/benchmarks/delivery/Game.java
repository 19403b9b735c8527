package dev.likeness.benchmarks.delivery;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.light.AmbientLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.RenderManager;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** A running game without a window that looks at the place where avatars appear. */
final class Game extends SimpleApplication implements AutoCloseable {

    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final Queue<CompletableFuture<Long>> awaitingFrame = new ConcurrentLinkedQueue<>();

    Game() {
        super(new AppState[0]);
        AppSettings wanted = new AppSettings(true);
        wanted.setResolution(160, 120);
        wanted.setVSync(false);
        wanted.setFrameRate(60);
        wanted.setAudioRenderer(null);
        setSettings(wanted);
        setShowSettings(false);
        setPauseOnLostFocus(false);
        start(JmeContext.Type.OffscreenSurface, false);
        open.join();
    }

    @Override
    public void simpleInitApp() {
        rootNode.addLight(new AmbientLight(ColorRGBA.White));
        cam.setFrustumPerspective(30, 4 / 3f, 0.1f, 50);
        cam.setLocation(new Vector3f(0, 1.2f, 6));
        cam.lookAt(new Vector3f(0, 1, 0), Vector3f.UNIT_Y);
        open.complete(null);
    }

    @Override
    public void simpleRender(RenderManager renderManager) {
        long now = System.nanoTime();
        for (int left = awaitingFrame.size(); left > 0; left--) {
            awaitingFrame.remove().complete(now);
        }
    }

    /** Does something on the render thread, and waits for it. */
    <T> T call(Callable<T> work) {
        try {
            return enqueue(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The game failed", e);
        }
    }

    /** When the next frame has been drawn (in nanoseconds). Any thread. */
    CompletableFuture<Long> nextFrame() {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        awaitingFrame.add(drawn);
        return drawn;
    }

    @Override
    public void close() {
        stop(true);
    }
}

package dev.likeness.benchmarks.arrival;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A running game with light and nobody in it, frames as fast as they come. */
final class Theatre extends SimpleApplication implements AutoCloseable {

    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final FrameLog frames = new FrameLog();

    Theatre() {
        super(new AppState[0]);
        AppSettings wanted = new AppSettings(true);
        wanted.setResolution(320, 240);
        wanted.setVSync(false);
        wanted.setFrameRate(100);
        wanted.setAudioRenderer(null);
        setSettings(wanted);
        setShowSettings(false);
        setPauseOnLostFocus(false);
    }

    void open() {
        start(JmeContext.Type.OffscreenSurface, false);
        open.join();
    }

    @Override
    public void simpleInitApp() {
        rootNode.addLight(new DirectionalLight(new Vector3f(-0.4f, -0.5f, -1).normalizeLocal()));
        rootNode.addLight(new AmbientLight(ColorRGBA.Gray));
        cam.setFrustumPerspective(30, 4 / 3f, 0.1f, 50);
        cam.setLocation(new Vector3f(0, 1.2f, 6));
        cam.lookAt(new Vector3f(0, 1, 0), Vector3f.UNIT_Y);
        setAppProfiler(frames);
        open.complete(null);
    }

    /** Lets some time pass and returns the frames since the last call. */
    List<FrameLog.Frame> framesOf(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return takeFrames();
    }

    List<FrameLog.Frame> takeFrames() {
        CompletableFuture<List<FrameLog.Frame>> taken = new CompletableFuture<>();
        enqueue(() -> taken.complete(frames.take()));
        return taken.join();
    }

    @Override
    public void close() {
        stop(true);
    }
}

package dev.likeness.demo.scene;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.system.AppSettings;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lwjgl.opengl.GL11;

/** A game in the photo studio: lights, a backdrop, and a camera that circles. */
public abstract class StudioApp extends SimpleApplication {

    private static final int SAMPLES = 4;
    private static final int ANISOTROPY = 8;
    private static final Pattern SOFTWARE =
            Pattern.compile("llvmpipe|softpipe|swrast|SwiftShader", Pattern.CASE_INSENSITIVE);

    private final OrbitState camera;
    private final StudioState studio = new StudioState();
    private final Consumer<Throwable> onCrash;
    private volatile Thread renderThread;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /**
     * Prepares the game.
     *
     * @param camera not attached yet (not null)
     * @param onCrash called if the engine fails; the game stops then (not null)
     */
    protected StudioApp(OrbitState camera, Consumer<Throwable> onCrash) {
        super(new AppState[0]);
        this.camera = camera;
        this.onCrash = onCrash;
        setShowSettings(false);
        setPauseOnLostFocus(false);
    }

    /**
     * Settings for a game of a given size.
     *
     * @param width of the picture (in pixels, &gt;0)
     * @param height of the picture (in pixels, &gt;0)
     * @return new settings (not null)
     */
    public static AppSettings settings(int width, int height) {
        AppSettings settings = new AppSettings(true);
        settings.setTitle("Likeness");
        settings.setResolution(width, height);
        settings.setSamples(SAMPLES);
        settings.setGammaCorrection(true);
        return settings;
    }

    @Override
    public void simpleInitApp() {
        renderThread = Thread.currentThread();
        if (inputManager.hasMapping(INPUT_MAPPING_EXIT)) {
            inputManager.deleteMapping(INPUT_MAPPING_EXIT);
        }
        renderer.setDefaultAnisotropicFilter(drawsInSoftware() ? 1 : ANISOTROPY);
        stateManager.attachAll(studio, camera);
        open();
    }

    /** Mesa's rasterizer takes minutes for one slanting lock of hair that is filtered so. */
    private static boolean drawsInSoftware() {
        return SOFTWARE.matcher(GL11.glGetString(GL11.GL_RENDERER)).find();
    }

    /** Called once on the render thread when the studio is set up. */
    protected abstract void open();

    /** The photographer. */
    public final OrbitState camera() {
        return camera;
    }

    /** The lights. */
    public final StudioState studio() {
        return studio;
    }

    /**
     * Waits until the game has ended, whatever the reason, and its thread too: the last thing that
     * one does is to shut down the window system of the whole process, so that until then no other
     * window may be opened.
     */
    public final void awaitEnd() {
        ended.join();
        Thread drawing = renderThread;
        if (drawing == null || drawing == Thread.currentThread()) {
            return;
        }
        try {
            drawing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        super.destroy();
        ended.complete(null);
    }

    @Override
    public void handleError(String message, Throwable cause) {
        onCrash.accept(cause);
        stop();
        ended.complete(null);
    }
}

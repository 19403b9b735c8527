package dev.likeness.demo;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.audio.AudioListenerState;
import com.jme3.system.AppSettings;
import dev.likeness.AvatarAppState;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.StudioState;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The game: a photo studio with a camera, and avatars. What happens in it is up to the states that
 * are attached when it has started.
 */
public final class LikenessDemo extends SimpleApplication {

    private static final int SAMPLES = 4;

    private final Consumer<LikenessDemo> onStarted;
    private final Consumer<Throwable> onCrash;
    private final AvatarAppState avatars;
    private final OrbitState camera = new OrbitState();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /**
     * Prepares the game.
     *
     * @param avatars not attached yet (not null)
     * @param onStarted called once on the render thread (not null)
     * @param onCrash called if the engine fails; the game stops then (not null)
     */
    LikenessDemo(
            AvatarAppState avatars, Consumer<LikenessDemo> onStarted, Consumer<Throwable> onCrash) {
        super(new AppState[0]);
        this.avatars = avatars;
        this.onStarted = onStarted;
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
    static AppSettings settings(int width, int height) {
        AppSettings settings = new AppSettings(true);
        settings.setTitle("Likeness");
        settings.setResolution(width, height);
        settings.setSamples(SAMPLES);
        settings.setGammaCorrection(true);
        return settings;
    }

    @Override
    public void simpleInitApp() {
        if (inputManager.hasMapping(INPUT_MAPPING_EXIT)) {
            inputManager.deleteMapping(INPUT_MAPPING_EXIT);
        }
        stateManager.attachAll(new StudioState(), camera, avatars);
        if (audioRenderer != null) {
            stateManager.attach(new AudioListenerState());
        }
        onStarted.accept(this);
    }

    /** Makes avatars (any thread for its methods that say so). */
    public AvatarAppState avatars() {
        return avatars;
    }

    /** The photographer. */
    public OrbitState camera() {
        return camera;
    }

    /** Waits until the game has ended, whatever the reason. Any thread but the render thread. */
    void awaitEnd() {
        ended.join();
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

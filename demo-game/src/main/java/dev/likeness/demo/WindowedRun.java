package dev.likeness.demo;

import com.jme3.system.AppSettings;
import dev.likeness.AvatarAppState;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.sandbox.SandboxOptions;
import java.util.concurrent.CompletableFuture;

/** Runs the game in its window until the player closes it. */
final class WindowedRun {

    private static final int FRAME_RATE = 60;

    private final DemoOptions options;
    private final int width;
    private final int height;

    /**
     * Prepares a run.
     *
     * @param options what was asked for (not null)
     * @param width of the window (in pixels, &gt;0)
     * @param height of the window (in pixels, &gt;0)
     */
    WindowedRun(DemoOptions options, int width, int height) {
        this.options = options;
        this.width = width;
        this.height = height;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @return 0
     * @throws IllegalStateException if the engine fails
     */
    int run() {
        CompletableFuture<Throwable> crash = new CompletableFuture<>();
        try (DemoService service = DemoService.open(options, SandboxOptions.lifelike())) {
            LikenessDemo game =
                    new LikenessDemo(
                            new AvatarAppState(service.service(), service.cache()),
                            running ->
                                    running.getStateManager()
                                            .attach(new GameFlow(running, service.shelf())),
                            crash::complete);
            AppSettings settings = StudioApp.settings(width, height);
            settings.setResizable(true);
            settings.setFrameRate(FRAME_RATE);
            if (!SoundDevice.isThere()) {
                settings.setAudioRenderer(null);
            }
            game.setSettings(settings);
            game.start(true);
            game.awaitEnd();
        }
        if (crash.isDone()) {
            Throwable cause = crash.join();
            throw new IllegalStateException("The game failed: " + cause.getMessage(), cause);
        }
        return 0;
    }
}

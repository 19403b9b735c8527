package dev.likeness.demo.viewer;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.asset.AssetManager;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.demo.scene.StudioApp;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Takes one picture without a window. */
final class ShotRun {

    /** The first frame of all draws corneas wrongly. */
    private static final int FRAMES_BEFORE = 3;

    private final ViewerOptions options;
    private final Consumer<String> notices;

    ShotRun(ViewerOptions options, Consumer<String> notices) {
        this.options = options;
        this.notices = notices;
    }

    /**
     * Draws avatars and waits for the picture.
     *
     * @param assets that the files were read with (not null)
     * @param files to show (not null)
     * @return a picture of the size asked for (not null)
     * @throws ViewerException if what was asked for does not go with the files
     * @throws IllegalStateException if nothing can be drawn
     */
    BufferedImage shoot(AssetManager assets, List<OpenedFile> files) {
        Arrangement arrangement = new Arrangement(options, files, assets, notices);
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        ViewerApp app =
                new ViewerApp(
                        assets,
                        running -> {
                            arrangement.arrange(running);
                            running.getStateManager().attach(new Photographer(running, picture));
                        },
                        picture::completeExceptionally);
        AppSettings settings = StudioApp.settings(options.size().width(), options.size().height());
        settings.setAudioRenderer(null);
        app.setSettings(settings);
        app.start(JmeContext.Type.OffscreenSurface, false);
        try {
            return picture.join();
        } catch (CompletionException e) {
            throw failure(e.getCause());
        } finally {
            // Until the window system is closed none may be opened again.
            app.stop(true);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof ViewerException known
                ? known
                : new IllegalStateException("Cannot draw: " + cause.getMessage(), cause);
    }

    /** Waits some frames, then presses the button. */
    private static final class Photographer extends BaseAppState {

        private final ViewerApp app;
        private final CompletableFuture<BufferedImage> picture;
        private int frames;

        Photographer(ViewerApp app, CompletableFuture<BufferedImage> picture) {
            this.app = app;
            this.picture = picture;
        }

        @Override
        public void update(float tpf) {
            if (frames++ == FRAMES_BEFORE) {
                app.pictures().next().thenAccept(picture::complete);
            }
        }

        @Override
        protected void initialize(Application application) {}

        @Override
        protected void cleanup(Application application) {}

        @Override
        protected void onEnable() {}

        @Override
        protected void onDisable() {}
    }
}

package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.demo.ui.StudioStyle;
import dev.likeness.model.AvatarAssetReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Shows avatars in a window until it is closed. */
final class WindowRun {

    private static final int FRAME_RATE = 60;
    private static final int FAILED = 1;

    private final ViewerOptions options;
    private final Consumer<String> notices;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final CompletableFuture<Throwable> crash = new CompletableFuture<>();

    WindowRun(ViewerOptions options, Consumer<String> notices) {
        this.options = options;
        this.notices = notices;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param assets to read files with (not null)
     * @return 0, or 1 if a file that was asked for could not be shown
     * @throws IllegalStateException if the engine fails
     */
    int run(AssetManager assets) {
        ExecutorService reading = Executors.newSingleThreadExecutor();
        try {
            ViewerApp app = newApp(assets, reading);
            AppSettings settings =
                    StudioApp.settings(options.size().width(), options.size().height());
            settings.setTitle("Likeness viewer");
            settings.setResizable(true);
            settings.setFrameRate(FRAME_RATE);
            settings.setAudioRenderer(null);
            app.setSettings(settings);
            app.start(JmeContext.Type.Display, true);
            app.awaitEnd();
        } finally {
            reading.shutdownNow();
        }
        if (crash.isDone()) {
            Throwable cause = crash.join();
            throw new IllegalStateException("The viewer failed: " + cause.getMessage(), cause);
        }
        return failed.get() ? FAILED : 0;
    }

    /** The viewer, not started; tests start it their own way. */
    ViewerApp newApp(AssetManager assets, ExecutorService reading) {
        return new ViewerApp(
                assets,
                running -> {
                    StudioStyle.install(running);
                    ViewerScreen screen =
                            new ViewerScreen(running, new PictureFiles(running, notices)::save);
                    running.getStateManager().attach(screen);
                    running.studio().light(options.light());
                    running.studio().paper(options.paper());
                    screen.say("Reading ...");
                    Consumer<List<Path>> open =
                            paths -> reading.execute(() -> open(running, screen, paths, assets));
                    FileDrop.listen(running, open);
                    open.accept(options.files());
                },
                crash::complete);
    }

    private void open(ViewerApp app, ViewerScreen screen, List<Path> paths, AssetManager assets) {
        AvatarAssetReader reader = new AvatarAssetReader(assets);
        List<OpenedFile> opened = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Path path : paths) {
            try {
                opened.add(OpenedFile.read(path, reader));
            } catch (RuntimeException e) {
                complaints.add(OneLine.of(e));
            }
        }
        try {
            Arrangement arrangement = new Arrangement(options, opened, assets, notices);
            app.enqueue(() -> show(app, screen, complaints, arrangement));
        } catch (RuntimeException e) {
            complaints.add(OneLine.of(e));
            app.enqueue(() -> report(screen, complaints));
        }
    }

    private void show(
            ViewerApp app, ViewerScreen screen, List<String> complaints, Arrangement arrangement) {
        try {
            arrangement.arrange(app);
        } catch (RuntimeException e) {
            complaints.add(OneLine.of(e));
        }
        screen.refresh();
        options.weights().byName().forEach(screen.shapes()::set);
        report(screen, complaints);
    }

    private void report(ViewerScreen screen, List<String> complaints) {
        screen.say(String.join("\n", complaints));
        complaints.forEach(notices);
        failed.compareAndSet(false, !complaints.isEmpty());
    }
}

package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.model.AvatarAssetReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** The viewer without a window: one avatar, picture after picture. Any one thread. */
final class FaceStudio implements AutoCloseable {

    /** What was put in place is posed in the frame after, and can be measured then. */
    private static final int FRAMES_BEFORE = 1;

    private static final int FRAMES_PER_SECOND = 30;

    private final AssetManager assets = ViewerApp.newAssets();
    private final OpenedFile file;
    private final ViewerApp app;
    private final Exhibit exhibit;
    private final Set<String> set = new TreeSet<>();
    private final List<Geometry> own = new ArrayList<>();
    private FaceView view;

    /**
     * Opens it.
     *
     * @param avatar whatever the viewer shows
     * @param width of the pictures (in pixels)
     * @param height of the pictures (in pixels)
     */
    FaceStudio(Path avatar, int width, int height) throws Exception {
        file = OpenedFile.read(avatar, new AvatarAssetReader(assets));
        CompletableFuture<Exhibit> shown = new CompletableFuture<>();
        app = opened(assets, width, height, running -> shown.complete(running.lineup().add(file)));
        exhibit = shown.get();
        skipFrames();
    }

    /** An empty one of a size, started. */
    static ViewerApp opened(
            AssetManager assets, int width, int height, Consumer<ViewerApp> onStarted) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        ViewerApp app =
                new ViewerApp(
                        assets,
                        running -> {
                            onStarted.accept(running);
                            started.complete(null);
                        },
                        crash -> {
                            crash.printStackTrace();
                            started.completeExceptionally(crash);
                        });
        AppSettings settings = StudioApp.settings(width, height);
        settings.setAudioRenderer(null);
        settings.setFrameRate(FRAMES_PER_SECOND);
        app.setSettings(settings);
        app.start(JmeContext.Type.OffscreenSurface, false);
        started.join();
        return app;
    }

    boolean has(String shape) {
        return exhibit.has(shape);
    }

    /** With these weights and no others. */
    BufferedImage picture(FaceView wanted, Map<String, Float> weights) throws Exception {
        onRenderThread(
                () -> {
                    set.forEach(shape -> exhibit.set(shape, 0));
                    weights.forEach(exhibit::set);
                    if (wanted != view) {
                        wanted.frame(app);
                    }
                });
        set.addAll(weights.keySet());
        if (wanted != view) {
            skipFrames();
        }
        view = wanted;
        return app.pictures().next().get();
    }

    /** Shows something else in the avatar's place from now on, and what else comes beside it. */
    void replaceBy(Spatial other) throws Exception {
        onRenderThread(
                () -> {
                    if (own.isEmpty()) {
                        own.addAll(exhibit.geometries());
                        own.forEach(geometry -> geometry.setCullHint(CullHint.Always));
                    }
                    exhibit.node().attachChild(other);
                });
        skipFrames();
    }

    /** Lets another person of the same file stand behind the first. */
    void placeBehind(float metres, Map<String, Float> weights) throws Exception {
        onRenderThread(
                () -> {
                    Exhibit twin = new Exhibit(file, app.lineup().morphs());
                    weights.forEach(twin::set);
                    twin.node().move(0, 0, -metres);
                    exhibit.node().attachChild(twin.node());
                });
        skipFrames();
    }

    AssetManager assets() {
        return assets;
    }

    void onRenderThread(Runnable work) throws ExecutionException, InterruptedException {
        app.enqueue(
                        () -> {
                            work.run();
                            return null;
                        })
                .get();
    }

    private void skipFrames() throws Exception {
        for (int i = 0; i < FRAMES_BEFORE; i++) {
            app.pictures().next().get();
        }
    }

    @Override
    public void close() {
        app.stop(true);
    }
}

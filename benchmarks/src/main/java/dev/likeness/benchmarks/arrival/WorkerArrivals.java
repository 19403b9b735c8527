package dev.likeness.benchmarks.arrival;

import com.jme3.app.SimpleApplication;
import com.jme3.scene.Spatial;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Read and built off the render thread, then attached at once: the engine uploads what it sees. */
final class WorkerArrivals implements Arrivals {

    private SimpleApplication app;
    private AvatarAssetReader reader;
    private MorphRenderer morphs;

    @Override
    public void prepare(SimpleApplication game) {
        app = game;
        reader = new AvatarAssetReader(app.getAssetManager());
        morphs = new MorphRenderer(app.getAssetManager(), app.getRenderer(), MorphPath.AUTO);
    }

    @Override
    public CompletableFuture<Spatial> bring(Path file) {
        return CompletableFuture.supplyAsync(() -> reader.read(file).newInstance())
                .thenApplyAsync(this::attach, app::enqueue);
    }

    private Spatial attach(AvatarInstance instance) {
        FaceControl.attachTo(instance, morphs);
        app.getRootNode().attachChild(instance.node());
        return instance.node();
    }
}

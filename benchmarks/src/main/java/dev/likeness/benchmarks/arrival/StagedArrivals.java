package dev.likeness.benchmarks.arrival;

import com.jme3.app.SimpleApplication;
import com.jme3.scene.Spatial;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.stage.AvatarStage;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Read and built off the render thread, brought to the graphics card by the stage. */
final class StagedArrivals implements Arrivals {

    private final AvatarStage stage = new AvatarStage(ForkJoinPool.commonPool());
    private SimpleApplication app;
    private AvatarAssetReader reader;
    private MorphRenderer morphs;

    @Override
    public void prepare(SimpleApplication game) {
        app = game;
        reader = new AvatarAssetReader(app.getAssetManager());
        morphs = new MorphRenderer(app.getAssetManager(), app.getRenderer(), MorphPath.AUTO);
        app.getStateManager().attach(stage);
    }

    @Override
    public CompletableFuture<Spatial> bring(Path file) {
        return CompletableFuture.supplyAsync(() -> read(file))
                .thenCompose(avatar -> stage.bring(avatar).thenApply(there -> attach(avatar)));
    }

    private AvatarInstance read(Path file) {
        AvatarInstance avatar = reader.read(file).newInstance();
        FaceControl.attachTo(avatar, morphs);
        return avatar;
    }

    private Spatial attach(AvatarInstance avatar) {
        app.getRootNode().attachChild(avatar.node());
        return avatar.node();
    }
}

package dev.likeness.benchmarks.arrival;

import com.jme3.app.SimpleApplication;
import com.jme3.asset.AssetInfo;
import com.jme3.asset.AssetManager;
import com.jme3.scene.Spatial;
import com.jme3.scene.plugins.gltf.GlbLoader;
import com.jme3.scene.plugins.gltf.GltfModelKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** What most games do: the engine's loader on the render thread. */
final class StockArrivals implements Arrivals {

    private SimpleApplication app;

    @Override
    public void prepare(SimpleApplication game) {
        app = game;
    }

    @Override
    public CompletableFuture<Spatial> bring(Path file) {
        CompletableFuture<Spatial> there = new CompletableFuture<>();
        app.enqueue(
                () -> {
                    Spatial model = load(app.getAssetManager(), file);
                    app.getRootNode().attachChild(model);
                    there.complete(model);
                });
        return there;
    }

    private static Spatial load(AssetManager assets, Path file) {
        try {
            return (Spatial) new GlbLoader().load(new FileAsset(assets, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FileAsset extends AssetInfo {

        private final Path file;

        FileAsset(AssetManager assets, Path file) {
            super(assets, new GltfModelKey(file.getFileName().toString()));
            this.file = file;
        }

        @Override
        public InputStream openStream() {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.likeness.benchmarks.arrival;

import com.jme3.app.SimpleApplication;
import com.jme3.scene.Spatial;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A way of bringing an avatar into a running game. */
interface Arrivals {

    /** Begins to use a game (render thread). */
    void prepare(SimpleApplication app);

    /**
     * Brings one avatar (any thread but the render thread).
     *
     * @return completes on the render thread at the moment at which the avatar is in the scene
     */
    CompletableFuture<Spatial> bring(Path file);
}

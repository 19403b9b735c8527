package dev.likeness.lookbook;

import com.jme3.asset.AssetManager;
import com.jme3.renderer.RenderManager;
import dev.likeness.stage.PixelReading;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** From an order to a portrait, a small step in each frame. Render thread. */
final class Sitting {

    private final Sitter sitter;
    private final PortraitOrder order;
    private final Executor workers;
    private final CompletableFuture<Portrait> portrait = new CompletableFuture<>();
    private Dressing dressing;
    private CompletableFuture<SitterBox> ready;
    private Shot shot;
    private CompletableFuture<Portrait> developing;

    Sitting(Sitter sitter, PortraitOrder order, Executor workers) {
        this.sitter = sitter;
        this.order = order;
        this.workers = workers;
    }

    CompletableFuture<Portrait> portrait() {
        return portrait;
    }

    /** Goes on; true when it is over, well or not. */
    boolean update(RenderManager renderManager, Duration budget) {
        try {
            step(renderManager, budget);
        } catch (RuntimeException e) {
            fail(e);
        }
        return portrait.isDone();
    }

    private void step(RenderManager renderManager, Duration budget) {
        if (portrait.isDone()) {
            return;
        }
        if (ready == null) {
            dressing = new Dressing(sitter, order);
            ready =
                    dressing.putOn()
                            .thenApply(worn -> SitterBox.measure(sitter.instance()))
                            .thenApplyAsync(Supplier::get, workers);
        } else if (shot == null && ready.isDone()) {
            ready.join();
            shot = new Shot(renderManager, sitter, order);
        } else if (shot != null && shot.isTaken() && developing == null) {
            read(shot.reading().orElseThrow(), budget);
        } else if (developing != null && developing.isDone()) {
            portrait.complete(developing.join());
        }
    }

    /** When the scene is up to date and before it is drawn. */
    void render(AssetManager assets) {
        try {
            if (shot != null && !shot.isTaken() && !portrait.isDone()) {
                shot.arrange(assets, ready.join());
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void read(PixelReading reading, Duration budget) {
        shot.clearAway();
        dressing.takeOff();
        if (reading.goOn(budget)) {
            ByteBuffer pixels = reading.pixels();
            int samples = shot.samples();
            developing =
                    CompletableFuture.supplyAsync(
                            () -> Darkroom.develop(pixels, order, samples), workers);
            shot.close();
        }
    }

    private void fail(RuntimeException failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        portrait.completeExceptionally(cause);
    }

    /** Leaves the sitter as it was, whatever was reached. */
    void close() {
        if (shot != null) {
            shot.close();
        }
        if (dressing != null && sitter.instance().node().getParent() != null) {
            dressing.takeOff();
        }
        portrait.cancel(false);
    }
}

package dev.likeness.demo.tour;

import dev.likeness.Avatar;
import dev.likeness.AvatarTask;
import dev.likeness.demo.LikenessDemo;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.job.AvatarException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * Lets a script on a thread of its own direct the game: everything here waits until the render
 * thread has done it, or fails when the game has crashed.
 */
final class Crew {

    private static final long PATIENCE_SECONDS = 600;

    private final LikenessDemo game;
    private final CompletableFuture<Object> crash;
    private final PictureTaker camera;
    private final Path folder;
    private final List<TourReport.Picture> pictures = new ArrayList<>();

    Crew(LikenessDemo game, CompletableFuture<Object> crash, PictureTaker camera, Path folder) {
        this.game = game;
        this.crash = crash;
        this.camera = camera;
        this.folder = folder;
    }

    /** Runs something on the render thread. */
    <T> T onStage(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        game.enqueue(
                () -> {
                    try {
                        done.complete(work.call());
                    } catch (Exception e) {
                        done.completeExceptionally(e);
                    }
                });
        return await(done);
    }

    /** Asks on the render thread for something that takes its time, and waits for it. */
    <T> T later(Callable<? extends CompletableFuture<T>> work) {
        return await(onStage(work));
    }

    /** Requests an avatar and waits until it is complete. */
    Avatar make(Supplier<AvatarTask> request, Consumer<Avatar> onAppearing) {
        return later(
                () -> {
                    CompletableFuture<Avatar> ready = new CompletableFuture<>();
                    request.get()
                            .onAppearing(onAppearing)
                            .onReady(ready::complete)
                            .onFailure(ready::completeExceptionally);
                    return ready;
                });
    }

    void pause(double seconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.round(1000 * seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tour was interrupted", e);
        }
        onStage(() -> null);
    }

    /** Takes the next frame whole: what was changed before is in it. */
    BufferedImage shoot() {
        return later(camera::next);
    }

    void keep(BufferedImage picture, String name, String shows, double secondsIntoLine)
            throws IOException {
        String file = name + ".png";
        ImageIO.write(picture, "png", folder.resolve(file).toFile());
        pictures.add(new TourReport.Picture(file, shows, secondsIntoLine));
    }

    List<TourReport.Picture> pictures() {
        return List.copyOf(pictures);
    }

    private <T> T await(CompletableFuture<T> work) {
        try {
            CompletableFuture.anyOf(work, crash).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return work.join();
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof AvatarException failure) {
                throw failure;
            }
            throw new IllegalStateException("The game failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "The game did not answer within " + PATIENCE_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tour was interrupted", e);
        }
    }
}

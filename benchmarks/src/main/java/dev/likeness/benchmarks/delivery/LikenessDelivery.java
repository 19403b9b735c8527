package dev.likeness.benchmarks.delivery;

import dev.likeness.Avatar;
import dev.likeness.AvatarAppState;
import dev.likeness.AvatarRequest;
import dev.likeness.AvatarTask;
import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.job.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Brings avatars with Likeness, whose cache remembers the earlier ones. */
final class LikenessDelivery implements Delivery, AutoCloseable {

    private final Game game;
    private final AvatarAppState avatars;
    private final Stage lastOfService;
    private final String[] haircuts;

    LikenessDelivery(
            Game game, AvatarSdk service, Path cache, boolean isMetaPerson, List<String> haircuts) {
        this.game = game;
        this.haircuts = haircuts.toArray(String[]::new);
        this.lastOfService = isMetaPerson ? Stage.EXPORTING : Stage.COMPUTING;
        this.avatars = new AvatarAppState(service, cache);
        game.call(() -> game.getStateManager().attach(avatars));
    }

    @Override
    public Times bring(Path photo) {
        AtomicLong completed = new AtomicLong();
        CompletableFuture<Long> body = new CompletableFuture<>();
        CompletableFuture<Avatar> ready = new CompletableFuture<>();
        AvatarTask task =
                game.call(
                        () ->
                                avatars.request(AvatarRequest.fromPhoto(photo).haircuts(haircuts))
                                        .onProgress(
                                                step -> {
                                                    boolean isDone =
                                                            step.stage() == lastOfService
                                                                    && step.stageFraction() >= 1;
                                                    if (isDone) {
                                                        completed.compareAndSet(
                                                                0, System.nanoTime());
                                                    }
                                                })
                                        .onAppearing(
                                                avatar -> {
                                                    game.getRootNode().attachChild(avatar.node());
                                                    body.complete(System.nanoTime());
                                                })
                                        .onFailure(
                                                failure -> {
                                                    body.completeExceptionally(failure);
                                                    ready.completeExceptionally(failure);
                                                })
                                        .onReady(ready::complete));
        Long stands = body.join();
        Avatar avatar = game.call(() -> avatars.living().get(avatars.living().size() - 1));
        while (game.call(() -> avatar.hair().worn()).isEmpty()) {
            game.nextFrame().join();
        }
        long worn = System.nanoTime();
        ready.join();
        long all = game.nextFrame().join();
        System.out.println("  milliseconds by stage: " + task.report().millisPerStage());
        game.call(
                () -> {
                    avatar.remove();
                    return avatar;
                });
        return new Times(completed.get(), stands, worn, all);
    }

    /** Brings an avatar to which all haircuts are offered, and counts what wearing one costs. */
    long bytesOfWearing(Path photo, String haircut, LongSupplier bytesSoFar) {
        CompletableFuture<Avatar> ready = new CompletableFuture<>();
        game.call(
                () ->
                        avatars.request(AvatarRequest.fromPhoto(photo))
                                .onFailure(ready::completeExceptionally)
                                .onReady(ready::complete));
        Avatar avatar = ready.join();
        long before = bytesSoFar.getAsLong();
        game.call(() -> avatar.hair().wear(haircut)).join();
        long bytes = bytesSoFar.getAsLong() - before;
        game.call(
                () -> {
                    avatar.remove();
                    return avatar;
                });
        return bytes;
    }

    @Override
    public void close() {
        game.call(() -> game.getStateManager().detach(avatars));
        game.nextFrame().join();
        game.nextFrame().join();
    }
}

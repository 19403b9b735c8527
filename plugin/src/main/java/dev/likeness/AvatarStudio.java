package dev.likeness;

import com.jme3.app.Application;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Node;
import dev.likeness.cache.Priority;
import dev.likeness.face.Face;
import dev.likeness.face.FaceControl;
import dev.likeness.face.FacePlace;
import dev.likeness.face.MorphRenderer;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.InternalFailureException;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.Outfit;
import dev.likeness.model.Wardrobe;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarTraits.Rgb;
import dev.likeness.stage.AvatarStage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The border between the threads: sends the making of avatars to the workers, and takes what they
 * have finished to the render thread.
 */
final class AvatarStudio {

    private static final Logger LOG = LoggerFactory.getLogger(AvatarStudio.class);

    private final Application app;
    private final AvatarMaker maker;
    private final HairFitter hairFitter;
    private final MorphRenderer morphs;
    private final AvatarStage stage;
    private final Executor workers;
    private final Set<Avatar> living;

    AvatarStudio(
            Application app,
            AvatarMaker maker,
            HairFitter hairFitter,
            MorphRenderer morphs,
            AvatarStage stage,
            Executor workers,
            Set<Avatar> living) {
        this.app = app;
        this.maker = maker;
        this.hairFitter = hairFitter;
        this.morphs = morphs;
        this.stage = stage;
        this.workers = workers;
        this.living = living;
    }

    /**
     * Begins to make an avatar; {@code over} is run on the render thread at the end, good or bad.
     */
    void make(AvatarRequest request, AvatarTask task, Runnable over) {
        Standing standing = new Standing(task);
        workers.execute(
                () -> {
                    try {
                        maker.make(request, task, standing);
                        app.enqueue(standing::complete);
                    } catch (AvatarException e) {
                        LOG.warn("No avatar: {}", e.getMessage());
                        app.enqueue(() -> standing.fail(e));
                    } finally {
                        app.enqueue(over);
                    }
                });
    }

    void close() {
        morphs.close();
    }

    private CompletableFuture<FittedHaircut> fitHair(
            AvatarFiles files,
            HaircutFiles haircut,
            Node head,
            Traffic traffic,
            Cancellation life) {
        return CompletableFuture.supplyAsync(
                        () -> hairFitter.fit(files, haircut, Priority.HAIR, traffic, life), workers)
                .thenCompose(
                        fitted ->
                                until(stage.bring(fitted.geometry(), head), life)
                                        .thenApply(there -> fitted))
                .handleAsync(AvatarStudio::unwrap, app::enqueue);
    }

    /** Cancels a step together with the work that it is a part of. */
    private static CompletableFuture<Void> until(CompletableFuture<Void> step, Cancellation work) {
        Cancellation.Registration registration = work.onCancel(() -> step.cancel(false));
        return step.whenComplete((done, failure) -> registration.close());
    }

    private static ColorRGBA linear(Rgb color) {
        return new ColorRGBA()
                .setAsSrgb(color.red() / 255f, color.green() / 255f, color.blue() / 255f, 1);
    }

    /** Gives listeners the failure itself instead of the wrapping of the future. */
    private static FittedHaircut unwrap(FittedHaircut fitted, Throwable failure) {
        if (failure == null) {
            return fitted;
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof AvatarException e) {
            throw e;
        }
        if (cause instanceof CancellationException) {
            throw new AvatarCancelledException("Cancelled on request", cause);
        }
        throw new InternalFailureException("Unexpected while fitting hair: " + cause, cause);
    }

    /** One avatar that comes to stand. Its methods are called by the worker, in order. */
    private final class Standing implements AvatarMaker.Stand {

        private final AvatarTask task;
        private AvatarAsset asset;
        private AvatarInstance instance;
        private Wardrobe wardrobe;
        private Avatar avatar;

        Standing(AvatarTask task) {
            this.task = task;
        }

        @Override
        public void appear(AvatarAsset read, List<Outfit> clothes, AvatarFiles files) {
            asset = read;
            instance = asset.newInstance();
            wardrobe = new Wardrobe(instance);
            clothes.forEach(wardrobe::putOn);
            Face face = FaceControl.attachTo(instance, morphs).face();
            face.life().setBreathing(true);
            face.life().setLiveliness(1);
            face.life().gestures().setAmount(1);
            await(
                    stage.bring(instance),
                    () -> {
                        avatar = avatar(face, files);
                        living.add(avatar);
                        task.appeared(avatar);
                    });
        }

        @Override
        public void addHaircut(HaircutFiles haircut, FittedHaircut fitted, boolean worn) {
            await(
                    stage.bring(fitted.geometry(), instance.headAttachment()),
                    () -> avatar.hair().add(fitted, worn));
        }

        /** Render thread. */
        void complete() {
            task.completed(avatar);
        }

        /** Render thread. A failed request leaves nothing in the scene. */
        void fail(AvatarException reason) {
            if (avatar != null) {
                avatar.remove();
            }
            task.failed(reason);
        }

        /** What hangs on the head has its origin at the feet; a voice does not come from there. */
        private Node mouth() {
            Node mouth = new Node("voice");
            FacePlace.of(instance).ifPresent(place -> mouth.setLocalTranslation(place.centre()));
            instance.headAttachment().attachChild(mouth);
            return mouth;
        }

        private Avatar avatar(Face face, AvatarFiles files) {
            Cancellation life = new Cancellation();
            Node head = instance.headAttachment();
            AvatarHair hair =
                    new AvatarHair(
                            head,
                            files.haircuts(),
                            haircut -> fitHair(files, haircut, head, task.traffic(), life));
            files.traits().hair().map(AvatarStudio::linear).ifPresent(hair::color);
            return new Avatar(
                    files.avatarCode(),
                    asset,
                    instance,
                    wardrobe,
                    face,
                    hair,
                    new AvatarVoice(mouth(), face, files.avatarCode().hashCode()),
                    files.traits(),
                    removed -> {
                        life.cancel();
                        living.remove(removed);
                    });
        }

        /** Waits until something is on the graphics card and a step is done on its thread. */
        private void await(CompletableFuture<Void> brought, Runnable step) {
            try {
                until(brought, task.cancellation()).thenRun(step).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                brought.cancel(false);
                throw new AvatarCancelledException("The game is ending", e);
            } catch (ExecutionException e) {
                if (brought.isCancelled()) {
                    throw new AvatarCancelledException("Cancelled on request", e);
                }
                throw new InternalFailureException(
                        "Unexpected on the render thread: " + e.getCause(), e.getCause());
            }
        }
    }
}

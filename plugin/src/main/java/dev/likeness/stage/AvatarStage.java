package dev.likeness.stage;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Brings models onto the graphics card without a hitch, before they are seen. Attach one to the
 * state manager, then bring every avatar before it is attached to the scene:
 *
 * <pre>{@code
 * FaceControl.attachTo(avatar, morphs);
 * stage.bring(avatar).thenRun(() -> rootNode.attachChild(avatar.node()));
 * }</pre>
 *
 * <p>Workers compute what can be computed (smaller levels of textures, buffers of bones). The
 * render thread then uploads within a budget of time per frame, textures in bands of rows. At last
 * everything is drawn once without being seen, one new shader a frame, under the lights of the main
 * view, so that the driver compiles it now; a compilation cannot be divided and may take longer
 * than the budget, but only once for each kind of material. What other models have brought is not
 * uploaded again.
 *
 * <p>Textures go up in bands on the engine's desktop modules (LWJGL); elsewhere one is the smallest
 * piece.
 */
public final class AvatarStage extends BaseAppState {

    /** Time per frame unless something else is set. */
    public static final Duration DEFAULT_BUDGET = Duration.ofMillis(4);

    private final Executor workers;
    private final FrameBudget budget = new FrameBudget(DEFAULT_BUDGET, System::nanoTime);
    private final List<Arrival> early = new ArrayList<>();
    private final Set<Arrival> preparing = ConcurrentHashMap.newKeySet();
    private Unloading unloading;

    /**
     * Creates a stage.
     *
     * @param workers prepare models; must not be the render thread (not null, alias)
     */
    public AvatarStage(Executor workers) {
        this.workers = Objects.requireNonNull(workers, "workers");
    }

    /**
     * Sets how much time uploads may take of a frame (render thread).
     *
     * @param time above zero; the default is {@link #DEFAULT_BUDGET} (not null)
     */
    public void setBudget(Duration time) {
        budget.set(time);
    }

    /**
     * Brings an avatar, with all that its face needs if it has got one.
     *
     * @param avatar in no scene yet (not null, modified by a worker until the future completes)
     * @return as {@link #bring(Spatial)}
     */
    public CompletableFuture<Void> bring(AvatarInstance avatar) {
        return bring(avatar.node());
    }

    /**
     * Brings a model. Any thread. Parts that are hidden ({@code CullHint.Always}) are left out.
     *
     * @param model without a parent, in no scene (not null, modified by a worker until the future
     *     completes)
     * @return completes on the render thread when everything is on the graphics card, so that the
     *     model may be attached there and then; fails with what the renderer throws; cancelling it
     *     frees what was uploaded, and so does the end of this state (not null)
     * @throws IllegalArgumentException if the model has a parent
     */
    public CompletableFuture<Void> bring(Spatial model) {
        return bring(model, Optional.empty());
    }

    /**
     * Brings a model that will hang on another one, for example hair.
     *
     * @param model as in {@link #bring(Spatial)}
     * @param parent what it will be attached to, if that hands overrides of materials down to it
     *     (an animated model does); may be in the scene (not null, unaffected)
     * @return as {@link #bring(Spatial)}
     */
    public CompletableFuture<Void> bring(Spatial model, Node parent) {
        return bring(model, Optional.of(parent));
    }

    /**
     * Compiles, one a frame, the shaders that people of separate meshes (MetaPerson and the like)
     * are usually drawn with, so that the first one to come finds them ready. Best done while the
     * game shows its loading screen and has its lights in the scene: other lights, other shaders.
     * Any thread.
     *
     * @param reader of the avatars to come (not null)
     * @param morphs that will draw their faces (not null)
     * @return completes on the render thread when the shaders are there (not null)
     */
    public CompletableFuture<Void> warmUp(AvatarAssetReader reader, MorphRenderer morphs) {
        return CompletableFuture.supplyAsync(() -> SamplePerson.read(reader), workers)
                .thenCompose(
                        asset -> {
                            AvatarInstance sample = asset.newInstance();
                            FaceControl.attachTo(sample, morphs);
                            return bring(sample);
                        });
    }

    private CompletableFuture<Void> bring(Spatial model, Optional<Node> parent) {
        if (model.getParent() != null) {
            throw new IllegalArgumentException(
                    "Expected "
                            + model.getName()
                            + " to be in no scene yet, found it attached to "
                            + model.getParent().getName());
        }
        Arrival arrival = new Arrival(model, parent);
        preparing.add(arrival);
        try {
            workers.execute(() -> prepare(arrival));
        } catch (RejectedExecutionException e) {
            preparing.remove(arrival);
            arrival.future().cancel(false);
        }
        return arrival.future();
    }

    private void prepare(Arrival arrival) {
        try {
            arrival.prepare();
            hand(arrival);
        } catch (RuntimeException e) {
            arrival.future().completeExceptionally(e);
        } finally {
            preparing.remove(arrival);
        }
    }

    private synchronized void hand(Arrival arrival) {
        if (unloading == null) {
            early.add(arrival);
        } else {
            unloading.add(arrival);
        }
    }

    @Override
    protected synchronized void initialize(Application app) {
        unloading =
                new Unloading(
                        app.getRenderer(),
                        OpenGl.of(app.getRenderer()),
                        oneTexel(),
                        new Rehearsal(app.getRenderManager(), app.getViewPort()),
                        budget);
        early.forEach(unloading::add);
        early.clear();
    }

    private static Texture oneTexel() {
        return new Texture2D(
                new Image(
                        Image.Format.RGBA8,
                        1,
                        1,
                        BufferUtils.createByteBuffer(4),
                        ColorSpace.Linear));
    }

    @Override
    public void update(float tpf) {
        unloading.work();
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}

    @Override
    protected void cleanup(Application app) {
        preparing.forEach(arrival -> arrival.future().cancel(false));
        unloading.close();
    }
}

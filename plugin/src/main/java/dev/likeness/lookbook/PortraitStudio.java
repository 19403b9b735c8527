package dev.likeness.lookbook;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.renderer.RenderManager;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes portraits of avatars in the scene. Attach one to the state manager.
 *
 * <p>A portrait is drawn off screen between two frames, with the lights that fall on the avatar and
 * without anything else of the scene. Pose, expression and gaze are those ordered while it is drawn
 * and no longer: the game's own picture shows nothing of it. Haircut and outfit are changed for the
 * few frames that it takes, and changed back. The level of detail is the one that is shown; a game
 * that wants the finest holds it. Pixels are fetched over several frames, averaged and encoded by a
 * worker.
 */
public final class PortraitStudio extends BaseAppState {

    /** How much of a frame the fetching of pixels may take. */
    public static final Duration DEFAULT_BUDGET = Duration.ofMillis(2);

    private final Queue<Sitting> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(PortraitStudio::daemon);
    private final Duration budget;
    private Sitting current;

    /** Creates a studio with the default budget. */
    public PortraitStudio() {
        this(DEFAULT_BUDGET);
    }

    /**
     * Creates a studio.
     *
     * @param budget how much of a frame the fetching of pixels may take (not null)
     */
    public PortraitStudio(Duration budget) {
        this.budget = Objects.requireNonNull(budget, "budget");
    }

    /**
     * Orders a portrait (any thread). Portraits are taken one after the other.
     *
     * @param sitter stays in the scene until it is taken (not null, alias)
     * @param order what to show (not null)
     * @return completes on the render thread; fails with an {@link IllegalArgumentException} if the
     *     sitter has no such haircut or garment, with an {@link dev.likeness.job.AvatarException}
     *     if a haircut cannot be fetched; cancelling it spares the rest of the work (not null)
     */
    public CompletableFuture<Portrait> take(Sitter sitter, PortraitOrder order) {
        Objects.requireNonNull(sitter, "sitter");
        Objects.requireNonNull(order, "order");
        Sitting sitting = new Sitting(sitter, order, worker);
        waiting.add(sitting);
        return sitting.portrait();
    }

    @Override
    protected void initialize(Application app) {}

    @Override
    public void update(float tpf) {
        if (current == null) {
            current = waiting.poll();
        }
        if (current != null && current.update(getApplication().getRenderManager(), budget)) {
            current.close();
            current = null;
        }
    }

    @Override
    public void render(RenderManager renderManager) {
        if (current != null) {
            current.render(getApplication().getAssetManager());
        }
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}

    @Override
    protected void cleanup(Application app) {
        if (current != null) {
            current.close();
        }
        waiting.forEach(Sitting::close);
        waiting.clear();
        worker.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "likeness-portraits");
        thread.setDaemon(true);
        return thread;
    }
}

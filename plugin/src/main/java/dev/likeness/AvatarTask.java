package dev.likeness;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * An avatar on its way. Listeners are called on the render thread, in order, and may be added at
 * any time on the render thread: what has already happened is told at once. After {@link #cancel()}
 * none is called any more, except that of failure, once, with an {@link AvatarCancelledException}.
 */
public final class AvatarTask {

    private final Executor renderThread;
    private final Cancellation cancellation = new Cancellation();
    private final StageClock clock = new StageClock(this::progressed);
    private final Traffic traffic = new Traffic();

    private final Event<Progress> progress = new Event<>();
    private final Event<Avatar> appearing = new Event<>();
    private final Event<Avatar> ready = new Event<>();
    private final Event<AvatarException> failure = new Event<>();

    AvatarTask(Executor renderThread) {
        this.renderThread = renderThread;
    }

    /**
     * Adds a listener of progress.
     *
     * @param listener called on the render thread (not null)
     * @return this (not null)
     */
    public AvatarTask onProgress(Consumer<? super Progress> listener) {
        progress.add(listener);
        return this;
    }

    /**
     * Adds a listener of the moment at which the head stands ready; hair and the rest still come.
     *
     * @param listener attaches the avatar to the scene; called on the render thread (not null)
     * @return this (not null)
     */
    public AvatarTask onAppearing(Consumer<? super Avatar> listener) {
        appearing.add(listener);
        return this;
    }

    /**
     * Adds a listener of the moment at which everything that was asked for is there.
     *
     * @param listener called on the render thread (not null)
     * @return this (not null)
     */
    public AvatarTask onReady(Consumer<? super Avatar> listener) {
        ready.add(listener);
        return this;
    }

    /**
     * Adds a listener of failure. A failed request leaves nothing in the scene.
     *
     * @param listener called on the render thread (not null)
     * @return this (not null)
     */
    public AvatarTask onFailure(Consumer<? super AvatarException> listener) {
        failure.add(listener);
        return this;
    }

    /** Stops the work at whatever stage it is. Any thread; later calls do nothing. */
    public void cancel() {
        cancellation.cancel();
    }

    /**
     * What the request cost so far: time per stage, bytes, hits and misses of the cache. Any
     * thread.
     *
     * @return a snapshot (not null)
     */
    public AvatarReport report() {
        return traffic.report(clock.millis());
    }

    Cancellation cancellation() {
        return cancellation;
    }

    StageClock clock() {
        return clock;
    }

    Traffic traffic() {
        return traffic;
    }

    void appeared(Avatar avatar) {
        appearing.fire(avatar);
    }

    void completed(Avatar avatar) {
        ready.fire(avatar);
    }

    void failed(AvatarException reason) {
        failure.fire(reason);
    }

    private void progressed(Progress step) {
        renderThread.execute(
                () -> {
                    if (!cancellation.isCancelled() && !failure.happened()) {
                        progress.fire(step);
                    }
                });
    }

    /** Listeners of one kind and the latest value they were told. Render thread. */
    private static final class Event<T> {

        private final List<Consumer<? super T>> listeners = new ArrayList<>();
        private T latest;

        void add(Consumer<? super T> listener) {
            Objects.requireNonNull(listener, "listener");
            listeners.add(listener);
            if (latest != null) {
                listener.accept(latest);
            }
        }

        void fire(T value) {
            latest = value;
            List.copyOf(listeners).forEach(listener -> listener.accept(value));
        }

        boolean happened() {
            return latest != null;
        }
    }
}

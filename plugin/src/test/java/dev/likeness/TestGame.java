package dev.likeness;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.renderer.RenderManager;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A game without a window, drawn by real OpenGL. */
final class TestGame implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final App app = new App();

    TestGame() {
        AppSettings settings = new AppSettings(true);
        settings.setResolution(256, 256);
        settings.setAudioRenderer(null);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.setPauseOnLostFocus(false);
        app.start(JmeContext.Type.OffscreenSurface, false);
        await(app.ready);
    }

    SimpleApplication app() {
        return app;
    }

    /** Runs something on the render thread and waits for what it returns. */
    <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        app.enqueue(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | AssertionError failure) {
                        result.completeExceptionally(failure);
                    }
                });
        return await(result);
    }

    void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return null;
                });
    }

    /** Lets that many frames be drawn. */
    void frames(int count) {
        for (int i = 0; i < count; i++) {
            CompletableFuture<Void> drawn = new CompletableFuture<>();
            app.awaitingFrame.add(drawn);
            await(drawn);
        }
    }

    static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().toString(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("No answer in time; bin/test provides a display", e);
        }
    }

    @Override
    public void close() {
        app.stop(false);
        await(app.gone);
    }

    private static final class App extends SimpleApplication {

        private final CompletableFuture<Void> ready = new CompletableFuture<>();
        private final CompletableFuture<Void> gone = new CompletableFuture<>();
        private final Queue<CompletableFuture<Void>> awaitingFrame = new ConcurrentLinkedQueue<>();

        App() {
            super(new AppState[0]);
        }

        @Override
        public void simpleInitApp() {
            ready.complete(null);
        }

        @Override
        public void simpleRender(RenderManager renderManager) {
            for (int left = awaitingFrame.size(); left > 0; left--) {
                awaitingFrame.remove().complete(null);
            }
        }

        @Override
        public void destroy() {
            super.destroy();
            gone.complete(null);
        }

        @Override
        public void handleError(String message, Throwable cause) {
            ready.completeExceptionally(new AssertionError(message, cause));
            super.handleError(message, cause);
        }
    }
}

package dev.likeness.face;

import com.jme3.app.LegacyApplication;
import com.jme3.asset.AssetManager;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real OpenGL context without a window, and its render thread. */
final class OffscreenGl implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final App app = new App();

    OffscreenGl() {
        AppSettings settings = new AppSettings(true);
        settings.setResolution(64, 64);
        settings.setAudioRenderer(null);
        app.setSettings(settings);
        app.setPauseOnLostFocus(false);
        app.start(JmeContext.Type.OffscreenSurface, false);
        await(app.ready);
    }

    AssetManager assets() {
        return app.getAssetManager();
    }

    Renderer renderer() {
        return app.getRenderer();
    }

    RenderManager renderManager() {
        return app.getRenderManager();
    }

    /** Runs something on the render thread and waits for what it returns. */
    <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        app.enqueue(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable failure) {
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

    @Override
    public void close() {
        app.stop(false);
        await(app.gone);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().toString(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("No answer from OpenGL; bin/test provides a display", e);
        }
    }

    private static final class App extends LegacyApplication {

        private final CompletableFuture<Void> ready = new CompletableFuture<>();
        private final CompletableFuture<Void> gone = new CompletableFuture<>();

        @Override
        public void initialize() {
            super.initialize();
            ready.complete(null);
        }

        @Override
        public void update() {
            super.update();
        }

        @Override
        public void destroy() {
            super.destroy();
            gone.complete(null);
        }

        @Override
        public void handleError(String message, Throwable cause) {
            ready.completeExceptionally(new AssertionError(message, cause));
            stop(false);
        }
    }
}

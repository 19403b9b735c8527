package dev.likeness.offscreen;

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
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real OpenGL context without a window, and its render thread. One for all test classes of a run,
 * because GLFW is per process and an X server forgets its screens when its last client leaves. A
 * test class gets it as a parameter: {@code @ExtendWith(OffscreenGl.Shared.class)}.
 */
public final class OffscreenGl implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final App app = new App();

    private OffscreenGl() {
        AppSettings settings = new AppSettings(true);
        settings.setResolution(64, 64);
        settings.setAudioRenderer(null);
        app.setSettings(settings);
        app.setPauseOnLostFocus(false);
        app.start(JmeContext.Type.OffscreenSurface, false);
        await(app.ready);
    }

    public AssetManager assets() {
        return app.getAssetManager();
    }

    public Renderer renderer() {
        return app.getRenderer();
    }

    public RenderManager renderManager() {
        return app.getRenderManager();
    }

    /** Runs something on the render thread and waits for what it returns. */
    public <T> T call(Callable<T> work) {
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

    /** Runs something on the render thread and waits for its end. */
    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return null;
                });
    }

    @Override
    public void close() {
        app.stop(true);
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

    /** Hands the one context to test classes and closes it after the last. */
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OffscreenGl.class;
        }

        @Override
        public OffscreenGl resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(
                            OffscreenGl.class, key -> new OffscreenGl(), OffscreenGl.class);
        }
    }

    private static final class App extends LegacyApplication {

        private final CompletableFuture<Void> ready = new CompletableFuture<>();

        @Override
        public void initialize() {
            super.initialize();
            ready.complete(null);
        }

        @Override
        public void handleError(String message, Throwable cause) {
            ready.completeExceptionally(new AssertionError(message, cause));
            stop(false);
        }
    }
}

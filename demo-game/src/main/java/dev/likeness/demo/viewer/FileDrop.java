package dev.likeness.demo.viewer;

import com.jme3.system.lwjgl.LwjglWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWDropCallback;

/** Hears of files that are dropped on the window. */
final class FileDrop {

    private FileDrop() {}

    /**
     * Listens until the window is closed. Render thread.
     *
     * @param app with a window; without one nothing is ever dropped (not null)
     * @param dropped gets the files on the render thread (not null)
     */
    static void listen(ViewerApp app, Consumer<List<Path>> dropped) {
        if (app.getContext() instanceof LwjglWindow window) {
            GLFWDropCallback before =
                    GLFW.glfwSetDropCallback(
                            window.getWindowHandle(),
                            (handle, count, names) -> {
                                List<Path> paths = new ArrayList<>();
                                for (int i = 0; i < count; i++) {
                                    paths.add(Path.of(GLFWDropCallback.getName(names, i)));
                                }
                                dropped.accept(paths);
                            });
            if (before != null) {
                before.free();
            }
        }
    }
}

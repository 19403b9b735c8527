package dev.likeness.face;

import com.jme3.renderer.Renderer;
import com.jme3.renderer.opengl.GL;
import com.jme3.renderer.opengl.GLRenderer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * OpenGL without a graphics card. Vertex shaders run on the processor there, and less well than
 * code that was made for it. Render thread.
 */
final class SoftwareGraphics {

    /** Public in the engine's desktop modules, on which this library does not depend. */
    private static final String BINDING = "com.jme3.renderer.lwjgl.LwjglGL";

    private static final Pattern NAMES =
            Pattern.compile("llvmpipe|softpipe|swrast|SwiftShader", Pattern.CASE_INSENSITIVE);

    private SoftwareGraphics() {}

    /** What draws, if it is no graphics card. */
    static Optional<String> of(Renderer renderer) {
        if (!(renderer instanceof GLRenderer)) {
            return Optional.empty();
        }
        try {
            GL gl = (GL) Class.forName(BINDING).getConstructor().newInstance();
            return Optional.ofNullable(gl.glGetString(GL.GL_RENDERER))
                    .filter(name -> NAMES.matcher(name).find());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty(); // a platform of its own, which has a graphics card
        }
    }
}

package dev.likeness.stage;

import com.jme3.renderer.Renderer;
import com.jme3.renderer.opengl.GL;
import com.jme3.renderer.opengl.GL2;
import com.jme3.renderer.opengl.GLExt;
import com.jme3.renderer.opengl.GLImageFormat;
import com.jme3.renderer.opengl.GLImageFormats;
import com.jme3.renderer.opengl.GLRenderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * The few calls that the engine's renderer does not offer: writing some rows of one level of a
 * texture, or of one layer of an array; reading pixels without waiting for them. Uses the engine's
 * own binding of OpenGL, which has no state. Render thread.
 */
final class OpenGl {

    /** Public in the engine's desktop modules, on which this library does not depend. */
    private static final String BINDING = "com.jme3.renderer.lwjgl.LwjglGL";

    private static final String EXTENSION = "com.jme3.renderer.lwjgl.LwjglGLExt";

    private static final int PIXEL_PACK_BUFFER = 0x88EB;
    private static final int STREAM_READ = 0x88E1;
    private static final int ALREADY_SIGNALED = 0x911A;
    private static final int CONDITION_SATISFIED = 0x911C;

    private final GL2 gl;
    private final GLExt extension;
    private final GLRenderer renderer;
    private final GLImageFormat[][] formats;

    private OpenGl(GL2 gl, GLExt extension, GLRenderer renderer) {
        this.gl = gl;
        this.extension = extension;
        this.renderer = renderer;
        this.formats = GLImageFormats.getFormatsForCaps(renderer.getCaps());
    }

    /** Finds the binding; empty on platforms where textures have to be uploaded whole. */
    static Optional<OpenGl> of(Renderer renderer) {
        if (!(renderer instanceof GLRenderer glRenderer)) {
            return Optional.empty();
        }
        try {
            Object binding = Class.forName(BINDING).getConstructor().newInstance();
            Object more = Class.forName(EXTENSION).getConstructor().newInstance();
            return binding instanceof GL2 gl && more instanceof GLExt extension
                    ? Optional.of(new OpenGl(gl, extension, glRenderer))
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether an image's pixels go up as they are, row by row. */
    boolean takesRowsOf(Image image) {
        GLImageFormat format = format(image);
        return format != null && !format.compressed;
    }

    /** Sets memory aside for all layers of the array that is bound. */
    void reserveLayers(Image image) {
        GLImageFormat format = format(image);
        for (int level = 0; level < PixelBand.levels(image); level++) {
            gl.glTexImage3D(
                    GLExt.GL_TEXTURE_2D_ARRAY_EXT,
                    level,
                    format.internalFormat,
                    Math.max(1, image.getWidth() >> level),
                    Math.max(1, image.getHeight() >> level),
                    image.getData().size(),
                    0,
                    format.format,
                    format.dataType,
                    null);
        }
    }

    /** Writes a band of the texture that is bound to the active unit. */
    void write(Texture.Type type, Image image, PixelBand band) {
        GLImageFormat format = format(image);
        ByteBuffer pixels = image.getData(band.layer()).duplicate().clear();
        pixels.limit(band.offset() + band.bytes()).position(band.offset());
        if (type == Texture.Type.TwoDimensionalArray) {
            gl.glTexSubImage3D(
                    GLExt.GL_TEXTURE_2D_ARRAY_EXT,
                    band.level(),
                    0,
                    band.y(),
                    band.layer(),
                    band.width(),
                    band.rows(),
                    1,
                    format.format,
                    format.dataType,
                    pixels);
        } else {
            gl.glTexSubImage2D(
                    GL.GL_TEXTURE_2D,
                    band.level(),
                    0,
                    band.y(),
                    band.width(),
                    band.rows(),
                    format.format,
                    format.dataType,
                    pixels);
        }
    }

    /**
     * Has the card copy a frame buffer into a buffer of its own, and goes on at once.
     *
     * @return names the buffer; to be given back to {@link #delete}
     */
    int copyPixels(FrameBuffer from, int width, int height) {
        IntBuffer name = BufferUtils.createIntBuffer(1);
        gl.glGenBuffers(name);
        renderer.setFrameBuffer(from);
        gl.glBindBuffer(PIXEL_PACK_BUFFER, name.get(0));
        gl.glBufferData(PIXEL_PACK_BUFFER, 4L * width * height, STREAM_READ);
        gl.glReadPixels(0, 0, width, height, GL.GL_RGBA, GL.GL_UNSIGNED_BYTE, 0L);
        gl.glBindBuffer(PIXEL_PACK_BUFFER, 0);
        return name.get(0);
    }

    /** Marks the end of what was asked of the card so far. */
    Object fence() {
        return extension.glFenceSync(GLExt.GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    }

    /** Whether the card has come to a fence; does not wait. */
    boolean isPassed(Object fence) {
        int state = extension.glClientWaitSync(fence, GLExt.GL_SYNC_FLUSH_COMMANDS_BIT, 0);
        return state == ALREADY_SIGNALED || state == CONDITION_SATISFIED;
    }

    /** Fetches a part of a buffer that {@link #copyPixels} made (offset in bytes). */
    void fetch(int buffer, long offset, ByteBuffer into) {
        gl.glBindBuffer(PIXEL_PACK_BUFFER, buffer);
        gl.glGetBufferSubData(PIXEL_PACK_BUFFER, offset, into);
        gl.glBindBuffer(PIXEL_PACK_BUFFER, 0);
    }

    void delete(int buffer, Object fence) {
        extension.glDeleteSync(fence);
        IntBuffer name = BufferUtils.createIntBuffer(1);
        name.put(0, buffer);
        gl.glDeleteBuffers(name);
    }

    private GLImageFormat format(Image image) {
        int format = image.getFormat().ordinal();
        boolean light =
                image.getColorSpace() == ColorSpace.sRGB
                        && renderer.isLinearizeSrgbImages()
                        && formats[1][format] != null;
        return formats[light ? 1 : 0][format];
    }
}

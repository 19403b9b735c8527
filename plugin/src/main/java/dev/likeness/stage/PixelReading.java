package dev.likeness.stage;

import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings a picture back from the graphics card over several frames: the card copies it when it has
 * drawn it, and nobody waits for that; then some rows are fetched in each frame. Where the engine's
 * binding does not offer this, the picture is read in one go. Render thread.
 */
public final class PixelReading {

    private static final int CHANNELS = 4;

    /** Fetched at a time; the clock is looked at in between (in bytes). */
    private static final int PIECE = 1 << 20;

    private final ByteBuffer pixels;
    private final Optional<OpenGl> gl;
    private final int buffer;
    private final Object fence;
    private boolean arrived;
    private boolean over;

    private PixelReading(ByteBuffer pixels, Optional<OpenGl> gl, int buffer, Object fence) {
        this.pixels = pixels;
        this.gl = gl;
        this.buffer = buffer;
        this.fence = fence;
    }

    /**
     * Begins to read what was drawn into a frame buffer so far. What is drawn into it later is not
     * read.
     *
     * @param renderer the game's (not null)
     * @param from with a first colour target of 8 bits per channel and one sample (not null)
     * @param width of the picture (in pixels, >0)
     * @param height of the picture (in pixels, >0)
     * @return the reading (not null); to be gone on with in each frame, or closed
     */
    public static PixelReading begin(Renderer renderer, FrameBuffer from, int width, int height) {
        ByteBuffer pixels = BufferUtils.createByteBuffer(CHANNELS * width * height);
        Optional<OpenGl> gl = OpenGl.of(renderer);
        if (gl.isEmpty()) {
            renderer.readFrameBuffer(from, pixels);
            pixels.position(pixels.limit());
            return new PixelReading(pixels, gl, 0, null);
        }
        int buffer = gl.get().copyPixels(from, width, height);
        return new PixelReading(pixels, gl, buffer, gl.get().fence());
    }

    /**
     * Fetches some more, if the card has drawn it by now.
     *
     * @param budget about how long this may take (not null)
     * @return true when all is there
     */
    public boolean goOn(Duration budget) {
        if (over || gl.isEmpty()) {
            return true;
        }
        long end = System.nanoTime() + budget.toNanos();
        arrived = arrived || gl.get().isPassed(fence);
        while (arrived && pixels.hasRemaining()) {
            fetchPiece();
            if (System.nanoTime() >= end) {
                break;
            }
        }
        if (!pixels.hasRemaining()) {
            close();
        }
        return !pixels.hasRemaining();
    }

    private void fetchPiece() {
        int from = pixels.position();
        int to = Math.min(pixels.limit(), from + PIECE);
        ByteBuffer piece = pixels.slice(from, to - from);
        gl.get().fetch(buffer, from, piece);
        pixels.position(to);
    }

    /**
     * The picture, once all is there.
     *
     * @return red, green, blue, alpha from 0 to 255 of each pixel, the lowest row first (not null,
     *     alias, from its start to its end)
     */
    public ByteBuffer pixels() {
        return pixels.duplicate().clear();
    }

    /** Gives the card's memory back; what was not fetched is lost. */
    public void close() {
        if (!over && gl.isPresent()) {
            gl.get().delete(buffer, fence);
        }
        over = true;
    }
}

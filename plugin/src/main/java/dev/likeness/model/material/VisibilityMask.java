package dev.likeness.model.material;

import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.texture.image.ImageRaster;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * Which texels of skin a garment leaves to be seen: white stays, black is below cloth. Immutable;
 * compared by identity.
 */
public final class VisibilityMask {

    /** Discard alpha below this. */
    public static final float THRESHOLD = 0.5f;

    private static final int PLAIN_SIDE = 512;

    private final int width;
    private final int height;
    private final byte[] visible;

    private VisibilityMask(int width, int height, byte[] visible) {
        this.width = width;
        this.height = height;
        this.visible = visible;
    }

    /**
     * Takes the mask out of a picture.
     *
     * @param image decoded, grey, 8 bits a channel, first row at the top (not null, unaffected)
     * @return one byte a texel (not null, new)
     */
    public static VisibilityMask of(Image image) {
        ImageRaster raster = ImageRaster.create(image);
        byte[] visible = new byte[image.getWidth() * image.getHeight()];
        ColorRGBA texel = new ColorRGBA();
        for (int i = 0; i < visible.length; i++) {
            raster.getPixel(i % image.getWidth(), i / image.getWidth(), texel);
            visible[i] = (byte) Math.round(255 * texel.r);
        }
        return new VisibilityMask(image.getWidth(), image.getHeight(), visible);
    }

    /**
     * Makes the skin's texture with what the masks hide as alpha. Off the render thread if it can
     * be: a picture of 1024 × 1024 takes some milliseconds.
     *
     * @param skin colours, or null for plain white (unaffected)
     * @param masks of all garments over it, any size (not null)
     * @return sampled like the original; its alpha is the least visible of all (not null, new)
     */
    public static Texture2D cut(Texture2D skin, Collection<VisibilityMask> masks) {
        Texture2D base = skin == null ? plain() : skin;
        Image image = base.getImage();
        float width = image.getWidth();
        float height = image.getHeight();
        Image cut =
                Texels.changed(
                        image,
                        (x, y, color) -> {
                            for (VisibilityMask mask : masks) {
                                color.a *= mask.at((x + 0.5f) / width, (y + 0.5f) / height);
                            }
                        });
        return Texels.like(base, cut);
    }

    /**
     * How visible the skin is at a point, between texels blended.
     *
     * @param u 0 to 1 from the left
     * @param v 0 to 1 from the top
     * @return 0 = hidden, 1 = visible
     */
    public float at(float u, float v) {
        float x = FastMath.clamp(u * width - 0.5f, 0, width - 1f);
        float y = FastMath.clamp(v * height - 0.5f, 0, height - 1f);
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float above = mix(value(left, top), value(right, top), x - left);
        float below = mix(value(left, bottom), value(right, bottom), x - left);
        return mix(above, below, y - top) / 255;
    }

    private int value(int x, int y) {
        return visible[y * width + x] & 0xFF;
    }

    private static float mix(float a, float b, float share) {
        return a + (b - a) * share;
    }

    private static Texture2D plain() {
        ByteBuffer white = BufferUtils.createByteBuffer(3 * PLAIN_SIDE * PLAIN_SIDE);
        while (white.hasRemaining()) {
            white.put((byte) 255);
        }
        white.flip();
        Image image = new Image(Image.Format.RGB8, PLAIN_SIDE, PLAIN_SIDE, white, ColorSpace.sRGB);
        Texture2D texture = new Texture2D(image);
        texture.setMinFilter(Texture2D.MinFilter.Trilinear);
        texture.setWrap(Texture2D.WrapMode.Repeat);
        return texture;
    }

    /** Paints a mask triangle by triangle. One thread. */
    public static final class Painter {

        private static final int SIDE = 1024;

        /** Texels around each island of UV that filtering may reach. */
        private static final int GUTTER = 4;

        private static final byte HIDDEN = 1;
        private static final byte SHOWN = 2;

        private byte[] canvas = new byte[SIDE * SIDE];

        /**
         * Paints a triangle; where two lie on each other the visible one counts.
         *
         * @param uvs length = 2 × vertexCount, v = 0 at the top (not null)
         * @param corners three vertices (not null)
         * @param hidden whether cloth covers it
         */
        public void triangle(float[] uvs, int[] corners, boolean hidden) {
            float[] x = new float[3];
            float[] y = new float[3];
            for (int i = 0; i < 3; i++) {
                x[i] = uvs[2 * corners[i]] * SIDE - 0.5f;
                y[i] = uvs[2 * corners[i] + 1] * SIDE - 0.5f;
            }
            int top = clamp(Math.ceil(Math.min(y[0], Math.min(y[1], y[2]))));
            int bottom = clamp(Math.floor(Math.max(y[0], Math.max(y[1], y[2]))));
            for (int row = top; row <= bottom; row++) {
                paintRow(row, x, y, hidden);
            }
        }

        private void paintRow(int row, float[] x, float[] y, boolean hidden) {
            float left = Float.POSITIVE_INFINITY;
            float right = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                if (y[i] != y[j] && (y[i] - row) * (y[j] - row) <= 0) {
                    float crossing = x[i] + (x[j] - x[i]) * (row - y[i]) / (y[j] - y[i]);
                    left = Math.min(left, crossing);
                    right = Math.max(right, crossing);
                }
            }
            for (int column = clamp(Math.ceil(left)); column <= right && column < SIDE; column++) {
                int at = row * SIDE + column;
                canvas[at] = hidden && canvas[at] != SHOWN ? HIDDEN : SHOWN;
            }
        }

        /**
         * Ends painting.
         *
         * @return the mask; what no triangle covers is as the nearest one (not null, new)
         */
        public VisibilityMask finish() {
            for (int i = 0; i < GUTTER; i++) {
                grow();
            }
            byte[] visible = new byte[canvas.length];
            for (int i = 0; i < canvas.length; i++) {
                visible[i] = (byte) (canvas[i] == HIDDEN ? 0 : 255);
            }
            return new VisibilityMask(SIDE, SIDE, visible);
        }

        private void grow() {
            byte[] grown = canvas.clone();
            for (int i = SIDE + 1; i < canvas.length - SIDE - 1; i++) {
                if (canvas[i] == 0) {
                    byte across = (byte) Math.max(canvas[i - 1], canvas[i + 1]);
                    byte along = (byte) Math.max(canvas[i - SIDE], canvas[i + SIDE]);
                    grown[i] = (byte) Math.max(across, along);
                }
            }
            canvas = grown;
        }

        private static int clamp(double texel) {
            return (int) Math.max(0, Math.min(SIDE - 1, texel));
        }
    }
}

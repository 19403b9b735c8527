package dev.likeness.sandbox.person.pixels;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * A picture of floating-point samples, interleaved by channel, first row on top. Colours are sRGB
 * values of 0 to 255 unless its owner says otherwise. Safe to read from any thread while nobody
 * writes.
 */
public final class FloatImage {

    private final int width;
    private final int height;
    private final int channels;
    private final float[] samples;

    /**
     * Creates a picture of zeros.
     *
     * @param width columns, positive
     * @param height rows, positive
     * @param channels samples per pixel, positive
     */
    public FloatImage(int width, int height, int channels) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.samples = new float[width * height * channels];
    }

    /**
     * Copies the red, green and blue of a picture.
     *
     * @param image any type
     * @return a picture of three channels, 0 to 255
     */
    public static FloatImage ofRgb(BufferedImage image) {
        FloatImage result = new FloatImage(image.getWidth(), image.getHeight(), 3);
        int[] row = new int[image.getWidth()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) {
                result.samples[at++] = rgb >> 16 & 0xff;
                result.samples[at++] = rgb >> 8 & 0xff;
                result.samples[at++] = rgb & 0xff;
            }
        }
        return result;
    }

    /**
     * Columns.
     *
     * @return the count
     */
    public int width() {
        return width;
    }

    /**
     * Rows.
     *
     * @return the count
     */
    public int height() {
        return height;
    }

    /**
     * Samples per pixel.
     *
     * @return the count
     */
    public int channels() {
        return channels;
    }

    /**
     * The samples themselves, not a copy.
     *
     * @return length = width × height × channels
     */
    public float[] samples() {
        return samples;
    }

    /**
     * One sample; coordinates outside are moved to the nearest edge.
     *
     * @param x column
     * @param y row
     * @param channel channel
     * @return its value
     */
    public float get(int x, int y, int channel) {
        int column = Math.max(0, Math.min(width - 1, x));
        int row = Math.max(0, Math.min(height - 1, y));
        return samples[(row * width + column) * channels + channel];
    }

    /**
     * Sets one sample.
     *
     * @param x column inside
     * @param y row inside
     * @param channel channel
     * @param value its new value
     */
    public void set(int x, int y, int channel, float value) {
        samples[(y * width + x) * channels + channel] = value;
    }

    /**
     * Whether a position lies between the centres of the outermost pixels.
     *
     * @param x column, whole numbers are pixel centres
     * @param y row
     * @return true if inside
     */
    public boolean contains(float x, float y) {
        return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
    }

    /**
     * Bilinear sample, clamped at the edges.
     *
     * @param x column, whole numbers are pixel centres
     * @param y row
     * @param channel channel
     * @return the value
     */
    public float linear(float x, float y, int channel) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = x - x0;
        float fy = y - y0;
        float top = get(x0, y0, channel) * (1 - fx) + get(x0 + 1, y0, channel) * fx;
        float bottom = get(x0, y0 + 1, channel) * (1 - fx) + get(x0 + 1, y0 + 1, channel) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    /**
     * Bicubic (Catmull-Rom) sample of all channels, clamped at the edges.
     *
     * @param x column, whole numbers are pixel centres
     * @param y row
     * @param into receives one value per channel
     */
    public void cubic(float x, float y, float[] into) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float[] wx = catmullRom(x - x0);
        float[] wy = catmullRom(y - y0);
        for (int channel = 0; channel < channels; channel++) {
            float sum = 0;
            for (int j = 0; j < 4; j++) {
                float line = 0;
                for (int i = 0; i < 4; i++) {
                    line += wx[i] * get(x0 - 1 + i, y0 - 1 + j, channel);
                }
                sum += wy[j] * line;
            }
            into[channel] = sum;
        }
    }

    private static float[] catmullRom(float t) {
        float t2 = t * t;
        float t3 = t2 * t;
        return new float[] {
            0.5f * (-t3 + 2 * t2 - t),
            0.5f * (3 * t3 - 5 * t2 + 2),
            0.5f * (-3 * t3 + 4 * t2 + t),
            0.5f * (t3 - t2)
        };
    }

    /**
     * A blurred copy: three box filters, which come close to a Gaussian.
     *
     * @param sigma standard deviation of the Gaussian in pixels; below 0.5 gives a plain copy
     * @return a new picture
     */
    public FloatImage blurred(float sigma) {
        FloatImage result = new FloatImage(width, height, channels);
        System.arraycopy(samples, 0, result.samples, 0, samples.length);
        int radius = Math.round((float) Math.sqrt(sigma * sigma * 4 + 1) / 2 - 0.5f);
        if (radius < 1) {
            return result;
        }
        for (int pass = 0; pass < 3; pass++) {
            result.boxLines(width, channels, height, width * channels, radius);
            result.boxLines(height, width * channels, width, channels, radius);
        }
        return result;
    }

    private void boxLines(int length, int step, int lines, int lineStep, int radius) {
        IntStream.range(0, lines)
                .parallel()
                .forEach(
                        line -> {
                            float[] copy = new float[length];
                            for (int channel = 0; channel < channels; channel++) {
                                boxLine(line * lineStep + channel, step, radius, copy);
                            }
                        });
    }

    private void boxLine(int start, int step, int radius, float[] copy) {
        int last = copy.length - 1;
        for (int i = 0; i <= last; i++) {
            copy[i] = samples[start + i * step];
        }
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += copy[Math.max(0, Math.min(last, i))];
        }
        double scale = 1.0 / (2 * radius + 1);
        for (int i = 0; i <= last; i++) {
            samples[start + i * step] = (float) (sum * scale);
            sum += copy[Math.min(last, i + radius + 1)] - copy[Math.max(0, i - radius)];
        }
    }

    /**
     * Rounds three channels to an 8-bit picture.
     *
     * @return type {@link BufferedImage#TYPE_INT_RGB}
     */
    public BufferedImage toRgb() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * channels;
                row[x] =
                        toByte(samples[at]) << 16
                                | toByte(samples[at + 1]) << 8
                                | toByte(samples[at + 2]);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static int toByte(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }
}

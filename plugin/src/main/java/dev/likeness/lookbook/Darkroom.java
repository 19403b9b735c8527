package dev.likeness.lookbook;

import dev.likeness.job.StorageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes files of pixels. Any thread but the render thread. */
final class Darkroom {

    private static final float JPEG_QUALITY = 0.93f;
    private static final int LEVELS = 4096;
    private static final float[] LIGHT = new float[256];
    private static final byte[] CODE = new byte[LEVELS + 1];

    static {
        for (int code = 0; code < LIGHT.length; code++) {
            LIGHT[code] = toLight(code / 255f);
        }
        for (int level = 0; level <= LEVELS; level++) {
            CODE[level] = (byte) Math.round(255 * toCode((float) level / LEVELS));
        }
    }

    private Darkroom() {}

    /**
     * Develops a picture.
     *
     * @param rgba the lowest row first, sRGB; samples × samples of them make one pixel
     * @return the portrait
     */
    static Portrait develop(ByteBuffer rgba, PortraitOrder order, int samples) {
        BufferedImage image =
                new BufferedImage(order.width(), order.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[order.width()];
        for (int y = 0; y < order.height(); y++) {
            int below = order.height() - 1 - y;
            for (int x = 0; x < row.length; x++) {
                row[x] = pixel(rgba, x, below, samples, order.width());
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        byte[] file = encoded(image, order.format());
        return Portrait.of(file, order.format(), order.width(), order.height());
    }

    private static int pixel(ByteBuffer rgba, int x, int y, int samples, int width) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            float light = 0;
            for (int row = 0; row < samples; row++) {
                int at = (y * samples + row) * width * samples + x * samples;
                for (int column = 0; column < samples; column++) {
                    light += LIGHT[rgba.get(4 * (at + column) + channel) & 0xFF];
                }
            }
            int level = Math.round(LEVELS * light / (samples * samples));
            rgb = rgb << 8 | CODE[level] & 0xFF;
        }
        return rgb;
    }

    private static byte[] encoded(BufferedImage image, PortraitFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.ending()).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam options = writer.getDefaultWriteParam();
            if (format == PortraitFormat.JPEG) {
                options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                options.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), options);
        } catch (IOException e) {
            throw new StorageException("Cannot encode a portrait: " + e.getMessage(), e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static float toLight(float code) {
        return code <= 0.04045f ? code / 12.92f : (float) Math.pow((code + 0.055) / 1.055, 2.4);
    }

    private static float toCode(float light) {
        return light <= 0.0031308f
                ? 12.92f * light
                : (float) (1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }
}

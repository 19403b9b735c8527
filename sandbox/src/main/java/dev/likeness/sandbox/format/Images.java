package dev.likeness.sandbox.format;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Encodes and scales pictures. Any thread. */
public final class Images {

    /** That of the service's own textures. */
    private static final float JPEG_QUALITY = 0.85f;

    private Images() {}

    /**
     * Encodes a picture as its file name says.
     *
     * @param image the pixels
     * @param fileName ends in .png, else it becomes a JPEG without alpha
     * @return the file
     */
    public static byte[] encode(BufferedImage image, String fileName) {
        return fileName.endsWith(".png") ? png(image) : jpeg(image);
    }

    /**
     * Encodes as PNG.
     *
     * @param image the pixels
     * @return the file
     */
    public static byte[] png(BufferedImage image) {
        return PngWriter.write(image);
    }

    /**
     * Encodes as JPEG.
     *
     * @param image the pixels, alpha is dropped
     * @return the file
     */
    public static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque(image), null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Scales a picture down until it fits, keeping its shape. Never scales up.
     *
     * @param image the pixels (not modified)
     * @param maxWidth at least 1
     * @param maxHeight at least 1
     * @return the same image if it fits, else a new one
     */
    public static BufferedImage fitted(BufferedImage image, int maxWidth, int maxHeight) {
        double factor =
                Math.min(
                        (double) maxWidth / image.getWidth(),
                        (double) maxHeight / image.getHeight());
        if (factor >= 1) {
            return image;
        }
        int width = Math.max(1, (int) Math.round(factor * image.getWidth()));
        int height = Math.max(1, (int) Math.round(factor * image.getHeight()));
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage halved = image;
        while (halved.getWidth() >= 2 * width && halved.getHeight() >= 2 * height) {
            // Halving step by step: one large step would skip pixels.
            halved = redrawn(halved, halved.getWidth() / 2, halved.getHeight() / 2, alpha);
        }
        return redrawn(halved, width, height, alpha);
    }

    /**
     * Scales an encoded picture down until it fits. Never scales up.
     *
     * @param encoded PNG or JPEG
     * @param fileName tells which
     * @param size largest width and height
     * @return the same if it fits, else a new file
     */
    public static byte[] within(byte[] encoded, String fileName, Dimension size) {
        BufferedImage image = decode(encoded);
        BufferedImage fitted = fitted(image, size.width, size.height);
        return fitted == image ? encoded : encode(fitted, fileName);
    }

    /**
     * Reads an encoded picture.
     *
     * @param encoded PNG or JPEG
     * @return new pixels
     */
    public static BufferedImage decode(byte[] encoded) {
        try {
            return ImageIO.read(new ByteArrayInputStream(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB
                ? image
                : redrawn(image, image.getWidth(), image.getHeight(), false);
    }

    private static BufferedImage redrawn(
            BufferedImage image, int width, int height, boolean alpha) {
        BufferedImage result =
                new BufferedImage(
                        width,
                        height,
                        alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }
}

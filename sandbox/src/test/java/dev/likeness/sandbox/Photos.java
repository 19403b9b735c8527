package dev.likeness.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures that tests order avatars with. */
final class Photos {

    private Photos() {}

    /** A usable photo for {@link SpherePeople}. */
    static byte[] of(Color color) {
        return png(64, color);
    }

    static byte[] usable() {
        return of(Color.LIGHT_GRAY);
    }

    static byte[] onePixel() {
        return png(1, Color.RED);
    }

    /** What somebody has named .jpg by mistake. */
    static byte[] textFile() {
        return "Dear diary, this is no photo.".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int size, Color color) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, size, size);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

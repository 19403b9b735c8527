package dev.likeness.demo.tour;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Words on the lower edge of a picture. */
final class Caption {

    private static final Color SHADE = new Color(0, 0, 0, 110);
    private static final int LINES_IN_PICTURE = 24;

    private Caption() {}

    /** The same picture, written on. */
    static BufferedImage under(BufferedImage picture, String words) {
        int size = Math.max(9, picture.getHeight() / LINES_IN_PICTURE);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        FontMetrics metrics = pen.getFontMetrics();
        int top = picture.getHeight() - 2 * size;
        pen.setColor(SHADE);
        pen.fillRect(0, top, picture.getWidth(), 2 * size);
        pen.setColor(Color.WHITE);
        int left = (picture.getWidth() - metrics.stringWidth(words)) / 2;
        pen.drawString(words, left, top + size / 2 + metrics.getAscent());
        pen.dispose();
        return picture;
    }
}

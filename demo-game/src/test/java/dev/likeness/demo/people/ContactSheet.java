package dev.likeness.demo.people;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures of one size side by side, each with its name. */
public final class ContactSheet {

    private static final int MARGIN = 6;
    private static final int FONT_SIZE = 13;
    private static final Color SHADE = new Color(0, 0, 0, 120);

    private record Cell(BufferedImage picture, String name) {}

    private final int columns;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * An empty sheet.
     *
     * @param columns how many pictures stand side by side
     */
    public ContactSheet(int columns) {
        this.columns = columns;
    }

    /** Puts a picture behind those that are there. */
    public void add(BufferedImage picture, String name) {
        cells.add(new Cell(picture, name));
    }

    /** Writes it; the ending of the name tells the format. */
    public void write(Path file) throws IOException {
        int width = cells.get(0).picture().getWidth();
        int height = cells.get(0).picture().getHeight();
        int across = Math.min(columns, cells.size());
        int down = (cells.size() + columns - 1) / columns;
        BufferedImage sheet =
                new BufferedImage(width * across, height * down, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        for (int i = 0; i < cells.size(); i++) {
            int x = width * (i % columns);
            int y = height * (i / columns);
            pen.drawImage(cells.get(i).picture(), x, y, null);
            caption(pen, cells.get(i).name(), x, y + height);
        }
        pen.dispose();
        write(sheet, file);
    }

    /** Writes a picture; the ending of the name tells the format. */
    public static void write(BufferedImage picture, Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        String name = file.getFileName().toString();
        ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile());
    }

    /** Light on dark, whatever is below it. */
    private static void caption(Graphics2D pen, String name, int left, int bottom) {
        int height = FONT_SIZE + MARGIN;
        pen.setColor(SHADE);
        pen.fillRect(
                left, bottom - height, pen.getFontMetrics().stringWidth(name) + 2 * MARGIN, height);
        pen.setColor(Color.WHITE);
        pen.drawString(name, left + MARGIN, bottom - MARGIN);
    }
}

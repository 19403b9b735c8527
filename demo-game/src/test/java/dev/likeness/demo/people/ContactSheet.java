package dev.likeness.demo.people;

import java.awt.Color;
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
final class ContactSheet {

    private static final int MARGIN = 6;

    private record Cell(BufferedImage picture, String name) {}

    private final int columns;
    private final List<Cell> cells = new ArrayList<>();

    ContactSheet(int columns) {
        this.columns = columns;
    }

    void add(BufferedImage picture, String name) {
        cells.add(new Cell(picture, name));
    }

    /** Writes it; the ending of the name tells the format. */
    void write(Path file) throws IOException {
        int size = cells.get(0).picture().getWidth();
        int across = Math.min(columns, cells.size());
        int down = (cells.size() + columns - 1) / columns;
        BufferedImage sheet =
                new BufferedImage(size * across, size * down, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < cells.size(); i++) {
            int x = size * (i % columns);
            int y = size * (i / columns);
            pen.drawImage(cells.get(i).picture(), x, y, null);
            pen.setColor(Color.WHITE);
            pen.drawString(cells.get(i).name(), x + MARGIN, y + size - MARGIN);
        }
        pen.dispose();
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        String name = file.getFileName().toString();
        ImageIO.write(sheet, name.substring(name.lastIndexOf('.') + 1), file.toFile());
    }
}

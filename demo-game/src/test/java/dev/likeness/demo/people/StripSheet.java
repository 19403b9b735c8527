package dev.likeness.demo.people;

import dev.likeness.speech.audio.AlignedWord;
import dev.likeness.speech.audio.Sound;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws pictures of a mouth over the wave of its sound, with shapes and words, in two bands. */
final class StripSheet {

    private static final int WIDTH = 1760;
    private static final int LINKS = 34;
    private static final int WAVE = 74;
    private static final int BLOCKS = 24;
    private static final int WORDS = 34;
    private static final int GAP = 16;
    private static final int BANDS = 2;
    private static final float QUALITY = 0.86f;

    private static final Color PAPER = new Color(0xFBFBFA);
    private static final Color INK = new Color(0x2B2F36);
    private static final Color FAINT = new Color(0xB9BEC6);
    private static final Color SOUND = new Color(0x55606E);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    private static final Color OTHER = new Color(0x8E9AA8);
    private static final Map<String, Color> COLORS =
            Map.of(
                    "PP", new Color(0xC8443C),
                    "FF", new Color(0xDB8A2A),
                    "oh", new Color(0x3C6FC8),
                    "ou", new Color(0x3C6FC8),
                    "aa", new Color(0x3F9A55),
                    "E", new Color(0x74AE4F),
                    "ih", new Color(0x74AE4F),
                    "sil", new Color(0xD0D3D8));

    private final Sound sound;
    private final List<AlignedWord> words;
    private final List<SpeechStrip.Run> runs;
    private final List<BufferedImage> pictures;

    /** For pictures of the runs in their order. */
    StripSheet(
            Sound sound,
            List<AlignedWord> words,
            List<SpeechStrip.Run> runs,
            List<BufferedImage> pictures) {
        this.sound = sound;
        this.words = words;
        this.runs = runs;
        this.pictures = pictures;
    }

    void write(Path file) throws IOException {
        int columns = (runs.size() + BANDS - 1) / BANDS;
        int cell = WIDTH / columns;
        int band = cell + LINKS + WAVE + BLOCKS + WORDS + GAP;
        BufferedImage sheet = new BufferedImage(WIDTH, band * BANDS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, sheet.getHeight());
        for (int b = 0; b < BANDS; b++) {
            int from = b * columns;
            new Band(pen, b * band, cell, from, Math.min(runs.size(), from + columns)).draw();
        }
        pen.dispose();
        save(sheet, file);
    }

    private static void save(BufferedImage sheet, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(sheet, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private final class Band {
        private final Graphics2D pen;
        private final int top;
        private final int cell;
        private final int from;
        private final int to;
        private final double begin;
        private final double end;

        Band(Graphics2D pen, int top, int cell, int from, int to) {
            this.pen = pen;
            this.top = top;
            this.cell = cell;
            this.from = from;
            this.to = to;
            begin = runs.get(from).start();
            end = runs.get(to - 1).end();
        }

        void draw() {
            wave(top + cell + LINKS);
            for (int i = from; i < to; i++) {
                picture(i, (i - from) * cell);
                block(runs.get(i), top + cell + LINKS + WAVE);
            }
            for (AlignedWord word : words) {
                word(word, top + cell + LINKS + WAVE + BLOCKS);
            }
        }

        private int x(double seconds) {
            double share = Math.max(0, Math.min(1, (seconds - begin) / (end - begin)));
            return (int) Math.round(share * (WIDTH - 1));
        }

        private void picture(int index, int left) {
            SpeechStrip.Run run = runs.get(index);
            pen.drawImage(reduced(pictures.get(index), cell), left, top, null);
            pen.setColor(color(run));
            pen.fillRect(left + 1, top + cell, cell - 2, 4);
            pen.setStroke(new BasicStroke(1.4f));
            pen.drawLine(left + cell / 2, top + cell + 4, x(run.middle()), top + cell + LINKS);
            pen.setFont(SMALL);
            pen.setColor(new Color(0, 0, 0, 120));
            int width = pen.getFontMetrics().stringWidth(run.viseme()) + 10;
            pen.fillRoundRect(left + 4, top + 4, width, 18, 6, 6);
            pen.setColor(Color.WHITE);
            pen.drawString(run.viseme(), left + 9, top + 18);
        }

        private void wave(int y) {
            float[] samples = sound.samples();
            pen.setColor(SOUND);
            pen.setStroke(new BasicStroke(1));
            int middle = y + WAVE / 2;
            double perPixel = (end - begin) / WIDTH * sound.sampleRate();
            for (int x = 0; x < WIDTH; x++) {
                float low = 0;
                float high = 0;
                int first = (int) (begin * sound.sampleRate() + x * perPixel);
                for (int i = Math.max(0, first); i <= first + perPixel; i++) {
                    float sample = i < samples.length ? samples[i] : 0;
                    low = Math.min(low, sample);
                    high = Math.max(high, sample);
                }
                pen.drawLine(
                        x,
                        middle - Math.round(high * WAVE * 0.72f),
                        x,
                        middle - Math.round(low * WAVE * 0.72f));
            }
        }

        private void block(SpeechStrip.Run run, int y) {
            int left = x(run.start());
            int width = x(run.end()) - left;
            pen.setColor(color(run));
            pen.fillRect(left, y, width - 1, BLOCKS - 3);
            pen.setFont(SMALL);
            FontMetrics metrics = pen.getFontMetrics();
            pen.setColor(run.viseme().equals("sil") ? INK : Color.WHITE);
            int text = metrics.stringWidth(run.viseme());
            if (text < width) {
                pen.drawString(run.viseme(), left + (width - text) / 2, y + 15);
            }
        }

        private void word(AlignedWord word, int y) {
            double middleOfWord = (word.start() + word.end()) / 2;
            if (middleOfWord < begin || middleOfWord >= end) {
                return;
            }
            int left = x(word.start());
            int right = x(word.end());
            pen.setColor(FAINT);
            pen.drawLine(left, y + 4, left, y + 14);
            pen.drawLine(left, y + 4, right, y + 4);
            pen.drawLine(right, y + 4, right, y + 14);
            pen.setFont(TEXT);
            pen.setColor(INK);
            String name = word.word().equals("i") ? "I" : word.word();
            int text = pen.getFontMetrics().stringWidth(name);
            int middle = (left + right - text) / 2;
            pen.drawString(name, Math.max(2, Math.min(WIDTH - text - 2, middle)), y + 24);
        }
    }

    private static Color color(SpeechStrip.Run run) {
        return COLORS.getOrDefault(run.viseme(), OTHER);
    }

    /** Halved as often as it goes, for a big step at once would skip pixels. */
    private static BufferedImage reduced(BufferedImage picture, int size) {
        BufferedImage now = picture;
        while (now.getWidth() > size) {
            int next = Math.max(size, now.getWidth() / 2);
            BufferedImage smaller = new BufferedImage(next, next, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, next, next, null);
            pen.dispose();
            now = smaller;
        }
        return now;
    }
}

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Makes a bitmap font that the engine reads (AngelCode text form) out of a TrueType font.
 *
 * <p>The demo's fonts were made with: java -Djava.awt.headless=true assets/tools/MakeFont.java
 * DejaVuSansCondensed.ttf 20 assets/src/main/resources/likeness/fonts/text (and 34 ... title).
 */
final class MakeFont {

    private static final int WIDTH = 512;
    private static final int GAP = 2;

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("Usage: MakeFont.java FONT.ttf PIXELS OUT_WITHOUT_ENDING");
            System.exit(2);
        }
        float size = Float.parseFloat(args[1]);
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(args[0])).deriveFont(size);
        write(font, Path.of(args[2]));
    }

    private static void write(Font font, Path out) throws IOException {
        int height = 512;
        BufferedImage atlas = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = atlas.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.setColor(Color.WHITE);
        FontMetrics metrics = pen.getFontMetrics();
        int line = metrics.getAscent() + metrics.getDescent();
        StringBuilder chars = new StringBuilder();
        int count = 0;
        int x = GAP;
        int y = GAP;
        for (char c : characters().toCharArray()) {
            if (!font.canDisplay(c)) {
                continue;
            }
            int advance = metrics.charWidth(c);
            int cell = advance + 2 * GAP;
            if (x + cell > WIDTH) {
                x = GAP;
                y += line + 2 * GAP;
            }
            pen.drawString(String.valueOf(c), x + GAP, y + metrics.getAscent());
            chars.append(
                    String.format(
                            Locale.ROOT,
                            "char id=%d x=%d y=%d width=%d height=%d xoffset=%d yoffset=0"
                                    + " xadvance=%d page=0 chnl=15%n",
                            (int) c, x, y, cell, line, -GAP, advance));
            count++;
            x += cell;
        }
        int used = Integer.highestOneBit(y + line) * 2;
        String name = out.getFileName().toString();
        ImageIO.write(
                atlas.getSubimage(0, 0, WIDTH, Math.min(height, used)),
                "png",
                out.resolveSibling(name + ".png").toFile());
        String head =
                String.format(
                        Locale.ROOT,
                        "info face=\"%s\" size=%d bold=0 italic=0 charset=\"\" unicode=1 stretchH=100"
                                + " smooth=1 aa=1 padding=0,0,0,0 spacing=%d,%d%n"
                                + "common lineHeight=%d base=%d scaleW=%d scaleH=%d pages=1"
                                + " packed=0%n"
                                + "page id=0 file=\"%s.png\"%nchars count=%d%n",
                        font.getFontName(Locale.ROOT), font.getSize(), GAP, GAP, line,
                        metrics.getAscent(), WIDTH, Math.min(height, used), name, count);
        Files.writeString(out.resolveSibling(name + ".fnt"), (head + chars).replace("\r", ""));
    }

    private static String characters() {
        StringBuilder all = new StringBuilder();
        for (char c = 32; c < 127; c++) {
            all.append(c);
        }
        for (char c = 161; c < 256; c++) {
            all.append(c);
        }
        return all.append("–—‘’“”…•←→↑↓✓×").toString();
    }
}

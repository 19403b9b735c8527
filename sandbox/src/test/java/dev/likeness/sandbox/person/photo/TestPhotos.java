package dev.likeness.sandbox.person.photo;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.pixels.FloatImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** Pictures for tests: made up here, or the portrait of the shared folder. */
public final class TestPhotos {

    private TestPhotos() {}

    /** The portrait's file; the calling test is left out where the shared folder is absent. */
    public static byte[] portrait() throws IOException {
        String shared = System.getProperty("likeness.shared", "");
        assumeFalse(shared.isEmpty(), "no folder of shared test input (likeness.shared)");
        return Files.readAllBytes(Path.of(shared, "photos", "portrait-01.png"));
    }

    /** The portrait with every colour replaced. */
    public static byte[] recoloured(UnaryOperator<Color> change) throws IOException {
        BufferedImage image = decoded(portrait());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color before = new Color(image.getRGB(x, y));
                image.setRGB(x, y, change.apply(before).getRGB());
            }
        }
        return png(image);
    }

    /** The portrait with a round spot painted on it (pixels). */
    public static byte[] withSpot(int x, int y, int radius, Color color) throws IOException {
        BufferedImage image = decoded(portrait());
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.dispose();
        return png(image);
    }

    /**
     * The portrait with what lies around a place drawn sideways.
     *
     * @param factor of widths there
     * @param x of the place (pixels)
     * @param y of the place
     * @param reachX distance to the side at which nothing is drawn any more
     * @param reachY distance upwards and downwards at which nothing is drawn any more
     */
    static byte[] widened(double factor, double x, double y, double reachX, double reachY)
            throws IOException {
        BufferedImage image = decoded(portrait());
        FloatImage before = FloatImage.ofRgb(image);
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                double dx = column - x;
                double far = Math.hypot(dx / reachX, (row - y) / reachY);
                double share = Math.max(0, 1 - far * far * far);
                float from = (float) (x + dx * (1 + (1 / factor - 1) * share));
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    rgb = rgb << 8 | Math.round(before.linear(from, row, channel));
                }
                image.setRGB(column, row, rgb);
            }
        }
        return png(image);
    }

    /** The portrait turned clockwise about its middle. */
    public static byte[] turned(double degrees) throws IOException {
        BufferedImage image = decoded(portrait());
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return png(result);
    }

    /** The portrait's face two times beside each other. */
    static byte[] twice() throws IOException {
        BufferedImage face = decoded(portrait()).getSubimage(110, 0, 230, 230);
        BufferedImage result = new BufferedImage(460, 230, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(face, 0, 0, null);
        graphics.drawImage(face, 230, 0, null);
        graphics.dispose();
        return png(result);
    }

    /** The portrait in a smaller size. */
    static byte[] reduced(double scale) throws IOException {
        BufferedImage image = decoded(portrait());
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(
                image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        return png(result);
    }

    /** Landmarks as a photo of a thousand pixels would show them. */
    static Map<Landmark, float[]> onPhoto(Map<Landmark, float[]> face) {
        Map<Landmark, float[]> points = new EnumMap<>(Landmark.class);
        face.forEach(
                (name, at) ->
                        points.put(name, new float[] {500 + 4000 * at[0], 400 - 4000 * at[1]}));
        return points;
    }

    /** Moves a pair of landmarks outwards and upwards (mm). */
    static void shift(
            Map<Landmark, float[]> face, Landmark left, Landmark right, float out, float up) {
        face.get(left)[0] += out / 1000;
        face.get(right)[0] -= out / 1000;
        face.get(left)[1] += up / 1000;
        face.get(right)[1] += up / 1000;
    }

    static byte[] plain(int width, int height) throws IOException {
        return plain(width, height, new Color(0xC8, 0x96, 0x7D));
    }

    static byte[] plain(int width, int height, Color color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return png(image);
    }

    static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int i = 0; i < 400 * 400; i++) {
            image.setRGB(i % 400, i / 400, random.nextInt(0x1000000));
        }
        return png(image);
    }

    /** Landmarks of an average face (metres), as a template would give them. */
    static Map<Landmark, float[]> template() {
        Map<Landmark, float[]> points = new EnumMap<>(Landmark.class);
        pair(points, Landmark.LEFT_PUPIL, Landmark.RIGHT_PUPIL, 31.5f, 0);
        pair(points, Landmark.LEFT_EYE_OUTER, Landmark.RIGHT_EYE_OUTER, 46, 0);
        pair(points, Landmark.LEFT_EYE_INNER, Landmark.RIGHT_EYE_INNER, 17, -2);
        pair(points, Landmark.LEFT_BROW, Landmark.RIGHT_BROW, 33, 21);
        pair(points, Landmark.LEFT_NOSTRIL, Landmark.RIGHT_NOSTRIL, 17, -40);
        pair(points, Landmark.MOUTH_LEFT, Landmark.MOUTH_RIGHT, 25, -66);
        pair(points, Landmark.LEFT_TEMPLE, Landmark.RIGHT_TEMPLE, 67, 0);
        pair(points, Landmark.LEFT_JAW, Landmark.RIGHT_JAW, 55, -66);
        pair(points, Landmark.LEFT_BROW_INNER, Landmark.RIGHT_BROW_INNER, 13, 18);
        pair(points, Landmark.LEFT_BROW_OUTER, Landmark.RIGHT_BROW_OUTER, 51, 17);
        pair(points, Landmark.LEFT_LID_UPPER, Landmark.RIGHT_LID_UPPER, 31.5f, 4);
        pair(points, Landmark.LEFT_LID_LOWER, Landmark.RIGHT_LID_LOWER, 31.5f, -5);
        pair(points, Landmark.LEFT_CHEEK, Landmark.RIGHT_CHEEK, 62, -45);
        pair(points, Landmark.LEFT_CHIN_SIDE, Landmark.RIGHT_CHIN_SIDE, 43, -89);
        points.put(Landmark.LIP_TOP, new float[] {0, -0.060f, 0.03f});
        points.put(Landmark.LIP_BOTTOM, new float[] {0, -0.073f, 0.03f});
        points.put(Landmark.NOSE_TIP, new float[] {0, -0.036f, 0.04f});
        points.put(Landmark.NOSE_BASE, new float[] {0, -0.045f, 0.03f});
        points.put(Landmark.LIP_LINE, new float[] {0, -0.066f, 0.02f});
        points.put(Landmark.CHIN, new float[] {0, -0.112f, 0.01f});
        points.put(Landmark.HAIRLINE, new float[] {0, 0.065f, 0});
        return points;
    }

    private static void pair(
            Map<Landmark, float[]> points, Landmark left, Landmark right, float x, float y) {
        points.put(left, new float[] {x / 1000, y / 1000, 0});
        points.put(right, new float[] {-x / 1000, y / 1000, 0});
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Draws the small picture of glasses for menus, seen from the front and a little from the side. */
final class GlassesPreview {

    private static final int SIZE = 256;
    private static final double TURN = Math.toRadians(24);
    private static final double PIXELS_PER_METRE = 1450;
    private static final double AMBIENT = 0.55;

    private final Surface glasses;
    private final BufferedImage texture;
    private final double[] middle;

    private GlassesPreview(Surface glasses, BufferedImage texture) {
        this.glasses = glasses;
        this.texture = texture;
        float[] p = glasses.positions();
        double height = 0;
        double front = 0;
        for (int i = 0; i < p.length; i += 3) {
            front = Math.max(front, p[i + 2]);
            height += 3.0 * p[i + 1] / p.length;
        }
        middle = new double[] {0, height, front - 0.03};
    }

    static BufferedImage of(Surface glasses, BufferedImage texture) {
        return new GlassesPreview(glasses, texture).image();
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        IntStream.range(0, glasses.triangles().length / 3)
                .boxed()
                .sorted(Comparator.comparingDouble(this::depth))
                .forEach(triangle -> draw(graphics, triangle));
        graphics.dispose();
        return image;
    }

    private double depth(int triangle) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += turned(glasses.positions(), glasses.triangles()[3 * triangle + c], middle)[2];
        }
        return sum;
    }

    private void draw(Graphics2D graphics, int triangle) {
        Polygon polygon = new Polygon();
        double light = 0;
        double u = 0;
        double v = 0;
        for (int c = 0; c < 3; c++) {
            int corner = 3 * triangle + c;
            int vertex = glasses.triangles()[corner];
            double[] p = turned(glasses.positions(), vertex, middle);
            polygon.addPoint(
                    (int) Math.round(SIZE / 2.0 + PIXELS_PER_METRE * p[0]),
                    (int) Math.round(SIZE / 2.0 - PIXELS_PER_METRE * p[1]));
            double[] n = turned(glasses.normals(), vertex, new double[3]);
            light += Math.max(0, 0.3 * n[0] + 0.6 * n[1] + 0.75 * n[2]) / 3;
            u += glasses.cornerUvs()[2 * corner] / 3;
            v += glasses.cornerUvs()[2 * corner + 1] / 3;
        }
        graphics.setColor(lit(u, v, AMBIENT + light * (1 - AMBIENT)));
        graphics.fillPolygon(polygon);
    }

    private Color lit(double u, double v, double light) {
        int x = (int) Math.min(texture.getWidth() - 1.0, u * texture.getWidth());
        int y = (int) Math.min(texture.getHeight() - 1.0, (1 - v) * texture.getHeight());
        Color color = new Color(texture.getRGB(x, y), true);
        return new Color(
                (int) (color.getRed() * light),
                (int) (color.getGreen() * light),
                (int) (color.getBlue() * light),
                color.getAlpha());
    }

    private static double[] turned(float[] values, int vertex, double[] middle) {
        double x = values[3 * vertex] - middle[0];
        double y = values[3 * vertex + 1] - middle[1];
        double z = values[3 * vertex + 2] - middle[2];
        return new double[] {
            x * Math.cos(TURN) + z * Math.sin(TURN), y, z * Math.cos(TURN) - x * Math.sin(TURN)
        };
    }
}

package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Sex;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Single hairs of an eyebrow, drawn once for a template. */
final class Brows {

    private static final float PER_MILLIMETRE = 20;
    private static final float INNER = 11;
    private static final float OUTER = 54;
    private static final float MARGIN = 6;
    private static final int HAIRS = 700;

    private final BufferedImage hairs;
    private final FaceMarks marks;
    private final float top;

    Brows(Sex sex, FaceMarks marks) {
        this.marks = marks;
        float height = (marks.y(Landmark.LEFT_BROW) + marks.y(Landmark.RIGHT_BROW)) / 2;
        float thickness = sex == Sex.FEMALE ? 2.7f : 5.6f;
        top = height + 14;
        hairs =
                new BufferedImage(
                        Math.round((OUTER - INNER + 2 * MARGIN) * PER_MILLIMETRE),
                        Math.round(30 * PER_MILLIMETRE),
                        BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = hairs.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(17);
        for (int i = 0; i < HAIRS; i++) {
            drawHair(graphics, random, thickness);
        }
        graphics.dispose();
    }

    private void drawHair(Graphics2D graphics, Random random, float thickness) {
        float along = (float) Math.pow(random.nextFloat(), 1.15);
        float thick = thickness * (1 - 0.72f * (float) Math.pow(along, 1.6));
        float x = INNER + (OUTER - INNER) * along;
        float y = middle(x) + thick * (random.nextFloat() - 0.5f);
        double angle = Math.toRadians(Blend.mix(42, -20, (float) Math.pow(along, 0.4)));
        angle += Math.toRadians(random.nextGaussian() * 9);
        float length = Blend.mix(4.6f, 4.2f, along) * (0.7f + 0.5f * random.nextFloat());
        float dx = (float) Math.cos(angle) * length;
        float dy = (float) Math.sin(angle) * length;
        int shade = Math.round((120 + random.nextInt(100)) * Math.min(1, 0.2f + 3.2f * along));
        graphics.setColor(new Color(shade, shade, shade));
        graphics.setStroke(
                new BasicStroke(
                        0.17f * PER_MILLIMETRE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(
                new QuadCurve2D.Float(
                        column(x),
                        row(y),
                        column(x + dx * 0.55f),
                        row(y + dy * 0.6f),
                        column(x + dx),
                        row(y + dy * 0.8f)));
    }

    /** Height of the brow's middle line: the parabola through its three landmarks. */
    private float middle(float x) {
        float a = marks.x(Landmark.LEFT_BROW_INNER);
        float b = marks.x(Landmark.LEFT_BROW);
        float c = marks.x(Landmark.LEFT_BROW_OUTER);
        float atA = (x - b) * (x - c) / ((a - b) * (a - c));
        float atB = (x - a) * (x - c) / ((b - a) * (b - c));
        float atC = (x - a) * (x - b) / ((c - a) * (c - b));
        return atA * marks.y(Landmark.LEFT_BROW_INNER)
                + atB * marks.y(Landmark.LEFT_BROW)
                + atC * marks.y(Landmark.LEFT_BROW_OUTER);
    }

    private static float column(float x) {
        return (x - INNER + MARGIN) * PER_MILLIMETRE;
    }

    private float row(float y) {
        return (top - y) * PER_MILLIMETRE;
    }

    /** How much hair covers a place of the face (mm), 0 to 1. */
    float at(float x, float y) {
        int column = Math.round(column(Math.abs(x)));
        int row = Math.round(row(y));
        if (column < 0 || row < 0 || column >= hairs.getWidth() || row >= hairs.getHeight()) {
            return 0;
        }
        return hairs.getRaster().getSample(column, row, 0) / 255f;
    }
}

package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints hair of a few millimetres as a disc seen from above, thinning out at its rim. */
final class StubblePainter {

    private static final int HAIRS = 120_000;
    private static final float CLOSED_WITHIN = 0.82f;
    private static final float HAIR_PIXELS = 9;

    /** The disc leaves the corners of the picture free; this is how far one of them reaches. */
    private static final int CORNER = 132;

    private static final int MARGIN = 8;
    private static final int TUFT_HAIRS = 34;

    private StubblePainter() {}

    /** A few hairs for short cards. */
    static Tile tuft() {
        float near = MARGIN / (float) Canvas.SIZE;
        float far = (CORNER - MARGIN) / (float) Canvas.SIZE;
        return new Tile(near, far, 1 - near, 1 - far);
    }

    static BufferedImage paint(long seed) {
        Random random = new Random(seed);
        Canvas canvas = new Canvas();
        float radius = Canvas.SIZE / 2f;
        for (int y = 0; y < Canvas.SIZE; y++) {
            float up = y + 0.5f - radius;
            float half = CLOSED_WITHIN * radius;
            if (Math.abs(up) < half) {
                float width = (float) Math.sqrt(half * half - up * up);
                canvas.dash(radius, y, width, 0.4f, 0, 1);
            }
        }
        for (int i = 0; i < HAIRS; i++) {
            float out = (float) Math.sqrt(random.nextFloat());
            float rim = Blend.step(CLOSED_WITHIN - 0.06f, 1, out);
            if (random.nextFloat() > rim * 0.9f) {
                hair(canvas, out * radius, random);
            }
        }
        for (int i = 0; i < TUFT_HAIRS; i++) {
            tuftHair(canvas, random);
        }
        return canvas.toImage();
    }

    private static void tuftHair(Canvas canvas, Random random) {
        float x = MARGIN + (CORNER - 2 * MARGIN) * (0.05f + 0.9f * random.nextFloat());
        float lean = 8 * (float) random.nextGaussian();
        float light = 0.42f + 0.4f * random.nextFloat();
        float warm = (float) random.nextGaussian();
        float length = (CORNER - 2 * MARGIN) * (0.5f + 0.5f * random.nextFloat());
        for (int y = 0; y < length; y++) {
            float along = y / length;
            float tip = Blend.clamp(x + lean * along, MARGIN + 2, CORNER - MARGIN - 2);
            canvas.dash(tip, MARGIN + y, 1.9f * (1 - 0.7f * along), light, warm, 1);
        }
    }

    private static void hair(Canvas canvas, float out, Random random) {
        float middle = Canvas.SIZE / 2f;
        double angle = random.nextFloat() * 2 * Math.PI;
        double heading = angle + 0.35 * random.nextGaussian();
        float fade = 1 - 0.3f * Blend.step(0.45f, 1, out / middle);
        float light = fade * (0.46f + 0.5f * random.nextFloat()) * mottled(angle, out);
        float warm = (float) random.nextGaussian();
        for (float way = 0; way < HAIR_PIXELS; way += 0.5f) {
            double x = middle + out * Math.sin(angle) + way * Math.sin(heading);
            double y = middle + out * Math.cos(angle) + way * Math.cos(heading);
            float opacity = 0.9f * (1 - way / HAIR_PIXELS * 0.5f);
            canvas.dash((float) x, (int) y, 0.35f, light, warm, opacity);
        }
    }

    /** Hair that was cut by hand is not equally short everywhere. */
    private static float mottled(double angle, float out) {
        double x = out * Math.sin(angle);
        double y = out * Math.cos(angle);
        double waves =
                Math.sin(0.061 * x + 0.023 * y)
                        + Math.sin(0.071 * y - 0.031 * x)
                        + Math.sin(0.163 * x + 0.117 * y);
        return 1 + 0.045f * (float) waves;
    }
}

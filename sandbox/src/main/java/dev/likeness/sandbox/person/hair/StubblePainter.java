package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints hair of a few millimetres as a disc seen from above, thinning out at its rim. */
final class StubblePainter {

    private static final int HAIRS = 90_000;
    private static final float CLOSED_WITHIN = 0.93f;
    private static final float HAIR_PIXELS = 9;

    private StubblePainter() {}

    static BufferedImage paint(long seed) {
        Random random = new Random(seed);
        Canvas canvas = new Canvas();
        float radius = Canvas.SIZE / 2f;
        for (int y = 0; y < Canvas.SIZE; y++) {
            float up = y + 0.5f - radius;
            float half = CLOSED_WITHIN * radius;
            if (Math.abs(up) < half) {
                float width = (float) Math.sqrt(half * half - up * up);
                canvas.dash(radius, y, width, 0.5f, 0, 1);
            }
        }
        for (int i = 0; i < HAIRS; i++) {
            float out = (float) Math.sqrt(random.nextFloat());
            float rim = Blend.step(CLOSED_WITHIN - 0.03f, 1, out);
            if (random.nextFloat() > rim * 0.9f) {
                hair(canvas, out * radius, random);
            }
        }
        return canvas.toImage();
    }

    private static void hair(Canvas canvas, float out, Random random) {
        float middle = Canvas.SIZE / 2f;
        double angle = random.nextFloat() * 2 * Math.PI;
        double heading = angle + 0.35 * random.nextGaussian();
        float light = 0.42f + 0.5f * random.nextFloat();
        float warm = (float) random.nextGaussian();
        for (float way = 0; way < HAIR_PIXELS; way += 0.5f) {
            double x = middle + out * Math.sin(angle) + way * Math.sin(heading);
            double y = middle + out * Math.cos(angle) + way * Math.cos(heading);
            float opacity = 0.9f * (1 - way / HAIR_PIXELS * 0.5f);
            canvas.dash((float) x, (int) y, 0.35f, light, warm, opacity);
        }
    }
}

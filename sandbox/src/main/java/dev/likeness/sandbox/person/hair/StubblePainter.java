package dev.likeness.sandbox.person.hair;

import java.util.Random;

/** Paints hair of a few millimetres as a disc seen from above, thinning out at its rim. */
final class StubblePainter {

    private static final int CROPPED_HAIRS = 120_000;
    private static final int SHAVEN_HAIRS = 80_000;
    private static final float CLOSED_WITHIN = 0.8f;
    private static final float CROPPED_PIXELS = 9;
    private static final float SHAVEN_PIXELS = 2.5f;

    private static final float FINE = 0.35f;
    private static final float COARSE = 0.55f;

    /** The skin's own shade below shaven hair. */
    private static final float SHADOW_OPACITY = 0.2f;

    /** The disc leaves the corners of the picture free; this is how far one of them reaches. */
    private static final int CORNER = 132;

    private static final int MARGIN = 8;
    private static final int TUFT_HAIRS = 34;

    private final Random random;
    private final Canvas canvas = new Canvas();
    private final float radius = Canvas.SIZE / 2f;

    private StubblePainter(long seed) {
        random = new Random(seed);
    }

    /** A few hairs for short cards. */
    static Tile tuft() {
        float near = MARGIN / (float) Canvas.SIZE;
        float far = (CORNER - MARGIN) / (float) Canvas.SIZE;
        return new Tile(near, far, 1 - near, 1 - far);
    }

    /** Hair that hides the skin. */
    static HairMaps cropped(long seed) {
        StubblePainter painter = new StubblePainter(seed);
        painter.ground(CLOSED_WITHIN, 0.4f, 1);
        painter.hairs(CROPPED_HAIRS, CROPPED_PIXELS, FINE);
        for (int i = 0; i < TUFT_HAIRS; i++) {
            painter.tuftHair();
        }
        return painter.canvas.toMaps();
    }

    /** Dots through which the skin is seen. */
    static HairMaps shaven(long seed) {
        StubblePainter painter = new StubblePainter(seed);
        for (float reach = 0.99f; reach > CLOSED_WITHIN; reach -= 0.01f) {
            painter.ground(reach, 0.45f, SHADOW_OPACITY / 18);
        }
        painter.hairs(SHAVEN_HAIRS, SHAVEN_PIXELS, COARSE);
        return painter.canvas.toMaps();
    }

    private void ground(float share, float light, float opacity) {
        float half = share * radius;
        for (int y = 0; y < Canvas.SIZE; y++) {
            float up = y + 0.5f - radius;
            if (Math.abs(up) < half) {
                float width = (float) Math.sqrt(half * half - up * up);
                canvas.dash(radius, y, new Canvas.Dab(width, light, 0, opacity, 0));
            }
        }
    }

    private void hairs(int count, float length, float halfWidth) {
        for (int i = 0; i < count; i++) {
            float out = (float) Math.sqrt(random.nextFloat());
            float rim = Blend.step(CLOSED_WITHIN - 0.08f, 1, out);
            if (random.nextFloat() > rim * 0.95f) {
                hair(out * radius, length * (1 - 0.4f * rim), halfWidth, 1 - 0.4f * rim);
            }
        }
    }

    private void hair(float out, float length, float halfWidth, float opacity) {
        double angle = random.nextFloat() * 2 * Math.PI;
        double heading = angle + 0.35 * random.nextGaussian();
        float fade = 1 - 0.3f * Blend.step(0.45f, 1, out / radius);
        float light = fade * (0.46f + 0.5f * random.nextFloat()) * mottled(angle, out);
        float warm = (float) random.nextGaussian();
        for (float way = 0; way < length; way += 0.5f) {
            double x = radius + out * Math.sin(angle) + way * Math.sin(heading);
            double y = radius + out * Math.cos(angle) + way * Math.cos(heading);
            float faded = opacity * (1 - way / length * 0.5f);
            canvas.dash((float) x, (int) y, new Canvas.Dab(halfWidth, light, warm, faded, 0));
        }
    }

    private void tuftHair() {
        float x = MARGIN + (CORNER - 2 * MARGIN) * (0.05f + 0.9f * random.nextFloat());
        float lean = 8 * (float) random.nextGaussian();
        float light = 0.42f + 0.4f * random.nextFloat();
        float warm = (float) random.nextGaussian();
        float length = (CORNER - 2 * MARGIN) * (0.5f + 0.5f * random.nextFloat());
        for (int y = 0; y < length; y++) {
            float along = y / length;
            float tip = Blend.clamp(x + lean * along, MARGIN + 2, CORNER - MARGIN - 2);
            float halfWidth = 1.9f * (1 - 0.7f * along);
            canvas.dash(tip, MARGIN + y, new Canvas.Dab(halfWidth, light, warm, 1, 0));
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

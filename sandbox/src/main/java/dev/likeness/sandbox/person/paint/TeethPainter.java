package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.pixels.FloatImage;
import java.awt.image.BufferedImage;

/**
 * Paints a row of teeth, unrolled from the person's right to the left with the outer gum above and
 * the inner one below, and the tongue under it. The sculpted teeth are laid out so.
 */
final class TeethPainter {

    private static final int SIZE = 512;
    private static final int TEETH = 14;

    /** Parts of the row's height, from the top: end of the outer gum, start of the inner one. */
    private static final float OUTER_GUM = 0.27f;

    private static final float INNER_GUM = 0.87f;

    /** Part of the texture, from the top, that the row takes. */
    private static final float ROW = 0.58f;

    private static final float[] IVORY = {228, 217, 198};
    private static final float[] ROOT = {218, 190, 150};
    private static final float[] GUM = {196, 112, 108};
    private static final float[] TONGUE = {150, 70, 70};

    private TeethPainter() {}

    static BufferedImage paint() {
        FloatImage image = new FloatImage(SIZE, SIZE, 3);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                float across = (column + 0.5f) / SIZE;
                float down = (row + 0.5f) / SIZE;
                float[] color = down < ROW ? tooth(across, down / ROW) : tongue(across, down);
                for (int channel = 0; channel < 3; channel++) {
                    image.set(column, row, channel, color[channel]);
                }
            }
        }
        return image.toRgb();
    }

    /** How teeth, gums and tongue take light: wet, but the darker and duller the farther inside. */
    static BufferedImage material() {
        int[] pixels = new int[SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            float across = (i % SIZE + 0.5f) / SIZE;
            float down = (i / SIZE + 0.5f) / SIZE;
            boolean row = down < ROW;
            float light = row ? light(across, down / ROW) : 1 - 0.8f * step(0.6f, 0.9f, down);
            float tongue = 0.45f + 0.45f * step(0.6f, 0.75f, down);
            pixels[i] = SkinMaterial.packed(0.85f * light, row ? 0.3f : tongue);
        }
        return Pixels.opaque(pixels, SIZE);
    }

    private static float[] tooth(float across, float down) {
        float inTooth = 2 * (across * TEETH - (float) Math.floor(across * TEETH)) - 1;
        float border = inTooth * inTooth;
        float gumLine = OUTER_GUM + 0.035f * border * border;
        float gum =
                Math.max(
                        step(gumLine + 0.02f, gumLine - 0.02f, down),
                        step(INNER_GUM - 0.02f, INNER_GUM + 0.03f, down));
        float[] color = IVORY.clone();
        Blend.toward(color, ROOT, 0.55f * step(gumLine + 0.2f, gumLine, down));
        float gap = (float) Math.pow(Math.abs(inTooth), 14);
        Blend.scale(color, 1 - 0.35f * gap, 1 - 0.42f * gap, 1 - 0.5f * gap);
        float grain = 1 + 0.02f * Noise.cloud(across * 90, down * 14, 1);
        Blend.scale(color, grain, grain, grain);
        float[] pink = GUM.clone();
        float wet = 1 + 0.08f * Noise.cloud(across * 60, down * 30, 4);
        Blend.scale(pink, wet, wet, wet);
        Blend.toward(color, pink, gum);
        darken(color, across, down);
        return color;
    }

    private static void darken(float[] color, float across, float down) {
        float light = light(across, down);
        Blend.scale(color, light, light * (0.9f + 0.1f * light), light * (0.84f + 0.16f * light));
    }

    /** Little light reaches the back of the mouth and the back of the teeth. */
    private static float light(float across, float down) {
        float back = step(0.1f, 0.44f, Math.abs(across - 0.5f));
        float behind = step(0.6f, 0.8f, down);
        return (1 - 0.66f * back) * (1 - 0.4f * behind);
    }

    private static float[] tongue(float across, float down) {
        float[] color = TONGUE.clone();
        float bumps = 1 + 0.1f * Noise.cloud(across * 120, down * 120, 8);
        float back = 1 - 0.8f * step(0.62f, 0.9f, down);
        Blend.scale(color, bumps * back, bumps * back, bumps * back);
        return color;
    }
}

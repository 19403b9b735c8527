package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.pixels.FloatImage;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Paints the shirt of the bust: woven cloth with a ribbed collar, unrolled around the body. */
final class ShirtPainter {

    private static final int SIZE = 1024;

    /** Height of the collar's lower hem in the texture, in parts from the top. */
    private static final float HEM = 0.24f;

    private static final int THREADS = 340;
    private static final int RIBS = 150;

    private ShirtPainter() {}

    static BufferedImage paint(Sex sex) {
        float[] cloth = Blend.rgb(new Color(sex == Sex.FEMALE ? 0x54707E : 0x48525F));
        FloatImage image = new FloatImage(SIZE, SIZE, 3);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                float light = light((column + 0.5f) / SIZE, (row + 0.5f) / SIZE);
                for (int channel = 0; channel < 3; channel++) {
                    image.set(column, row, channel, cloth[channel] * light);
                }
            }
        }
        return image.toRgb();
    }

    /** Less light arrives under the arms, below the collar and low on the sides. */
    private static float shade(float across, float down) {
        float turn = Math.abs(2 * across - 1);
        float arm = step(0.5f, 0.75f, down) * Blend.spot(turn - 0.245f, 0, 0.05f, 1);
        float armBehind = step(0.5f, 0.75f, down) * Blend.spot(turn - 0.755f, 0, 0.05f, 1);
        float collar = step(HEM + 0.09f, HEM, down) * step(HEM - 0.01f, HEM, down);
        float inside = step(0.12f, 0.02f, down);
        return (1 - 0.3f * Math.max(arm, armBehind)) * (1 - 0.2f * collar) * (1 - 0.4f * inside);
    }

    private static float light(float across, float down) {
        double turn = 2 * Math.PI * across;
        float around = (float) Math.cos(turn);
        float aside = (float) Math.sin(turn);
        float cloud = 1 + 0.05f * Noise.cloud(4 * around, 6 * down, 4 * aside);
        float collar = step(HEM + 0.002f, HEM - 0.002f, down);
        float weave = (float) (Math.sin(turn * THREADS) * Math.sin(down * Math.PI * 2 * THREADS));
        float ribs = 0.93f + 0.08f * (float) Math.sin(turn * RIBS);
        float seam = 1 - 0.28f * step(0.008f, 0, Math.abs(down - HEM));
        return cloud * seam * shade(across, down) * Blend.mix(1 + 0.06f * weave, ribs, collar);
    }
}

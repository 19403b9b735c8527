package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.pixels.FloatImage;

/** The fine grain of skin: a small pattern that repeats without visible borders. */
final class Pores {

    private static final int SIZE = 512;

    private final float[] grain;

    Pores() {
        FloatImage noise = new FloatImage(2 * SIZE, 2 * SIZE, 1);
        for (int i = 0; i < noise.samples().length; i++) {
            noise.samples()[i] = Noise.hash(i % (2 * SIZE) % SIZE, i / (2 * SIZE) % SIZE, 5);
        }
        FloatImage fine = noise.blurred(1);
        FloatImage coarse = noise.blurred(2.6f);
        grain = new float[SIZE * SIZE];
        for (int i = 0; i < grain.length; i++) {
            int x = i % SIZE + SIZE / 2;
            int y = i / SIZE + SIZE / 2;
            float value = 2.2f * (fine.get(x, y, 0) - coarse.get(x, y, 0)) + coarse.get(x, y, 0);
            // Pores are dark dots on even skin rather than waves.
            grain[i] = Blend.clamp(Math.min(value, 0.25f) * 2, -1, 1);
        }
    }

    /** -1 in a pore to about 0.5 between them; repeats in both directions. */
    float at(int column, int row) {
        return grain[Math.floorMod(row, SIZE) * SIZE + Math.floorMod(column, SIZE)];
    }
}

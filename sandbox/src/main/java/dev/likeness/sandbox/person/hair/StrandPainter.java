package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Paints the texture of a haircut: a wide tile for the cap at the top, below it tiles for cards
 * from dense to wispy.
 */
final class StrandPainter {

    private static final int CAP_HEIGHT = 248;
    private static final int CARDS_TOP = 264;
    private static final int CARDS_BOTTOM = 1016;
    private static final int CARD_WIDTH = 128;
    private static final int MARGIN = 5;

    /** How many tiles are full locks. */
    static final int DENSE = 4;

    private static final int CARDS = Canvas.SIZE / CARD_WIDTH;
    private static final float[] DENSITY = {1.1f, 1.1f, 1, 1, 0.6f, 0.6f, 0.3f, 0.16f};
    private static final float[] SHADE = {0.82f, 0.92f, 1, 1.07f, 0.92f, 1.04f, 1, 1.05f};

    private final StrandLook look;
    private final Random random;
    private final Canvas canvas = new Canvas();

    private StrandPainter(StrandLook look, long seed) {
        this.look = look;
        this.random = new Random(seed);
    }

    static BufferedImage paint(StrandLook look, long seed) {
        StrandPainter painter = new StrandPainter(look, seed);
        painter.paintCap();
        for (int i = 0; i < CARDS; i++) {
            painter.paintCard(i);
        }
        return painter.canvas.toImage();
    }

    static Tile cap() {
        return tile(0, Canvas.SIZE, 2, CAP_HEIGHT);
    }

    /** A full lock, from 0, dark as below others, to 3, bright as on top. */
    static Tile dense(int brightness) {
        return card(Math.floorMod(brightness, DENSE));
    }

    static Tile medium(int index) {
        return card(4 + Math.floorMod(index, 2));
    }

    static Tile wispy(int index) {
        return card(6 + Math.floorMod(index, 2));
    }

    private static Tile card(int index) {
        int left = index * CARD_WIDTH;
        return tile(left + 2, left + CARD_WIDTH - 2, CARDS_TOP, CARDS_BOTTOM);
    }

    private static Tile tile(float left, float right, float top, float bottom) {
        float size = Canvas.SIZE;
        return new Tile(left / size, right / size, 1 - top / size, 1 - bottom / size);
    }

    private void paintCap() {
        for (int y = 0; y < CAP_HEIGHT * 0.86f; y++) {
            canvas.dash(Canvas.SIZE / 2f, y, Canvas.SIZE, 0.5f, 0, 1);
        }
        float capBrightness = 1 - 0.45f * (0.4f + 0.6f * look.contrast());
        int strands = 1500;
        for (int i = 0; i < strands; i++) {
            float x = random.nextFloat() * Canvas.SIZE;
            float light = capBrightness * (0.7f + 0.6f * random.nextFloat());
            float end = CAP_HEIGHT * (0.84f + 0.15f * (float) Math.pow(random.nextFloat(), 1.5));
            float lean = 10 * (float) random.nextGaussian();
            float warm = (float) random.nextGaussian();
            for (int y = 0; y < end; y++) {
                float along = y / end;
                float thickness = 1.1f * (1 - Blend.step(0.9f, 1, along));
                float opacity = 1 - 0.6f * Blend.step(0.8f, 1, along);
                float centre = x + lean * along * along;
                canvas.dash(centre, y, thickness, light, warm, opacity);
            }
        }
    }

    private void paintCard(int index) {
        float density = DENSITY[index];
        int strands = Math.max(6, Math.round(look.strands() * density));
        int clumps = density > 0.5f ? 7 : 4;
        float[] clumpAt = new float[clumps];
        float[] clumpEnd = new float[clumps];
        for (int i = 0; i < clumps; i++) {
            clumpAt[i] = (i + 0.5f + 0.5f * (random.nextFloat() - 0.5f)) / clumps;
            clumpEnd[i] = Blend.mix(look.fray(), 1, random.nextFloat());
        }
        float bend = random.nextFloat() * 6.28f;
        for (int i = 0; i < strands; i++) {
            int clump = random.nextInt(clumps);
            float depth = i / (float) strands;
            float end = clumpEnd[clump] - 0.12f * random.nextFloat() * (1 - look.fray() * 0.5f);
            paintStrand(index, clumpAt[clump], end, depth, bend);
        }
    }

    private float shade(int index) {
        return 1 + look.contrast() * (SHADE[index] - 1);
    }

    private void paintStrand(int index, float clump, float end, float depth, float bend) {
        float from = 0.04f + 0.92f * random.nextFloat();
        float light =
                shade(index)
                        * Blend.mix(0.62f, 1.08f, depth)
                        * (0.84f + 0.32f * random.nextFloat());
        float start = 0.08f * random.nextFloat() * random.nextFloat();
        float warm = (float) random.nextGaussian();
        float shimmer = random.nextFloat() * 6.28f;
        float stray = 0.012f * (float) random.nextGaussian();
        float thickness = look.thickness() * (0.6f + 0.7f * random.nextFloat()) / 2;
        float inner = CARD_WIDTH - 2f * MARGIN;
        int height = CARDS_BOTTOM - CARDS_TOP;
        for (int y = (int) (height * start); y < height * end; y++) {
            float along = y / (float) height;
            float toTip = along / end;
            float gathered = Blend.mix(from, clump, look.clumping() * toTip * toTip);
            float wave =
                    look.waveWidth()
                            * (float) Math.sin(bend + 6.283f * look.waves() * along)
                            * Blend.step(0, 0.1f, along);
            float x = gathered + wave + stray * along * 2;
            float rootShade = 1 - 0.38f * look.contrast() * (1 - Blend.step(0, 0.3f, along));
            float gloss = 1 + 0.07f * (float) Math.sin(shimmer + 9 * along);
            float taper = 1 - 0.75f * Blend.step(0.75f, 1, toTip);
            float opacity =
                    Blend.step(start, start + 0.025f, along)
                            * (1 - 0.55f * Blend.step(0.88f, 1, toTip));
            canvas.dash(
                    index * CARD_WIDTH + MARGIN + Blend.clamp(x, 0, 1) * inner,
                    CARDS_TOP + y,
                    thickness * taper,
                    light * rootShade * gloss,
                    warm,
                    opacity);
        }
    }
}

package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints the texture of a haircut: the cap's strip, below it a lock in each tile. */
final class StrandPainter {

    private static final int CAP_STRANDS = 1500;
    private static final float CAP_CLOSED = 0.93f;
    private static final int MARGIN = 4;
    private static final float[] SHADE = {0.82f, 0.92f, 1, 1.07f};

    private final StrandLook look;
    private final TileSheet sheet;
    private final Random random;
    private final Canvas canvas = new Canvas();

    private StrandPainter(StrandLook look, TileSheet sheet, long seed) {
        this.look = look;
        this.sheet = sheet;
        this.random = new Random(seed);
    }

    static BufferedImage paint(StrandLook look, TileSheet sheet, long seed) {
        StrandPainter painter = new StrandPainter(look, sheet, seed);
        painter.paintCap();
        for (int i = 0; i < sheet.count(); i++) {
            painter.paintTile(i);
        }
        return painter.canvas.toImage();
    }

    private void paintCap() {
        for (int y = 0; y < TileSheet.CAP_HEIGHT * CAP_CLOSED; y++) {
            canvas.dash(Canvas.SIZE / 2f, y, Canvas.SIZE, 0.5f, 0, 1);
        }
        float brightness = 1 - 0.45f * (0.4f + 0.6f * look.contrast());
        for (int i = 0; i < CAP_STRANDS; i++) {
            paintCapStrand(brightness * (0.7f + 0.6f * random.nextFloat()));
        }
    }

    private void paintCapStrand(float light) {
        float x = random.nextFloat() * Canvas.SIZE;
        float length = 0.91f + 0.09f * (float) Math.pow(random.nextFloat(), 1.5);
        float end = TileSheet.CAP_HEIGHT * length;
        float lean = 10 * (float) random.nextGaussian();
        float warm = (float) random.nextGaussian();
        for (int y = 0; y < end; y++) {
            float along = y / end;
            float thickness = 1.1f * (1 - Blend.step(0.9f, 1, along));
            float opacity = 1 - 0.6f * Blend.step(0.88f, 1, along);
            canvas.dash(x + lean * along * along, y, thickness, light, warm, opacity);
        }
    }

    private void paintTile(int index) {
        float shade = 1 + look.contrast() * (SHADE[TileSheet.brightness(index)] - 1);
        float[] clumpAt = new float[look.clumps()];
        float[] clumpEnd = new float[look.clumps()];
        float[] clumpShade = new float[look.clumps()];
        for (int i = 0; i < clumpAt.length; i++) {
            clumpAt[i] = (i + 0.25f + 0.5f * random.nextFloat()) / clumpAt.length;
            clumpShade[i] = shade * (0.85f + 0.3f * random.nextFloat());
            clumpEnd[i] = Blend.mix(look.fray(), 1, random.nextFloat());
        }
        float bend = random.nextFloat() * 6.28f;
        for (int i = 0; i < look.strands(); i++) {
            int clump = random.nextInt(clumpAt.length);
            float depth = i / (float) look.strands();
            float end = clumpEnd[clump] - 0.12f * random.nextFloat() * (1 - look.fray() * 0.5f);
            float light = clumpShade[clump] * Blend.mix(0.66f, 1.08f, depth);
            paintStrand(index, clumpAt[clump], end, light, bend + 2.4f * clump);
        }
    }

    private void paintStrand(int index, float clump, float end, float shade, float bend) {
        float from = 0.04f + 0.92f * random.nextFloat();
        float light = shade * (0.84f + 0.32f * random.nextFloat());
        float start = 0.08f * random.nextFloat() * random.nextFloat();
        float warm = (float) random.nextGaussian();
        float shimmer = random.nextFloat() * 6.28f;
        float stray = 0.024f * (float) random.nextGaussian();
        float halfWidth = look.thickness() * (0.6f + 0.7f * random.nextFloat()) / 2;
        float inner = sheet.tileWidth() - 2f * MARGIN;
        int height = sheet.tileHeight() - MARGIN;
        for (int y = (int) (height * start); y < height * end; y++) {
            float along = y / (float) height;
            float toTip = along / end;
            float x =
                    Blend.mix(from, clump, look.gathered(toTip))
                            + look.waveAt(along, bend)
                            + stray * along;
            float rootShade = 1 - 0.38f * look.contrast() * (1 - Blend.step(0, 0.3f, along));
            float gloss = 1 + 0.07f * (float) Math.sin(shimmer + 9 * along);
            float taper = 1 - 0.75f * Blend.step(0.75f, 1, toTip);
            float opacity =
                    Blend.step(start, start + 0.025f, along)
                            * (1 - 0.55f * Blend.step(0.88f, 1, toTip));
            canvas.dash(
                    sheet.left(index) + MARGIN + Blend.clamp(x, 0, 1) * inner,
                    sheet.top(index) + y,
                    halfWidth * taper,
                    light * rootShade * gloss,
                    warm,
                    opacity);
        }
    }
}

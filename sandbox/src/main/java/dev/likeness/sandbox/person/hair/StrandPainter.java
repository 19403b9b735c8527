package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints the texture of a haircut: the cap's strip, below it a lock in each tile. */
final class StrandPainter {

    private static final int CAP_STRANDS = 1500;
    private static final float CAP_CLOSED = 0.93f;
    private static final int MARGIN = 4;
    private static final float[] SHADE = {0.8f, 0.9f, 1, 1.05f};

    /** How much darker than its ridge the edge of a bundle is. */
    private static final float CORD = 0.42f;

    /** How much darker the lowest strands of a lock are than the topmost. */
    private static final float DEPTH = 0.5f;

    private static final float ROOT_SHADOW = 0.3f;

    /** How much earlier the first bundles of a wispy tile end, share of its height. */
    private static final float WISPINESS = 0.25f;

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

    /** A lock: bundles of strands, each lit like a cord, that gather into points of their own. */
    private void paintTile(int index) {
        float shade = 1 + look.contrast() * (SHADE[TileSheet.brightness(index)] - 1);
        boolean wispy = TileSheet.isWispy(index);
        int bundles = look.clumps();
        float bend = random.nextFloat() * 6.28f;
        Bundle[] all = new Bundle[bundles];
        for (int i = 0; i < bundles; i++) {
            float end = Blend.mix(look.fray() - (wispy ? WISPINESS : 0), 1, random.nextFloat());
            all[i] =
                    new Bundle(
                            (i + 0.3f + 0.4f * random.nextFloat()) / bundles,
                            (0.55f + 0.25f * random.nextFloat()) / bundles,
                            end,
                            shade * (0.85f + 0.28f * random.nextFloat()),
                            bend + 0.9f * i);
        }
        if (!wispy) {
            fill(index, shade, bend);
        }
        for (int i = 0; i < look.strands(); i++) {
            float depth = i / (float) look.strands();
            paintStrand(index, all[random.nextInt(bundles)], depth);
        }
    }

    /** What is seen between the bundles, down to where the first of them end. */
    private void fill(int index, float shade, float bend) {
        for (int i = 0; i < look.strands() / 2; i++) {
            float end = look.fray() * (0.6f + 0.3f * random.nextFloat());
            float reach = 1f / look.clumps();
            float dark = shade * (0.62f + 0.2f * random.nextFloat());
            float middle = 0.12f + 0.76f * random.nextFloat();
            paintStrand(index, new Bundle(middle, reach, end, dark, bend), 0.6f);
        }
    }

    /**
     * Strands that belong together.
     *
     * @param middle share of the tile's width
     * @param reach half its width at the root, share of the tile's width
     * @param end share of the tile's height
     * @param bend phase of its wave
     */
    private record Bundle(float middle, float reach, float end, float shade, float bend) {}

    /**
     * Paints one strand.
     *
     * @param depth 0 for the lowest of the lock, 1 for the topmost
     */
    private void paintStrand(int index, Bundle bundle, float depth) {
        float aside = Blend.clamp(0.55f * (float) random.nextGaussian(), -1, 1);
        float round = 1 - CORD * look.contrast() * aside * aside;
        float deep = Blend.mix(1 - DEPTH * look.contrast(), 1.06f, depth);
        float light = bundle.shade() * round * deep * (0.82f + 0.32f * random.nextFloat());
        float start = 0.08f * random.nextFloat() * random.nextFloat();
        float end = bundle.end() - 0.1f * random.nextFloat() * Math.abs(aside);
        float warm = (float) random.nextGaussian();
        float shimmer = random.nextFloat() * 6.28f;
        float stray = 0.02f * (float) random.nextGaussian();
        float halfWidth = look.thickness() * (0.6f + 0.7f * random.nextFloat()) / 2;
        float inner = sheet.tileWidth() - 2f * MARGIN;
        int height = sheet.tileHeight() - MARGIN;
        for (int y = (int) (height * start); y < height * end; y++) {
            float along = y / (float) height;
            float toTip = along / end;
            float x =
                    bundle.middle()
                            + aside * bundle.reach() * (1 - look.gathered(toTip))
                            + look.waveAt(along, bundle.bend())
                            + stray * along;
            float gloss = 1 + 0.07f * (float) Math.sin(shimmer + 9 * along);
            canvas.dash(
                    sheet.left(index) + MARGIN + Blend.clamp(x, 0, 1) * inner,
                    sheet.top(index) + y,
                    halfWidth * (1 - 0.75f * Blend.step(0.8f, 1, toTip)),
                    light * gloss * shadeAlong(along),
                    warm,
                    Blend.step(start, start + 0.025f, along)
                            * (1 - 0.5f * Blend.step(0.9f, 1, toTip)));
        }
    }

    /** Little light comes to the roots; the tips are bleached by the sun. */
    private float shadeAlong(float along) {
        float root = 1 - ROOT_SHADOW * look.contrast() * (1 - Blend.step(0, 0.35f, along));
        return root * (1 + 0.1f * look.contrast() * Blend.step(0.4f, 1, along));
    }
}

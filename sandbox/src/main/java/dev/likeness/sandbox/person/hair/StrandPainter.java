package dev.likeness.sandbox.person.hair;

import java.util.Random;

/** Paints the texture of a kind of hair: the cap's strip, below it a lock in each tile. */
final class StrandPainter {

    private static final int CAP_STRANDS = 2600;

    /** How far down the cap's strip no skin is seen. */
    private static final float CAP_CLOSED = 0.955f;

    private static final float CAP_SHADE = 0.7f;
    private static final int MARGIN = 4;

    /** How much darker than its ridge the edge of a bundle is, and how much it slopes away. */
    private static final float CORD = 0.07f;

    private static final float CORD_TILT = 0.06f;

    /** How much darker the lowest strands of a lock are than the topmost. */
    private static final float DEPTH = 0.24f;

    private static final float BLEACHED_TIPS = 0.12f;
    private static final float HIGHLIGHTED = 0.12f;

    private final StrandLook look;
    private final TileSheet sheet;
    private final Random random;
    private final Canvas canvas = new Canvas();

    private StrandPainter(StrandLook look, TileSheet sheet, long seed) {
        this.look = look;
        this.sheet = sheet;
        this.random = new Random(seed);
    }

    static HairMaps paint(StrandLook look, TileSheet sheet, long seed) {
        StrandPainter painter = new StrandPainter(look, sheet, seed);
        painter.paintCap();
        for (int i = 0; i < sheet.count(); i++) {
            painter.paintTile(i);
        }
        return painter.canvas.toMaps();
    }

    private void paintCap() {
        Canvas.Dab ground = new Canvas.Dab(Canvas.SIZE, CAP_SHADE * 0.86f, 0, 1, 0);
        for (int y = 0; y < TileSheet.CAP_HEIGHT * CAP_CLOSED; y++) {
            canvas.dash(Canvas.SIZE / 2f, y, ground);
        }
        for (int i = 0; i < CAP_STRANDS; i++) {
            paintCapStrand(CAP_SHADE * (0.8f + 0.45f * random.nextFloat()));
        }
    }

    private void paintCapStrand(float light) {
        float x = random.nextFloat() * Canvas.SIZE;
        float length = CAP_CLOSED - 0.03f + 0.075f * (float) Math.pow(random.nextFloat(), 1.4);
        float end = TileSheet.CAP_HEIGHT * length;
        float lean = 10 * (float) random.nextGaussian();
        float warm = (float) random.nextGaussian();
        float bend = 6.28f * random.nextFloat();
        for (int y = 0; y < end; y++) {
            float along = y / end;
            float aside = lean * along * along + sheet.tileWidth() * look.waveAt(along, bend);
            float thin = 1 - Blend.step(0.92f, 1, along);
            canvas.dash(
                    x + aside,
                    y,
                    new Canvas.Dab(
                            0.3f + 0.6f * thin,
                            light * look.turnedAt(along, bend),
                            warm,
                            0.25f + 0.75f * thin,
                            0));
        }
    }

    /** A lock: bundles of strands, each lit like a cord, that gather into points of their own. */
    private void paintTile(int index) {
        Layer layer = TileSheet.layer(index);
        Bundle[] bundles = bundles(layer);
        if (layer == Layer.UNDER || layer == Layer.FULL) {
            fill(index, bundles);
        }
        int strands =
                switch (layer) {
                    case UNDER, FULL -> look.strands();
                    case SOFT -> look.strands() * 6 / 10;
                    case WISP -> Math.max(7, look.strands() / 9);
                };
        for (int i = 0; i < strands; i++) {
            float depth = i / (float) strands;
            float width = look.thickness() * (0.6f + 0.7f * random.nextFloat()) / 2;
            paintStrand(index, bundles[random.nextInt(bundles.length)], depth, width);
        }
    }

    private Bundle[] bundles(Layer layer) {
        int count = look.bundles();
        float bend = random.nextFloat() * 6.28f;
        float shade = layer == Layer.UNDER ? 0.72f : 0.98f;
        float reach = layer == Layer.WISP ? 0.9f : 0.62f;
        float early = layer == Layer.SOFT || layer == Layer.WISP ? 0.2f : 0;
        Bundle[] all = new Bundle[count];
        for (int i = 0; i < count; i++) {
            float end = Blend.mix(look.fray() - early, 1, random.nextFloat());
            all[i] =
                    new Bundle(
                            (i + 0.3f + 0.4f * random.nextFloat()) / count,
                            (reach + 0.25f * random.nextFloat()) / count,
                            end,
                            shade * (0.9f + 0.2f * random.nextFloat()),
                            bend + (look.curled() ? 1.5f : 0.35f) * i);
        }
        return all;
    }

    /** What is seen between the strands, down to where the first bundles end. */
    private void fill(int index, Bundle[] bundles) {
        for (int i = 0; i < 7 * bundles.length; i++) {
            Bundle bundle = bundles[i % bundles.length];
            float end = Math.min(bundle.end(), look.fray()) * (0.7f + 0.3f * random.nextFloat());
            float dark = bundle.shade() * (0.76f + 0.14f * random.nextFloat());
            Bundle below = new Bundle(bundle.middle(), bundle.reach(), end, dark, bundle.bend());
            paintStrand(index, below, 0.6f, 0.3f * bundle.reach() * sheet.tileWidth());
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
     * @param halfWidth pixels
     */
    private void paintStrand(int index, Bundle bundle, float depth, float halfWidth) {
        float aside = Blend.clamp(0.55f * (float) random.nextGaussian(), -1, 1);
        float round = 1 - CORD * aside * aside;
        float deep = Blend.mix(1 - DEPTH, 1.05f, depth);
        float own = 0.91f + 0.17f * random.nextFloat();
        own *= random.nextFloat() < HIGHLIGHTED ? 1.16f : 1;
        float light = bundle.shade() * round * deep * own;
        float start = look.start() * random.nextFloat() * random.nextFloat();
        float end = bundle.end() - 0.1f * random.nextFloat() * Math.abs(aside);
        float warm = (float) random.nextGaussian();
        float shimmer = random.nextFloat() * 6.28f;
        float bend = bundle.bend() + look.scatter() * (random.nextFloat() - 0.5f);
        float stray = 0.02f * (float) random.nextGaussian();
        float inner = sheet.tileWidth() - 2f * MARGIN;
        int height = sheet.tileHeight() - MARGIN;
        for (int y = (int) (height * start); y < height * end; y++) {
            float along = y / (float) height;
            float toTip = along / end;
            float loose = 1 - look.gathered(toTip);
            float x =
                    bundle.middle()
                            + aside * bundle.reach() * loose
                            + look.waveAt(along, bend)
                            + stray * along
                            + 0.008f * (float) Math.sin(shimmer + 7 * along);
            float lit = light * look.turnedAt(along, bend) * shadeAlong(along);
            canvas.dash(
                    sheet.left(index) + MARGIN + Blend.clamp(x, 0, 1) * inner,
                    sheet.top(index) + y,
                    new Canvas.Dab(
                            halfWidth * (1 - 0.75f * Blend.step(0.75f, 1, toTip)),
                            lit * (1 + 0.05f * (float) Math.sin(shimmer + 9 * along)),
                            warm,
                            Blend.step(start, start + 0.03f, along)
                                    * (1 - 0.6f * Blend.step(0.85f, 1, toTip)),
                            CORD_TILT * aside));
        }
    }

    /** Little light comes to the roots; the tips are bleached by the sun. */
    private float shadeAlong(float along) {
        float root = 1 - look.rootShadow() * (1 - Blend.step(0, 0.3f, along));
        return root * (1 + BLEACHED_TIPS * Blend.step(0.4f, 1, along));
    }
}

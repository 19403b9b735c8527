package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a style works with: one scalp, evenly spread roots, and the mesh that it fills. */
final class Salon {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private static final float CAP_HEIGHT = 0.0013f;
    private static final float LAYER_HEIGHT = 0.0014f;
    private static final int CUTS_BESIDE_EARS = 3;

    /** Locks of the nape hang over its border, and further than others: they start higher up. */
    private static final float NAPE_BARE = 0.06f;

    private static final float JITTER = 0.5f;

    /** Neighbours wave together, though not in step. */
    private static final float WAVES_AROUND = 5;

    private static final float WAVE_STRAY = 3.2f;
    private static final float ROLL = 0.06f;

    private final Scalp scalp;
    private final Hairline hairline;
    private final Grower grower;
    private final HairMesh mesh;
    private final float fringeEnd;
    private final Random random;

    /**
     * Opens for one haircut.
     *
     * @param fringeEnd height above which hair over the forehead ends (y in metres)
     * @param seed of everything that varies
     */
    Salon(Scalp scalp, Hairline hairline, float fringeEnd, long seed) {
        this.scalp = scalp;
        this.fringeEnd = fringeEnd;
        this.hairline = hairline;
        this.grower = new Grower(scalp);
        this.mesh = new HairMesh(scalp);
        this.random = new Random(seed);
    }

    Scalp scalp() {
        return scalp;
    }

    Hairline hairline() {
        return hairline;
    }

    float fringeEnd() {
        return fringeEnd;
    }

    Pattern finish() {
        return mesh.finish();
    }

    /**
     * The shell below all cards, which lets no skin through.
     *
     * @param loft metres by which it is thicker on top of the head than at its border
     */
    void cap(float loft) {
        mesh.cap(hairline, CAP_HEIGHT, loft, 64, 14, CapUv.around(TileSheet.cap()));
    }

    /** A shell that is all there is of a haircut. */
    void stubble(float height) {
        mesh.cap(hairline, height, 0, 96, 26, CapUv.disc());
    }

    /**
     * Roots spread evenly over the hairy part of the head, those lowest on the head first, so that
     * upper layers lie over lower ones also where a game blends.
     *
     * @param density roots on a whole sphere
     * @param border share of the way to the hairline where roots end, at most 1
     */
    List<ScalpPoint> roots(int density, float border) {
        List<ScalpPoint> roots = new ArrayList<>();
        for (int i = density - 1; i >= 0; i--) {
            double height = 1 - 2 * (i + 0.1 + 0.8 * random.nextFloat()) / density;
            double stray = vary(0, JITTER) * 3.5 / Math.sqrt(density);
            double turn = i * GOLDEN_ANGLE + stray / Math.sqrt(1.02 - height * height);
            float azimuth = (float) Math.IEEEremainder(turn, 2 * Math.PI);
            ScalpPoint direction = scalp.locate(fromSphere(azimuth, height));
            float nape = Blend.step(1.2f, 1.6f, direction.level());
            if (hairline.share(direction) < border - NAPE_BARE * nape) {
                roots.add(direction);
            }
        }
        return roots;
    }

    /** Roots along the border of the hair between two azimuths (radians). */
    List<ScalpPoint> edge(int count, float from, float to, float share) {
        List<ScalpPoint> roots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float azimuth = Blend.mix(from, to, (i + 0.5f) / count);
            roots.add(new ScalpPoint(azimuth, hairline.level(azimuth) * share, 0));
        }
        return roots;
    }

    /** A full lock; the higher it happens to lie, the brighter it is. */
    void lock(ScalpPoint root, Lock lock, Flow flow, TileSheet sheet) {
        int layer = random.nextInt(TileSheet.BRIGHTNESSES);
        lock(root, lock.raised(LAYER_HEIGHT * (layer - 1)), flow, sheet.tile(layer, chance()));
    }

    /** A thin lock over all others. */
    void wisp(ScalpPoint root, Lock lock, Flow flow, TileSheet sheet) {
        int layer = TileSheet.BRIGHTNESSES - 1 - random.nextInt(2);
        lock(root, lock.raised(LAYER_HEIGHT * layer), flow, sheet.wisp(layer, chance()));
    }

    void lock(ScalpPoint root, Lock lock, Flow flow, Tile tile) {
        Lock tilted = lock.rolled(vary(0, ROLL));
        float phase = WAVES_AROUND * root.azimuth() + chance() * WAVE_STRAY;
        boolean mirrored = chance() < 0.5f;
        Strand strand = grower.grow(root, tilted, flow, phase);
        for (int cut = 0; lock.cling() > 0.5f && meetsEar(strand); cut++) {
            if (cut == CUTS_BESIDE_EARS) {
                return;
            }
            tilted = tilted.cut(0.6f);
            strand = grower.grow(root, tilted, flow, phase);
        }
        mesh.card(strand, tilted.card(), tilted.cling(), mirrored ? tile.mirrored() : tile);
    }

    private boolean meetsEar(Strand strand) {
        return strand.spine().stream().anyMatch(scalp::isBesideEar);
    }

    void card(Strand strand, Lock.Card card, Tile tile) {
        mesh.card(strand, card, 0, tile);
    }

    Vec at(ScalpPoint root) {
        return scalp.over(root.azimuth(), root.level(), 0, 1);
    }

    /** A point relative to the skull's centre, metres. */
    Vec near(float left, float up, float front) {
        return scalp.skull().plus(new Vec(left, up, front));
    }

    /** 0 on top of the head, 1 at the hairline. */
    float share(ScalpPoint root) {
        return hairline.share(root);
    }

    float chance() {
        return random.nextFloat();
    }

    float vary(float middle, float spread) {
        return middle + spread * (2 * random.nextFloat() - 1);
    }

    private Vec fromSphere(float azimuth, double height) {
        double across = Math.sqrt(1 - height * height);
        float radius = scalp.unit();
        return scalp.skull()
                .plus(
                        new Vec(
                                radius * (float) (across * Math.sin(azimuth)),
                                radius * (float) height,
                                radius * (float) (across * Math.cos(azimuth))));
    }
}

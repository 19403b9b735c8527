package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What a style works with: one scalp, evenly spread roots, and the mesh that it fills. */
final class Salon {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private static final float CAP_HEIGHT = 0.0008f;
    private static final float DISORDER = 0.0012f;
    private static final float DRIFT = 0.7f;
    private static final int CUTS_BESIDE_EARS = 3;

    /** Locks of the nape hang over its border, and further than others: they start higher up. */
    private static final float NAPE_BARE = 0.06f;

    /** Half of the face that hair leaves free below the brows, radians. */
    private static final float FACE = 0.62f;

    private static final float JITTER = 0.5f;

    /** Neighbours wave together, though not in step. */
    private static final float WAVES_AROUND = 5;

    private static final float WAVE_STRAY = 1.3f;
    private static final float COIL_STRAY = 6.28f;
    private static final float ROLL = 0.06f;

    private final Scalp scalp;
    private final Hairline hairline;
    private final Grower grower;
    private final HairMesh mesh;
    private final float fringeEnd;
    private final TileSheet sheet;
    private final Random random;

    /**
     * Opens for one haircut.
     *
     * @param fringeEnd height above which hair over the forehead ends (y in metres)
     * @param sheet how its texture is divided, null if it is not
     * @param seed of everything that varies
     */
    Salon(Scalp scalp, Hairline hairline, float fringeEnd, TileSheet sheet, long seed) {
        this.scalp = scalp;
        this.fringeEnd = fringeEnd;
        this.hairline = hairline;
        this.grower = new Grower(scalp);
        this.mesh = new HairMesh(scalp);
        this.sheet = sheet;
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
        cap(
                (level, down) -> {
                    float settled = CAP_HEIGHT * (1 - 0.5f * Blend.step(0.85f, 1, down));
                    float top =
                            Math.min(
                                    1 - Blend.step(0.3f, 0.8f, level),
                                    1 - Blend.step(0.45f, 0.95f, down));
                    return settled + loft * top;
                });
    }

    void cap(HairMesh.Profile height) {
        mesh.cap(hairline, height, 60, 22, CapUv.around(TileSheet.cap()));
    }

    /** A shell that is all there is of a haircut. */
    void stubble(float height) {
        mesh.cap(
                hairline,
                (level, down) -> height * (1 - 0.5f * Blend.step(0.85f, 1, down)),
                96,
                26,
                CapUv.disc());
    }

    /** Covers the head in all layers. */
    void cover(Growth growth) {
        for (Layer layer : Layer.values()) {
            int density = Math.round(growth.density() * layer.share());
            for (ScalpPoint root : roots(density, growth.border())) {
                if (!growth.bare().test(root)) {
                    lock(root, growth, layer);
                }
            }
        }
    }

    /** Lets the same grow along the border of the hair between two azimuths (radians). */
    void border(Growth growth, Layer layer, int count, float from, float to) {
        for (ScalpPoint root : edge(count, from, to, growth.border())) {
            lock(root, growth, layer);
        }
    }

    /** Lets the same grow from these roots. */
    void fill(Growth growth, Layer layer, List<ScalpPoint> roots) {
        roots.forEach(root -> lock(root, growth, layer));
    }

    /** Roots around a point of the scalp, the farthest first. */
    List<ScalpPoint> spot(Vec middle, float radius, int count) {
        Vec up = scalp.outward(middle);
        Vec aside = up.cross(new Vec(0, 0, 1)).unit();
        Vec ahead = up.cross(aside).unit();
        List<ScalpPoint> roots = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            float away = radius * (float) Math.sqrt(i / (float) count);
            double turn = i * GOLDEN_ANGLE;
            Vec point =
                    middle.plus(aside.times(away * (float) Math.cos(turn)))
                            .plus(ahead.times(away * (float) Math.sin(turn)));
            roots.add(scalp.locate(point));
        }
        return roots;
    }

    private void lock(ScalpPoint root, Growth growth, Layer layer) {
        Vec stray = drift(root).times(growth.stray() * layer.looseness());
        Lock lock = layer.of(growth.lock().apply(root)).raised(vary(0, DISORDER));
        lock(root, lock, growth.flow().plus(stray), sheet.tile(layer, chance()));
    }

    /** Neighbours mostly go astray together; so strands become locks. */
    private Vec drift(ScalpPoint root) {
        double a = 7 * root.azimuth();
        double b = 11 * root.level();
        Vec shared =
                new Vec(
                        (float) Math.sin(2 * a + b + 1),
                        (float) Math.sin(a - 2 * b + 2),
                        (float) Math.sin(2 * a - 1.5 * b + 4));
        Vec own = new Vec(vary(0, 1), vary(0, 1), vary(0, 1));
        return own.towards(shared, DRIFT);
    }

    /**
     * Short fine hair where the skin begins, all around except at the ears.
     *
     * @param length metres
     */
    void babyHairs(int count, Flow flow, float length) {
        for (ScalpPoint root : edge(count, -(float) Math.PI, (float) Math.PI, 1)) {
            ScalpPoint start =
                    new ScalpPoint(
                            root.azimuth() + vary(0, 0.02f),
                            root.level() * vary(0.972f, 0.022f),
                            0);
            Lock lock =
                    Lock.of(length * vary(1, 0.4f), Lock.Card.flat(3, 0.007f, 0.7f))
                            .withBody(0.0006f, 0.0015f, 0.02f)
                            .held(0.8f, 1, 0.5f);
            Vec stray = new Vec(vary(0, 0.35f), vary(-0.1f, 0.3f), vary(0, 0.35f));
            lock(start, lock, flow.plus(stray), sheet.tile(Layer.WISP, chance()));
        }
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

    void lock(ScalpPoint root, Lock lock, Flow flow, Layer layer) {
        lock(root, layer.of(lock), flow, sheet.tile(layer, chance()));
    }

    void lock(ScalpPoint root, Lock lock, Flow flow, Tile tile) {
        Lock tilted = lock.rolled(lock.card().roll() + vary(0, ROLL));
        float stray = lock.coil() == 1 ? COIL_STRAY : WAVE_STRAY;
        float phase = WAVES_AROUND * root.azimuth() + chance() * stray;
        boolean mirrored = chance() < 0.5f;
        Strand strand = grower.grow(root, tilted, flow, phase);
        for (int cut = 0; lock.cling() > 0.5f && meetsEar(strand); cut++) {
            if (cut == CUTS_BESIDE_EARS) {
                return;
            }
            tilted = tilted.cut(0.6f);
            strand = grower.grow(root, tilted, flow, phase);
        }
        int free = freePoints(strand);
        if (free < strand.spine().size()) {
            tilted = tilted.cut(free / (float) strand.spine().size());
            strand = grower.grow(root, tilted, flow, phase);
        }
        mesh.card(strand, tilted.card(), tilted.cling(), mirrored ? tile.mirrored() : tile);
    }

    /** How many points of a lock there are before it would rest on a shoulder or hide the face. */
    private int freePoints(Strand strand) {
        int points = 0;
        while (points < strand.spine().size() && isFree(strand.spine().get(points))) {
            points++;
        }
        return points;
    }

    private boolean isFree(Vec point) {
        boolean hidesFace = point.y() < fringeEnd && Math.abs(scalp.locate(point).azimuth()) < FACE;
        return !hidesFace && !scalp.isOverShoulder(point);
    }

    private boolean meetsEar(Strand strand) {
        return strand.spine().stream().anyMatch(scalp::isBesideEar);
    }

    /** A card that does not lie on the head. */
    void card(Strand strand, Lock.Card card, Layer layer) {
        Tile tile = sheet.tile(layer, chance());
        mesh.card(strand, card, 0, chance() < 0.5f ? tile.mirrored() : tile);
    }

    /** A rope of closed hair, its strands as the middle of a tile has them. */
    void rope(Strand strand, UnaryOperator<Float> radius, int sides) {
        Tile tile = sheet.tile(Layer.FULL, chance());
        mesh.tube(strand, radius, sides, tile.between(0.12f, 0.5f).narrowed(0.06f, 0.94f));
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

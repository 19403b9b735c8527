package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a style works with: one scalp, evenly spread roots, and the mesh that it fills. */
final class Salon {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

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

    /** The shell below all cards, which lets no skin through. */
    void cap(float height) {
        mesh.cap(hairline, height, 64, 14, 2, StrandPainter.cap());
    }

    void cap(float height, int columns, int rows, int repeats, Tile tile) {
        mesh.cap(hairline, height, columns, rows, repeats, tile);
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
            double height = 1 - 2 * (i + 0.5) / density;
            float azimuth = (float) Math.IEEEremainder(i * GOLDEN_ANGLE, 2 * Math.PI);
            ScalpPoint direction = scalp.locate(fromSphere(azimuth, height));
            if (hairline.share(direction) < border) {
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

    void lock(ScalpPoint root, Lock lock, Flow flow, Tile tile) {
        Lock tilted = lock.rolled(lock.roll() + vary(0, 0.12f));
        Strand strand = grower.grow(root, tilted, flow, chance() * 6.283f);
        mesh.card(strand, tilted, chance() < 0.5f ? tile : tile.mirrored());
    }

    void card(Strand strand, Lock lock, Tile tile) {
        mesh.card(strand, lock, tile);
    }

    Vec at(ScalpPoint root) {
        return scalp.over(root.azimuth(), root.level(), 0, 1);
    }

    /** A point relative to the skull's centre, metres. */
    Vec near(float left, float up, float front) {
        return scalp.skull().plus(new Vec(left, up, front));
    }

    float chance() {
        return random.nextFloat();
    }

    int pick() {
        return random.nextInt(1 << 16);
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

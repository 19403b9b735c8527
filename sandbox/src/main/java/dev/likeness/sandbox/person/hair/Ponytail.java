package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Everything combed back to a tie on the back of the head, a tail from there. */
final class Ponytail implements Style {

    private static final int DENSITY = 400;
    private static final float TIE_LEVEL = 0.66f;
    private static final int EDGE_CARDS = 80;
    private static final int TAIL_CARDS = 34;
    private static final int TAIL_ROWS = 12;
    private static final float TAIL_LENGTH = 0.29f;
    private static final int LOOSE = 2;
    private static final float LOOSE_FROM = 0.95f;
    private static final float LOOSE_TO = 1.25f;
    private static final int BAND_ROWS = 22;
    private static final float BAND_RADIUS = 0.0165f;
    private static final Vec TAIL_START = new Vec(0, 0.25f, -1).unit();
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    @Override
    public String identity() {
        return "ponytail";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 61;
    }

    @Override
    public BufferedImage paint() {
        return StrandPainter.paint(StrandLook.COMBED, TileSheet.LONG, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0);
        Vec tie = salon.scalp().over((float) Math.PI, TIE_LEVEL, 0.006f, 1);
        Flow flow = (point, travelled) -> tie.minus(point).unit();
        List<ScalpPoint> roots = new ArrayList<>(salon.roots(DENSITY, 0.9f));
        roots.addAll(salon.edge(EDGE_CARDS, -(float) Math.PI, (float) Math.PI, 0.97f));
        for (ScalpPoint root : roots) {
            float way = tie.minus(salon.at(root)).length();
            Lock lock =
                    Lock.of(Math.min(1.15f * way, 0.13f) + 0.001f, Lock.Card.flat(9, 0.022f, 0.7f))
                            .withBody(0.0015f, 0.005f, 0.04f)
                            .held(0.8f, 0.95f, 0.6f);
            salon.lock(root, lock, flow, TileSheet.LONG);
        }
        looseStrands(salon);
        tail(salon, tie);
        band(salon, tie);
    }

    /** What is too short or too fine for the tie falls beside the face. */
    private static void looseStrands(Salon salon) {
        Flow flow = Flow.always(new Vec(0, -1, 0.12f));
        List<ScalpPoint> roots = new ArrayList<>(salon.edge(LOOSE, LOOSE_FROM, LOOSE_TO, 0.95f));
        roots.addAll(salon.edge(LOOSE, -LOOSE_TO, -LOOSE_FROM, 0.95f));
        for (ScalpPoint root : roots) {
            Lock lock =
                    Lock.of(salon.vary(0.1f, 0.02f), Lock.Card.flat(12, 0.005f, 0.5f))
                            .withBody(0.002f, 0.004f, 0.03f)
                            .held(0.35f, 0.4f, 0.3f)
                            .waved(0.005f, salon.vary(0.06f, 0.01f));
            salon.wisp(root, lock, flow, TileSheet.LONG);
        }
    }

    /** A strand wound around the tie. */
    private static void band(Salon salon, Vec tie) {
        Vec axis = TAIL_START;
        Vec upright = axis.cross(Vec.LEFT).unit();
        Vec middle = tie.plus(axis.times(0.004f));
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        for (int row = 0; row <= BAND_ROWS; row++) {
            double angle = 2.2 * Math.PI * row / BAND_ROWS;
            Vec side =
                    Vec.LEFT
                            .times((float) Math.cos(angle))
                            .plus(upright.times((float) Math.sin(angle)));
            spine.add(middle.plus(side.times(BAND_RADIUS)));
            outward.add(side);
        }
        salon.card(
                new Strand(spine, outward, false),
                Lock.Card.arched(BAND_ROWS, 0.014f, 1),
                TileSheet.LONG.tile(0, 0));
    }

    private static void tail(Salon salon, Vec tie) {
        for (int i = 0; i < TAIL_CARDS; i++) {
            float layer = 0.35f + 0.65f * ((i * 7) % TAIL_CARDS) / TAIL_CARDS;
            float length = TAIL_LENGTH * salon.vary(0.92f, 0.08f);
            Strand strand = tailStrand(tie, i * GOLDEN_ANGLE, layer, length);
            Tile tile =
                    TileSheet.LONG.tile(
                            (int) (layer * TileSheet.BRIGHTNESSES - 0.01f), salon.chance());
            salon.card(strand, Lock.Card.arched(TAIL_ROWS, 0.026f, 0.5f), tile);
        }
    }

    private static Strand tailStrand(Vec tie, double angle, float layer, float length) {
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        Vec heading = TAIL_START;
        Vec middle = tie.minus(heading.times(0.012f));
        for (int row = 0; row <= TAIL_ROWS; row++) {
            float along = row / (float) TAIL_ROWS;
            Vec upright = heading.cross(Vec.LEFT).unit();
            Vec side =
                    Vec.LEFT
                            .times((float) Math.cos(angle))
                            .plus(upright.times((float) Math.sin(angle)));
            spine.add(middle.plus(side.times(layer * thicknessAt(along))));
            outward.add(side);
            middle = middle.plus(heading.times(length / TAIL_ROWS));
            heading = heading.towards(new Vec(0, -1, -0.12f), 0.34f).unit();
        }
        return new Strand(spine, outward, false);
    }

    private static float thicknessAt(float along) {
        return 0.012f
                + 0.02f * Blend.step(0.05f, 0.4f, along)
                - 0.02f * Blend.step(0.55f, 1, along);
    }
}

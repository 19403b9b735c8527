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
        salon.cap(0.0013f);
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
        tail(salon, tie);
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
        Vec heading = new Vec(0, 0.25f, -1).unit();
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

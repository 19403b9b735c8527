package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** To the jaw all around, ends bent in, with a fringe over the forehead. */
final class Bob implements Style {

    private static final int DENSITY = 310;
    private static final int FACE_WISPS = 6;
    private static final int TEMPLE_CARDS = 9;
    private static final float TEMPLE_FROM = 0.98f;
    private static final float TEMPLE_TO = 1.3f;
    private static final float FACE_FROM = 0.95f;
    private static final float FACE_TO = 1.1f;

    @Override
    public String identity() {
        return "bob";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 31;
    }

    @Override
    public BufferedImage paint() {
        return StrandPainter.paint(StrandLook.LONG.fraying(0.86f, 0.4f), TileSheet.LONG, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0048f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.012f, 0, 0.1f);
        float end = skull.y() - 0.98f * salon.scalp().unit();
        List<ScalpPoint> roots = new ArrayList<>(salon.roots(DENSITY, 0.94f));
        roots.addAll(salon.edge(TEMPLE_CARDS, TEMPLE_FROM, TEMPLE_TO, 0.96f));
        roots.addAll(salon.edge(TEMPLE_CARDS, -TEMPLE_TO, -TEMPLE_FROM, 0.96f));
        roots.removeIf(Fringe::belongsTo);
        for (ScalpPoint root : roots) {
            Vec start = salon.at(root);
            float length = Partings.lengthTo(start, end, skull) * salon.vary(1, 0.04f);
            Lock lock =
                    Lock.of(length, Lock.Card.arched(11, 0.026f, 0.8f))
                            .withBody(0.002f, Blend.mix(0.006f, 0.004f, salon.share(root)), 0.03f)
                            .held(0.5f, 0, 0.35f)
                            .tucked(0.02f);
            salon.lock(root, lock, flow, TileSheet.LONG);
        }
        Fringe.grow(salon);
        frameFace(salon, flow, end);
    }

    /** Thin strands that soften the edge beside the face. */
    private static void frameFace(Salon salon, Flow flow, float end) {
        Vec skull = salon.scalp().skull();
        List<ScalpPoint> roots = new ArrayList<>();
        roots.addAll(salon.edge(FACE_WISPS, FACE_FROM, FACE_TO, 0.9f));
        roots.addAll(salon.edge(FACE_WISPS, -FACE_TO, -FACE_FROM, 0.9f));
        for (ScalpPoint root : roots) {
            float length = Partings.lengthTo(salon.at(root), end, skull);
            Lock lock =
                    Lock.of(length * salon.vary(0.9f, 0.12f), Lock.Card.flat(10, 0.012f, 0.6f))
                            .withBody(0.002f, 0.005f, 0.03f)
                            .held(0.5f, 0, 0.35f)
                            .waved(0.002f, salon.vary(0.12f, 0.03f))
                            .tucked(0.012f);
            salon.wisp(root, lock, flow, TileSheet.LONG);
        }
    }
}

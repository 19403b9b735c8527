package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** To the jaw all around, ends bent in, with a fringe over the forehead. */
final class Bob implements Style {

    private static final int DENSITY = 310;
    private static final int FRINGE_CARDS = 90;
    private static final int TEMPLE_CARDS = 9;
    private static final float TEMPLE_FROM = 0.98f;
    private static final float TEMPLE_TO = 1.3f;

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
        salon.cap(0.0013f);
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
                    Lock.of(length, Lock.Card.arched(8, 0.028f, 1))
                            .withBody(0.002f, Blend.mix(0.008f, 0.005f, salon.share(root)), 0.045f)
                            .held(0.5f, 0, 0.35f)
                            .tucked(0.02f);
            salon.lock(root, lock, flow, TileSheet.LONG);
        }
        Fringe.grow(salon, FRINGE_CARDS);
    }
}

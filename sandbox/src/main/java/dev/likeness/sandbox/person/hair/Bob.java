package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** To the jaw all around, ends bent in, with a fringe over the forehead. */
final class Bob implements Style {

    private static final int DENSITY = 330;
    private static final int FRINGE_CARDS = 54;

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
        return StrandPainter.paint(StrandLook.LONG.fraying(0.93f, 0.3f), TileSheet.LONG, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0013f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.012f, 0, 0.1f);
        float end = skull.y() - 0.98f * salon.scalp().unit();
        for (ScalpPoint root : salon.roots(DENSITY, 0.95f)) {
            if (Fringe.belongsTo(root)) {
                continue;
            }
            Vec start = salon.at(root);
            float length = Partings.lengthTo(start, end, skull) * salon.vary(1, 0.04f);
            Lock lock =
                    Lock.of(length, Lock.Card.arched(8, 0.028f, 1))
                            .withBody(0.002f, Blend.mix(0.016f, 0.007f, salon.share(root)), 0.045f)
                            .held(0.5f, 0, 0.35f)
                            .tucked(0.02f);
            salon.lock(root, lock, flow, TileSheet.LONG);
        }
        Fringe.grow(salon, FRINGE_CARDS);
    }
}

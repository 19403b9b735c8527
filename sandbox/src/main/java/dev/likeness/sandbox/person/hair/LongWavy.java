package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Long waves from a parting a little left of the middle, in front of and behind the shoulders. */
final class LongWavy implements Style {

    private static final int FACE_CARDS = 30;
    private static final int WISPS = 22;
    private static final float FACE = 1.2f;
    private static final int DENSITY = 240;

    @Override
    public String identity() {
        return "long_wavy";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 41;
    }

    @Override
    public BufferedImage paint() {
        return StrandPainter.paint(
                StrandLook.LONG.waving(2.5f, 0.045f).fraying(0.78f, 0.65f), TileSheet.LONG, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.006f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.02f, 0.5f, 1).then(asideOfShoulders(skull), 0.16f);
        float end = skull.y() - 2.35f * salon.scalp().unit();
        List<ScalpPoint> roots = new ArrayList<>(salon.roots(DENSITY, 0.94f));
        roots.addAll(salon.edge(FACE_CARDS, -FACE, FACE, 0.96f));
        for (ScalpPoint root : roots) {
            float length = Partings.lengthTo(salon.at(root), end, skull) * salon.vary(0.97f, 0.06f);
            Lock lock =
                    Lock.of(length, Lock.Card.flat(30, 0.034f, 0.7f))
                            .withBody(0.002f, Blend.mix(0.012f, 0.009f, salon.share(root)), 0.035f)
                            .held(0.45f, 0, 0.3f)
                            .waved(salon.vary(0.007f, 0.002f), salon.vary(0.1f, 0.008f));
            salon.lock(root, lock, flow, TileSheet.LONG);
        }
        wisps(salon, flow, end);
    }

    /** Thin strands that wave more than the rest and let the outline fray. */
    private static void wisps(Salon salon, Flow flow, float end) {
        Vec skull = salon.scalp().skull();
        for (ScalpPoint root : salon.edge(WISPS, -FACE, FACE, 0.9f)) {
            float length = Partings.lengthTo(salon.at(root), end, skull) * salon.vary(0.9f, 0.12f);
            Lock wisp =
                    Lock.of(length, Lock.Card.flat(30, 0.016f, 0.6f))
                            .withBody(0.002f, 0.011f, 0.035f)
                            .held(0.45f, 0, 0.3f)
                            .waved(salon.vary(0.012f, 0.003f), salon.vary(0.1f, 0.01f));
            salon.wisp(root, wisp, flow, TileSheet.LONG);
        }
    }

    /** Straight down in front and behind, away from the tops of the shoulders between. */
    private static Flow asideOfShoulders(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float nearShoulder = Blend.step(0.06f, 0.14f, -from.y());
            float aside = from.z() > -0.025f ? 0.6f : -0.8f;
            return new Vec(-5 * from.x() * nearShoulder, -1, aside * nearShoulder);
        };
    }
}

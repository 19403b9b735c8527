package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** Long waves from a parting a little left of the middle, in front of and behind the shoulders. */
final class LongWavy implements Style {

    private static final int DENSITY = 250;

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
                StrandLook.LONG.waving(2.5f, 0.045f).fraying(0.72f, 0.7f), seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0013f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.02f, 0.3f).then(asideOfShoulders(skull), 0.16f);
        float end = skull.y() - 2.35f * salon.scalp().unit();
        for (ScalpPoint root : salon.roots(DENSITY, 0.96f)) {
            float length = Partings.lengthTo(salon.at(root), end, skull) * salon.vary(0.97f, 0.06f);
            Lock lock =
                    Lock.of(length, Lock.Card.flat(22, 0.034f, 0.7f))
                            .withBody(0.002f, Blend.mix(0.017f, 0.008f, salon.share(root)), 0.045f)
                            .held(0.45f, 0, 0.3f)
                            .waved(salon.vary(0.007f, 0.003f), salon.vary(0.11f, 0.015f));
            salon.lock(root, lock, flow);
        }
    }

    /** Straight down in front and behind, away from the tops of the shoulders between. */
    private static Flow asideOfShoulders(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float nearShoulder = Blend.step(0.06f, 0.14f, -from.y());
            float side = from.z() > -0.012f ? 1 : -1;
            return new Vec(0, -1, side * 0.55f * nearShoulder);
        };
    }
}

package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** Curls that stand off in all directions. */
final class Curly implements Style {

    private static final int DENSITY = 1050;

    @Override
    public String identity() {
        return "curly";
    }

    @Override
    public String gender() {
        return "unisex";
    }

    @Override
    public long seed() {
        return 51;
    }

    @Override
    public BufferedImage paint() {
        return StrandPainter.paint(StrandLook.CURLS, TileSheet.CURLS, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.018f);
        Flow flow = Flow.awayFrom(salon.near(0, 0.02f, -0.02f)).plus(fall(salon.scalp().skull()));
        for (ScalpPoint root : salon.roots(DENSITY, 0.93f)) {
            float top = 1 - Blend.step(0.5f, 1.2f, root.level());
            float settled = 1 - 0.6f * Blend.step(0.7f, 1, salon.share(root));
            float low = Blend.mix(0.055f, 0.02f, Blend.step(1.1f, 1.5f, root.level()));
            float length = Blend.mix(low, 0.085f, top) * salon.vary(1, 0.2f);
            Lock lock =
                    Lock.of(length, Lock.Card.flat(15, 0.02f, 0.8f))
                            .withBody(0.002f, Blend.mix(0.014f, 0.027f, top) * settled, 0.022f)
                            .held(0.45f, 0.3f, 0.4f)
                            .waved(salon.vary(0.005f, 0.002f), salon.vary(0.036f, 0.007f));
            float loose = 1 - 0.7f * Blend.step(0.6f, 1, salon.share(root));
            Vec stray = new Vec(salon.vary(0, loose), salon.vary(0, 0.4f), salon.vary(0, loose));
            salon.lock(root, lock, flow.plus(stray), TileSheet.CURLS);
        }
    }

    /** Down at the sides and behind, up and back over the forehead. */
    private static Flow fall(Vec skull) {
        return (point, travelled) -> {
            float face = Blend.step(0.03f, 0.07f, point.z() - skull.z());
            return new Vec(0, -0.6f, 0).towards(new Vec(0, 0.8f, -0.2f), face);
        };
    }
}

package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** Parted on the left, combed over to the right and back, short at the sides. */
final class SidePart implements Style {

    private static final int DENSITY = 1300;
    private static final float PARTING = 0.034f;

    @Override
    public String identity() {
        return "side_part";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 21;
    }

    @Override
    public BufferedImage paint() {
        return StrandPainter.paint(StrandLook.SHORT.fraying(0.55f, 0.5f), TileSheet.SHORT, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.003f);
        Flow flow = combed(salon.scalp().skull());
        for (ScalpPoint root : salon.roots(DENSITY, 0.95f)) {
            float top = 1 - Blend.step(0.4f, 0.95f, root.level());
            float settled = 1 - 0.6f * Blend.step(0.7f, 1, salon.share(root));
            float nape = Blend.step(1.1f, 1.6f, root.level());
            float length = Blend.mix(0.028f - 0.015f * nape, 0.085f, top) * salon.vary(1, 0.15f);
            Lock lock =
                    Lock.of(
                                    length,
                                    Lock.Card.flat(
                                            6,
                                            Blend.mix(0.009f - 0.003f * nape, 0.016f, top),
                                            0.85f))
                            .withBody(0.0015f, Blend.mix(0.004f, 0.016f, top) * settled, 0.035f)
                            .held(0.6f, 0.9f, 0.4f);
            Vec stray = new Vec(salon.vary(0, 0.12f), salon.vary(0, 0.1f), salon.vary(0, 0.12f));
            salon.lock(root, lock, flow.plus(stray), TileSheet.SHORT);
        }
    }

    private static Flow combed(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float behind = Blend.step(0, 0.08f, -from.z());
            float side = Blend.clamp((PARTING - from.x()) / 0.01f, -1, 1);
            Vec over =
                    new Vec(0.9f, -0.5f, -0.7f).towards(new Vec(-1, -0.3f, -0.55f), (side + 1) / 2);
            return over.towards(new Vec(0, -1, -0.3f), behind);
        };
    }
}

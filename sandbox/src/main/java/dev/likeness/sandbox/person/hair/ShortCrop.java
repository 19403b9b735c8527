package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** Short all over, brushed forward from the crown, a little longer on top. */
final class ShortCrop implements Style {

    private static final int DENSITY = 1150;

    @Override
    public String identity() {
        return "short_crop";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 11;
    }

    @Override
    public BufferedImage paint() {
        return StrandPainter.paint(StrandLook.SHORT, TileSheet.SHORT, seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0013f);
        Vec crown = salon.near(0.012f, 0.08f, -0.06f);
        Flow flow = Flow.awayFrom(crown).plus(new Vec(-0.25f, -0.1f, 0.1f));
        for (ScalpPoint root : salon.roots(DENSITY, 0.92f)) {
            float top = 1 - Blend.step(0.35f, 0.95f, root.level());
            float nape = Blend.step(1.1f, 1.6f, root.level());
            float length = Blend.mix(0.022f - 0.01f * nape, 0.052f, top) * salon.vary(1, 0.25f);
            Lock lock =
                    Lock.of(
                                    length,
                                    Lock.Card.flat(
                                            4,
                                            Blend.mix(0.012f - 0.005f * nape, 0.016f, top),
                                            0.9f))
                            .withBody(0.0015f, Blend.mix(0.003f, 0.013f, top), 0.03f)
                            .held(0.7f, 0.95f, 0.5f);
            Vec stray = new Vec(salon.vary(0, 0.3f), salon.vary(0, 0.2f), salon.vary(0, 0.3f));
            salon.lock(root, lock, flow.plus(stray), TileSheet.SHORT);
        }
    }
}

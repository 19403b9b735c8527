package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** Short all over, brushed forward from the crown, a little longer on top. */
final class ShortCrop implements Style {

    private static final int DENSITY = 2500;
    private static final int EDGE_WISPS = 150;

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
        salon.cap(0.002f);
        Vec crown = salon.near(0.012f, 0.08f, -0.06f);
        Flow flow = Flow.awayFrom(crown).plus(new Vec(-0.25f, -0.1f, 0.1f));
        for (ScalpPoint root : salon.roots(DENSITY, 0.96f)) {
            float top = 1 - Blend.step(0.35f, 0.95f, root.level());
            float nape = Blend.step(1.1f, 1.6f, root.level());
            float length = Blend.mix(0.019f - 0.008f * nape, 0.042f, top) * salon.vary(1, 0.3f);
            float width = Blend.mix(0.0085f - 0.003f * nape, 0.011f, top);
            Lock lock =
                    Lock.of(length, Lock.Card.flat(3, width, 0.6f))
                            .withBody(0.001f, Blend.mix(0.0025f, 0.01f, top), 0.03f)
                            .held(0.7f, 0.97f, 0.5f);
            Vec stray = new Vec(salon.vary(0, 0.35f), salon.vary(0, 0.2f), salon.vary(0, 0.35f));
            salon.lock(root, lock, flow.plus(stray), TileSheet.SHORT);
        }
        softenHairline(salon, flow);
    }

    /** Thin short hair of uneven length where the forehead and the temples begin. */
    private static void softenHairline(Salon salon, Flow flow) {
        float around = 2;
        for (ScalpPoint root : salon.edge(EDGE_WISPS, -around, around, 1)) {
            float share = salon.vary(0.955f, 0.025f);
            ScalpPoint start = new ScalpPoint(root.azimuth(), root.level() * share, 0);
            Lock lock =
                    Lock.of(salon.vary(0.013f, 0.005f), Lock.Card.flat(2, 0.006f, 0.7f))
                            .withBody(0.0008f, 0.001f, 0.02f)
                            .held(0.8f, 1, 0.5f);
            Vec stray = new Vec(salon.vary(0, 0.4f), salon.vary(-0.3f, 0.3f), 0);
            salon.wisp(start, lock, flow.plus(stray), TileSheet.SHORT);
        }
    }
}

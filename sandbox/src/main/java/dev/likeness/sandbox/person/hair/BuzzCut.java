package dev.likeness.sandbox.person.hair;

/** A few millimetres everywhere. */
final class BuzzCut implements Style {

    private static final int DENSITY = 2600;

    @Override
    public String identity() {
        return "buzz_cut";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 12;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.STUBBLE;
    }

    @Override
    public void grow(Salon salon) {
        salon.stubble(0.0012f);
        Flow flow = Flow.awayFrom(salon.near(0.012f, 0.08f, -0.06f));
        Lock tuft =
                Lock.of(0.005f, Lock.Card.flat(1, 0.006f, 1))
                        .withBody(0.001f, 0.0016f, 0.004f)
                        .held(0.9f, 1, 0.5f);
        for (ScalpPoint root : salon.roots(DENSITY, 0.9f)) {
            Vec stray = new Vec(salon.vary(0, 0.6f), salon.vary(0, 0.6f), salon.vary(0, 0.6f));
            salon.lock(root, tuft, flow.plus(stray), StubblePainter.tuft());
        }
    }
}

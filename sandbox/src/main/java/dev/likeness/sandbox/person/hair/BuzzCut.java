package dev.likeness.sandbox.person.hair;

/** A few millimetres everywhere: shells of stubble and very short cards. */
final class BuzzCut implements Style {

    private static final int DENSITY = 900;

    @Override
    public String identity() {
        return "buzz_cut";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public StrandLook look() {
        return StrandLook.straight(12).fraying(0.5f, 0.2f);
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0015f);
        Flow flow = Flow.awayFrom(salon.near(0.01f, 0.075f, -0.065f));
        for (ScalpPoint root : salon.roots(DENSITY, 0.98f)) {
            Lock lock =
                    Lock.ofLength(0.018f * salon.vary(1, 0.2f), 2, 0.02f)
                            .withBody(0.0015f, 0.003f, 0.01f)
                            .held(0.9f, 1, 0.5f);
            salon.lock(root, lock, flow, StrandPainter.dense(salon.pick()));
        }
    }
}

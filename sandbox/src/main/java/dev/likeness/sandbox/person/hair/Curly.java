package dev.likeness.sandbox.person.hair;

/** Curls that stand off in all directions. */
final class Curly implements Style {

    private static final int DENSITY = 330;

    @Override
    public String identity() {
        return "curly";
    }

    @Override
    public String gender() {
        return "unisex";
    }

    @Override
    public StrandLook look() {
        return StrandLook.straight(51).waving(7, 0.09f).fraying(0.6f, 0.6f);
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.003f);
        Flow flow = Flow.awayFrom(salon.near(0, 0.075f, -0.04f)).plus(new Vec(0, -0.35f, 0));
        for (ScalpPoint root : salon.roots(DENSITY, 0.96f)) {
            float top = 1 - Blend.step(0.5f, 1.2f, root.level());
            Lock lock =
                    Lock.ofLength(Blend.mix(0.07f, 0.095f, top) * salon.vary(1, 0.2f), 11, 0.026f)
                            .withWidth(0.026f, 0.8f)
                            .withBody(0.004f, Blend.mix(0.018f, 0.036f, top), 0.03f)
                            .held(0.45f, 0.3f, 0.4f)
                            .waved(salon.vary(0.009f, 0.002f), salon.vary(0.032f, 0.006f));
            Vec stray = new Vec(salon.vary(0, 0.5f), salon.vary(0, 0.4f), salon.vary(0, 0.5f));
            salon.lock(root, lock, flow.plus(stray), StrandPainter.dense(salon.pick()));
        }
    }
}

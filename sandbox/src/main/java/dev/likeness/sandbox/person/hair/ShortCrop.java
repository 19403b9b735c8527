package dev.likeness.sandbox.person.hair;

/** Short all over, brushed forward from the crown, a little longer on top. */
final class ShortCrop implements Style {

    private static final int DENSITY = 760;

    @Override
    public String identity() {
        return "short_crop";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public StrandLook look() {
        return StrandLook.straight(11).fraying(0.6f, 0.75f);
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.002f);
        Vec crown = salon.near(0.012f, 0.075f, -0.065f);
        Flow flow = Flow.awayFrom(crown).plus(new Vec(-0.25f, -0.1f, 0.1f));
        for (ScalpPoint root : salon.roots(DENSITY, 0.97f)) {
            float top = 1 - Blend.step(0.35f, 0.95f, root.level());
            float length = Blend.mix(0.024f, 0.05f, top) * salon.vary(1, 0.15f);
            Lock lock =
                    Lock.ofLength(length, 4, Blend.mix(0.016f, 0.022f, top))
                            .withWidth(Blend.mix(0.016f, 0.022f, top), 0.75f)
                            .withBody(0.002f, Blend.mix(0.004f, 0.013f, top), 0.03f)
                            .held(0.7f, 0.9f, 0.5f)
                            .rolled(salon.vary(0, 0.15f));
            Vec stray = new Vec(salon.vary(0, 0.3f), salon.vary(0, 0.2f), salon.vary(0, 0.3f));
            salon.lock(root, lock, flow.plus(stray), StrandPainter.dense(salon.pick()));
        }
    }
}

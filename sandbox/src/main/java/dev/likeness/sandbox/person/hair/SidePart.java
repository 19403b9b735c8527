package dev.likeness.sandbox.person.hair;

/** Parted on the left, combed over to the right and back, short at the sides. */
final class SidePart implements Style {

    private static final int DENSITY = 640;
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
    public StrandLook look() {
        return StrandLook.straight(21).fraying(0.7f, 0.6f);
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.002f);
        Flow flow = combed(salon.scalp().skull());
        for (ScalpPoint root : salon.roots(DENSITY, 0.97f)) {
            float top = 1 - Blend.step(0.4f, 0.95f, root.level());
            float length = Blend.mix(0.035f, 0.085f, top) * salon.vary(1, 0.12f);
            Lock lock =
                    Lock.ofLength(length, 5, 0.022f)
                            .withWidth(0.022f, 0.7f)
                            .withBody(0.002f, Blend.mix(0.005f, 0.016f, top), 0.035f)
                            .held(0.6f, 0.8f, 0.4f);
            Vec stray = new Vec(salon.vary(0, 0.12f), salon.vary(0, 0.1f), salon.vary(0, 0.12f));
            salon.lock(root, lock, flow.plus(stray), StrandPainter.dense(salon.pick()));
        }
    }

    private static Flow combed(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float behind = Blend.step(0, 0.08f, -from.z());
            Vec over =
                    from.x() < PARTING ? new Vec(-1, -0.3f, -0.55f) : new Vec(0.6f, -0.9f, -0.6f);
            return over.towards(new Vec(0, -1, -0.3f), behind);
        };
    }
}

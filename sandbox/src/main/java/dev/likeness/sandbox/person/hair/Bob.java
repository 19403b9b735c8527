package dev.likeness.sandbox.person.hair;

/** To the jaw all around, ends bent in, with a fringe over the forehead. */
final class Bob implements Style {

    private static final int DENSITY = 300;
    private static final int CURTAIN = 46;

    @Override
    public String identity() {
        return "bob";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public StrandLook look() {
        return StrandLook.straight(31).fraying(0.86f, 0.35f);
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.0025f);
        Vec skull = salon.scalp().skull();
        Flow flow = Partings.centre(skull, 0.012f);
        float end = skull.y() - 0.98f * salon.scalp().unit();
        for (ScalpPoint root : salon.roots(DENSITY, 0.95f)) {
            Vec start = salon.at(root);
            if (Fringe.belongsTo(root)) {
                continue;
            }
            float length = Partings.lengthTo(start, end, skull) * salon.vary(1, 0.04f);
            Lock lock =
                    Lock.ofLength(length, 8, 0.03f)
                            .withWidth(0.03f, 0.85f)
                            .withBody(0.004f, 0.012f, 0.05f)
                            .held(0.5f, 0, 0.35f);
            salon.lock(root, lock, flow, StrandPainter.dense(salon.pick()));
        }
        Fringe.grow(salon, CURTAIN);
    }
}

package dev.likeness.sandbox.person.hair;

/** Combed back to a tie on the back of the head, a tail from there. */
final class Ponytail implements Style {

    private static final float TIE_LEVEL = 0.66f;
    private static final float TAIL_LENGTH = 0.29f;
    private static final float TAIL_THICKNESS = 0.026f;
    private static final Vec TAIL_START = new Vec(0, 0.25f, -1).unit();

    @Override
    public String identity() {
        return "ponytail";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 61;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.COMBED;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.001f);
        Vec tie = salon.scalp().over((float) Math.PI, TIE_LEVEL, 0.008f, 1);
        Flow flow = (point, travelled) -> tie.minus(point).unit();
        Tied.comb(salon, flow, point -> tie);
        Tied.looseStrands(salon);
        Tied.tail(salon, tie, TAIL_START, TAIL_LENGTH, TAIL_THICKNESS);
        Tied.band(salon, tie, TAIL_START);
    }
}

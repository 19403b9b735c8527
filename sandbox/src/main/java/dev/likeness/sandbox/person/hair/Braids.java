package dev.likeness.sandbox.person.hair;

/** A middle parting and two braids that fall over the front of the shoulders. */
final class Braids implements Style {

    private static final float TIE_AZIMUTH = 2.15f;
    private static final float TIE_LEVEL = 1.66f;
    private static final float OVER_EAR_AZIMUTH = 1.95f;
    private static final float OVER_EAR_LEVEL = 0.86f;
    private static final float BEFORE_EAR = 1.9f;

    @Override
    public String identity() {
        return "braids";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 63;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.COMBED;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.002f);
        Flow flow =
                (point, travelled) -> {
                    ScalpPoint here = salon.scalp().locate(point);
                    Vec goal =
                            Math.abs(here.azimuth()) < BEFORE_EAR
                                    ? overEar(salon, sideOf(salon, point))
                                    : tie(salon, sideOf(salon, point));
                    return goal.minus(point).unit();
                };
        Tied.comb(salon, flow, point -> tie(salon, sideOf(salon, point)));
        Tied.looseStrands(salon);
        for (int side = -1; side <= 1; side += 2) {
            Braid.grow(salon, tie(salon, side), side);
        }
    }

    /** 1 on the left of the parting, -1 on its right. */
    private static int sideOf(Salon salon, Vec point) {
        return point.x() < salon.scalp().skull().x() ? -1 : 1;
    }

    private static Vec tie(Salon salon, int side) {
        return salon.scalp().over(side * TIE_AZIMUTH, TIE_LEVEL, 0.008f, 1);
    }

    private static Vec overEar(Salon salon, int side) {
        return salon.scalp().over(side * OVER_EAR_AZIMUTH, OVER_EAR_LEVEL, 0.006f, 1);
    }
}

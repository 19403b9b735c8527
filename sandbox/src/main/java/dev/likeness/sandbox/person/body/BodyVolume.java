package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/** The whole left half of a body as one solid, melted into the neck. */
final class BodyVolume implements Volume {

    /** Below this height nothing of the neck is left. */
    private static final double BELOW_NECK = -300;

    private final BodyFigures figures;
    private final Volume neck;
    final Trunk trunk;
    final Arm arm;
    final Hand hand;
    final Leg leg;
    final Foot foot;

    BodyVolume(BodyFigures figures, Volume neck) {
        this.figures = figures;
        this.neck = neck;
        trunk = new Trunk(figures);
        arm = new Arm(figures);
        hand = new Hand(figures);
        leg = new Leg(figures);
        foot = new Foot(figures);
    }

    @Override
    public double at(double px, double y, double z) {
        double x = Math.abs(px);
        double d = 1000;
        if (x < figures.shoulder() + 90) {
            d = trunk.at(x, y, z);
            if (y > BELOW_NECK) {
                d = union(d, neck.at(x, y, z), 50);
            }
        }
        if (y > -420 && x > figures.shoulder() - 80) {
            d = union(d, arm.at(x, y, z), 40);
            if (x > figures.wrist() - 40) {
                d = union(d, hand.at(x, y, z), 8);
            }
        }
        if (y < -560) {
            d = union(d, leg.at(x, y, z), 34);
            if (y < 220 - figures.eyeHeight()) {
                d = union(d, foot.at(x, y, z), 16);
            }
        }
        return d;
    }
}

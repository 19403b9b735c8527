package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.capsule;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.square;
import static dev.likeness.sandbox.person.sculpt.Soft.step;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/**
 * The solid head without ears as a distance field: muscles, bones and fat as rounded bodies melted
 * into each other. Symmetric in x.
 */
final class FaceVolume implements Volume {

    // Along the lower edge of skull and jaw, from the back to the chin.
    private static final double[] EDGE_Z = {-130, -95, -80, -73, -68, -60, -46, -28, -8, 12, 24};
    private static final double[] EDGE_Y = {
        -46, -34, -34, -44, -60, -74, -86, -98, -109, -113.5, -114
    };

    private final Figures figures;
    private final HeadLoft loft;
    private final Nose nose;
    private final LipRelief lips;
    private final EyeRelief eyes;

    FaceVolume(Figures figures) {
        this.figures = figures;
        this.loft = new HeadLoft(figures);
        this.nose = new Nose(figures);
        this.lips = new LipRelief(new LipLine(figures));
        this.eyes = new EyeRelief(figures);
    }

    @Override
    public double at(double px, double y, double z) {
        double x = Math.abs(px);
        double bed = 6.5 * bell(y + 5, 24) * bell(z + 84, 12);
        double d =
                carve(
                        bed + loft.at(x, y, z),
                        0.85 * (y - under(z)),
                        mix(16, 36, step(-10, -60, z)));
        d = union(d, ellipsoid(x, y + figures.menton() - 15, z - 10, 12, 13.5, 13), 16);
        d = union(d, floor(x, y, z), 20);
        d = union(d, neck(x, y, z), mix(24, 56, step(-20, -95, z)));
        d = union(d, lid(x, y, z), 6);
        d = nose.joined(d, x, y, z);
        return z < -25 ? d : d - lips.at(x, y, z) - eyes.at(x, y, z) - fine(x, y, z);
    }

    /** Height of the lower edge of jaw and skull. */
    private double under(double z) {
        return curve(EDGE_Z, EDGE_Y, z) * figures.menton() / 114;
    }

    /** Soft tissue between the halves of the jaw. */
    private double floor(double x, double y, double z) {
        return capsule(x, y, z, 0, -96, -4, 14, 0, -88, -44, 20);
    }

    private double neck(double x, double y, double z) {
        double down = clamp((-60 - y) / 160, 0, 1.2);
        double wide = figures.neck() + 9 * square(down * down);
        double deep = figures.neck() + 6;
        double centre = -82 - 12 * down;
        double round = Math.sqrt(square(x / wide) + square((z - centre) / deep));
        double d = (round - 1) * Math.min(wide, deep);
        double strap = capsule(x, y, z, 44, -45, -92, 9, 10, -205, -52, 6);
        d = union(d, strap, 34);
        d = union(d, ellipsoid(x, y + 140, z + 46, 9, 17, 4 + figures.throat()), 22);
        d = union(d, trapezius(x, y, z), 40);
        return carve(d, -5 - y, 40);
    }

    private double trapezius(double x, double y, double z) {
        double out = 1.15 * figures.neck();
        return capsule(x, y, z, 16, -60, -116, 12, out, -182, -114, 21);
    }

    private double lid(double x, double y, double z) {
        double dx = x - Figures.EYE_X;
        return Math.sqrt(dx * dx + y * y + z * z) - Figures.LID_RADIUS;
    }

    private double fine(double x, double y, double z) {
        double front = step(-20, 10, z);
        double chinFold = -1.6 * bell(x, 15) * bell(y + 84, 6);
        double besideMouth = -0.6 * bell(x - 29, 5) * bell(y + 66, 7);
        double nasolabial = -0.5 * bell(x - 22 - 0.35 * (-44 - y), 4) * bell(y + 50, 10);
        double ridge = 0.5 * figures.browRidge() * bell(y - 16, 8) * bell(x - 18, 26);
        double apple = 1.6 * bell(x - 37, 15) * bell(y + 27, 13);
        double hollow = -0.7 * bell(x - 46, 13) * bell(y + 54, 14);
        return front * (apple + chinFold + besideMouth + nasolabial + ridge) + hollow;
    }
}

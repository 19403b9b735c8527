package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.capsule;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
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

    private final Figures figures;
    private final LipLine lips;

    FaceVolume(Figures figures) {
        this.figures = figures;
        this.lips = new LipLine(figures);
    }

    @Override
    public double at(double px, double y, double z) {
        double x = Math.abs(px);
        double d = skull(x, y, z);
        d = union(d, jaw(x, y, z), 26);
        d = union(d, neck(x, y, z), mix(24, 60, step(-70, -115, z)));
        d = union(d, muzzle(x, y, z), 16);
        d = carve(d, socket(x, y, z), 16);
        d = union(d, brow(x, y, z), 18);
        d = union(d, lid(x, y, z), 11);
        d = union(d, nose(x, y, z), 8);
        d = union(d, mouth(x, y, z), 5.5);
        return d - fine(x, y, z);
    }

    private double skull(double x, double y, double z) {
        double d = ellipsoid(x, y - 25, z + 77, 73, 88, 91);
        d = union(d, ellipsoid(x, y - 48, z + 86, 68, 62, 76), 20);
        d = union(d, ellipsoid(x, y - 36, z + 42, 61.5, 50, 62), 14);
        d = union(d, ellipsoid(x, y + 28, z + 44, 62, 72, 59), 20);
        d = union(d, ellipsoid(x - 31, y + 44, z + 6, 21, 25, 18), 24);
        return union(d, ellipsoid(x - figures.cheekbone() + 11, y + 25, z + 17, 15, 13, 20), 26);
    }

    private double jaw(double x, double y, double z) {
        double wide = figures.jaw();
        double chin = figures.chin();
        double bone = capsule(x, y, z, wide, -70, -56, 12, chin + 4, -98.5, -3, 10.5);
        double ramus = capsule(x, y, z, wide, -66, -58, 11, wide + 11, -20, -62, 9);
        double knob = ellipsoid(x, y + 97, z - 3, chin + 8.5, 12, 12.5);
        double floor = ellipsoid(x, y + 84, z + 38, 36, 29, 46);
        return union(union(union(bone, knob, 26), ramus, 20), floor, 24);
    }

    private double neck(double x, double y, double z) {
        double down = clamp((-60 - y) / 160, 0, 1.2);
        double wide = figures.neck() + 12 * square(down * down);
        double deep = figures.neck() + 2;
        double centre = -82 - 14 * down;
        double round = Math.sqrt(square(x / wide) + square((z - centre) / deep));
        double d = (round - 1) * Math.min(wide, deep);
        double strap = capsule(x, y, z, 41, -50, -100, 8, 12, -205, -50, 7);
        d = union(d, strap, 26);
        d = union(d, ellipsoid(x, y + 138, z + 46, 9, 15, 4 + figures.throat()), 18);
        return carve(d, -5 - y, 40);
    }

    private double muzzle(double x, double y, double z) {
        return ellipsoid(x, y + 66, z + 15, 35, 29, 36);
    }

    private double socket(double x, double y, double z) {
        return ellipsoid(x - 29.5, y - 1, z - 19.5, 19, 13, 12.5);
    }

    private double brow(double x, double y, double z) {
        double ridge = 3.2 + figures.browRidge() * 0.6;
        double lift = figures.brow() - 19;
        double inner = capsule(x, y, z, 0, 20 + lift, 10.5, ridge, 33, 20.5 + lift, 9.5, ridge);
        double outer = capsule(x, y, z, 33, 20 + lift, 9.2, ridge, 51, 11 + lift, -15, 3);
        return union(inner, outer, 12);
    }

    private double lid(double x, double y, double z) {
        double dx = x - Figures.EYE_X;
        return Math.sqrt(dx * dx + y * y + z * z) - Figures.LID_RADIUS;
    }

    private double nose(double x, double y, double z) {
        double tip = figures.noseTip();
        double root = figures.noseBridge();
        double bone = 0.43 * figures.wing();
        double bridge = capsule(x, y, z, 0, 8, root - 6, bone, 0, -30, tip - 8.5, bone - 0.3);
        double flank = capsule(x, y, z, 4, -8, root - 7, 5, 9, -36, tip - 20, 7);
        double ball = ellipsoid(x, y + 36, z - tip + 9, 0.56 * figures.wing(), 7.4, 9);
        double wing = ellipsoid(x - figures.wing() + 6, y + 40, z - tip + 19, 6.4, 6.5, 9);
        double septum = capsule(x, y, z, 0, -41, tip - 9, 4, 0, -46, tip - 19, 4);
        double d = union(bridge, flank, 14);
        d = union(d, ball, 9);
        d = union(d, wing, 3.5);
        d = union(d, septum, 5);
        double nostril = ellipsoid(x - 6.8, y + 47, z - tip + 17, 3.6, 5.2, 5.8);
        return carve(d, nostril, 1.5);
    }

    private double mouth(double x, double y, double z) {
        return union(lips.upper(x, y, z), lips.lower(x, y, z), 1.2);
    }

    private double fine(double x, double y, double z) {
        double front = step(-20, 10, z);
        double philtrum = -1.1 * bell(x, 3) * bell(y + 53.5, 5);
        double ridges = 0.35 * bell(x - 5, 2.6) * bell(y + 55, 5);
        double chinFold = -0.9 * bell(x, 16) * bell(y + 84.5, 7);
        double besideMouth = -0.8 * bell(x - 28.5, 6) * bell(y + 66, 7);
        return front * (philtrum + ridges + chinFold + besideMouth);
    }
}

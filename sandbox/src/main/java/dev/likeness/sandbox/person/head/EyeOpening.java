package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;

import dev.likeness.sandbox.person.sculpt.Soft;

/** The almond between the lids of the left eye, and the rims of the lids. */
final class EyeOpening {

    private final Figures figures;
    private final EyeForm form;

    EyeOpening(Figures figures, EyeForm form) {
        this.figures = figures;
        this.form = form;
    }

    /** Height of the line through both corners. */
    double cornerLine(double x) {
        double t = clamp(along(x), 0, 1);
        return mix(-1.6, -1.6 + figures.eyeTilt(), t);
    }

    /** Height of a lid's edge (side 1 the upper, -1 the lower lid); outside it runs on. */
    double edge(double x, int side) {
        double t = clamp(along(x), 0, 1);
        double beyond = Math.max(form.innerX() - x, x - form.outerX());
        double fade = beyond > 0 ? Soft.bell(beyond, 12) : 1;
        return (cornerLine(x) + side * arch(t, side)) * fade;
    }

    /** Height of the line where the closed lids meet. */
    double meeting(double x) {
        return mix(edge(x, -1), edge(x, 1), 0.22);
    }

    private double arch(double t, int side) {
        double peak = side > 0 ? 0.44 : 0.56;
        double skew = Math.log(0.5) / Math.log(peak);
        double u = 2 * Math.pow(t, skew) - 1;
        double round = Math.pow(Math.max(1 - u * u, 0), side > 0 ? 0.8 : 0.9);
        return (side > 0 ? figures.lidUp() : figures.lidDown()) * form.size() * round;
    }

    private double along(double x) {
        return (x - form.innerX()) / (form.outerX() - form.innerX());
    }

    /**
     * The rim behind a lid's edge: ring 1 lies on the eyeball, ring 2 behind the lid.
     *
     * @return xyz
     */
    double[] rim(double[] skin, int edge, int ring, int side) {
        double dx = skin[3 * edge] - Figures.EYE_X;
        double dy = skin[3 * edge + 1];
        double dz = skin[3 * edge + 2];
        double tilt = ring == 1 ? -side * 0.03 : side * 0.28;
        double y = dy * Math.cos(tilt) + dz * Math.sin(tilt);
        double z = dz * Math.cos(tilt) - dy * Math.sin(tilt);
        double length = Math.sqrt(dx * dx + y * y + z * z);
        double radius = Figures.EYE_RADIUS + (ring == 1 ? 0.15 : 0.5);
        double k = radius / length;
        return new double[] {Figures.EYE_X + dx * k, y * k, z * k};
    }
}

package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Soft;

/** The lids of the left eye, turning about the eyeball's centre. Millimetres. */
final class Lids {

    private static final double UPPER_REACH = Math.toRadians(56);
    private static final double LOWER_REACH = Math.toRadians(58);
    private static final double CLEARANCE = Figures.EYE_RADIUS + 0.9;

    private final EyeOpening opening;

    Lids(EyeOpening opening) {
        this.opening = opening;
    }

    /**
     * Adds the movement of a point when the lids close by shares (1 = until they meet; negative
     * opens wider).
     */
    void close(SkinPoint p, double upper, double lower, double[] sum) {
        double dx = p.x() - Figures.EYE_X;
        double reach = Math.hypot(p.y(), p.z());
        double span = step(21, 13.5, Math.abs(dx));
        if (span == 0 || reach > 30 || p.z() < -8) {
            return;
        }
        double angle = Math.atan2(p.y(), p.z());
        boolean above = p.lid() != 0 ? p.lid() > 0 : p.y() >= opening.cornerLine(p.x());
        int side = above ? 1 : -1;
        double edge = angle(p.x(), opening.edge(p.x(), side));
        double meet = angle(p.x(), opening.meeting(p.x()));
        double past = side * (angle - edge);
        double amount = span * (above ? upper : lower);
        if (p.lid() != 0 && reach > clearance(dx)) {
            meet(p, angle, reach, meet, amount, sum);
            return;
        }
        double lid = above ? UPPER_REACH - edge : LOWER_REACH + edge;
        double share = amount * (p.lid() != 0 ? 1 : slack(past / lid) * thin(dx, reach));
        turn(p, angle, reach, angle + (meet - edge) * share, share, sum);
    }

    /** Adds the movement of a point when the lids follow the eye to the side. */
    static void drag(SkinPoint p, double radians, double[] sum) {
        double dx = p.x() - Figures.EYE_X;
        double far = Math.sqrt(dx * dx + p.y() * p.y() + p.z() * p.z());
        double turn = radians * step(22, 14, far) * step(-6, 6, p.z());
        sum[0] += dx * (Math.cos(turn) - 1) + p.z() * Math.sin(turn);
        sum[2] += p.z() * (Math.cos(turn) - 1) - dx * Math.sin(turn);
    }

    private static void meet(
            SkinPoint p, double angle, double reach, double meet, double amount, double[] sum) {
        double to = mix(angle, meet, amount);
        double radius =
                mix(reach, sphere(p.x() - Figures.EYE_X), clamp(amount, 0, 1)) + off(amount);
        sum[1] += radius * Math.sin(to) - p.y();
        sum[2] += radius * Math.cos(to) - p.z();
    }

    /** The skin of the lids slides; that of brow, nose and cheek before it stays. */
    private static double thin(double dx, double reach) {
        return step(6.5, 2.5, Math.hypot(dx, reach) - Figures.LID_RADIUS);
    }

    /**
     * Lids that are torn open come off the ball a little, so that they also clear it in a blink.
     */
    private static double off(double share) {
        return clamp(-5 * (share + 0.18), 0, 0.8);
    }

    private static double slack(double t) {
        double u = clamp(t, 0, 1);
        return (1 - u) * (1 - u) * (1 + 2 * u);
    }

    private void turn(
            SkinPoint p, double from, double reach, double to, double share, double[] sum) {
        double dx = p.x() - Figures.EYE_X;
        double settle = p.lid() != 0 ? 0 : clamp(Math.abs(share), 0, 1) * 0.8;
        double radius = mix(reach, Math.min(reach, sphere(dx) + 0.4), settle);
        double clear =
                (reach < clearance(dx) ? radius : Math.max(radius, clearance(dx))) + off(share);
        sum[1] += clear * Math.sin(to) - reach * Math.sin(from);
        sum[2] += clear * Math.cos(to) - reach * Math.cos(from);
    }

    private static double angle(double x, double y) {
        return Math.asin(clamp(y / sphere(x - Figures.EYE_X), -0.95, 0.95));
    }

    private static double sphere(double dx) {
        return Math.sqrt(Math.max(Soft.square(Figures.LID_RADIUS) - dx * dx, 30));
    }

    private static double clearance(double dx) {
        return Math.sqrt(Math.max(CLEARANCE * CLEARANCE - dx * dx, 0));
    }
}

package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A skirt: a tube from the waist around both legs, with an inner side. Millimetres. */
final class Skirt {

    private static final int AROUND = 88;
    private static final double STEP = 17;
    private static final double THICK = 2.4;
    private static final double AXIS_Z = -90;

    private final double waist;
    private final double hem;
    private final double flare;
    private final int pleats;
    private final double gap;

    /**
     * Designs one.
     *
     * @param waist height in a small body
     * @param hem height in a small body
     * @param flare how much wider it grows down to the hem
     * @param pleats how many folds fall around it
     * @param gap distance from the body at the waist
     */
    Skirt(double waist, double hem, double flare, int pleats, double gap) {
        this.waist = waist;
        this.hem = hem;
        this.flare = flare;
        this.pleats = pleats;
        this.gap = gap;
    }

    void lay(Dummy dummy, Sewing sewing) {
        double top = dummy.height(waist);
        double low = dummy.height(hem);
        Hang hang = dummy.trunk().let(0.05, top);
        int steps = (int) Math.ceil((top - low) / STEP);
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            rows.add(row(dummy, sewing, hang, i / (double) steps, 0));
        }
        for (int i = steps; i >= 0; i -= 3) {
            rows.add(row(dummy, sewing, hang, i / (double) steps, -THICK));
        }
        sewing.net(rows, true, sewing.box(0, 0.03, 1, 0.94));
    }

    private int[] row(Dummy dummy, Sewing sewing, Hang hang, double t, double in) {
        double top = dummy.height(waist);
        double y = top + t * (dummy.height(hem) - top);
        int[] row = new int[AROUND];
        for (int column = 0; column < AROUND; column++) {
            double turn = 2 * Math.PI * column / AROUND;
            double x = Math.sin(turn);
            double z = Math.cos(turn);
            double wave =
                    Math.sin(pleats * turn + 0.8 * Math.sin(2 * turn)) + 0.35 * Math.sin(5 * turn);
            double r = hang.radius(50 * x, y, AXIS_Z + 50 * z);
            r += gap + 6 * step(0, 0.12, t) * Math.min(1, flare) + flare * Math.pow(t, 1.3) + in;
            r += 0.22 * flare * Math.pow(t, 1.2) * wave;
            double[] p = {r * x, y, AXIS_Z + r * z};
            double[] place = {p[0], p[1], p[2], Math.min(top - y, y - dummy.height(hem))};
            row[column] = sewing.vertex(p, place, carriers(dummy, sewing, p));
        }
        return row;
    }

    /** The hips carry it above, both legs below, each more on its own side. */
    private static Map<Integer, Float> carriers(Dummy dummy, Sewing sewing, double[] p) {
        double listed = dummy.listed(p[1]);
        double legs = step(-680, -880, listed);
        double left = step(-64, 64, p[0]);
        Map<Integer, Float> joints = new TreeMap<>();
        double body = step(-700, -620, listed);
        sewing.besideBody(p).forEach((joint, share) -> joints.put(joint, (float) (body * share)));
        joints.merge(dummy.index("Hips"), (float) ((1 - body) * (1 - legs)), Float::sum);
        joints.merge(dummy.index("LeftUpLeg"), (float) ((1 - body) * legs * left), Float::sum);
        joints.merge(
                dummy.index("RightUpLeg"), (float) ((1 - body) * legs * (1 - left)), Float::sum);
        return joints;
    }
}

package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Fit;
import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Lets cloth hang over the skin: it bridges hollows and falls from high points, but never comes
 * nearer than its gap. Millimetres from the eyes.
 */
final class Drape {

    private static final int BRIDGING = 9;
    private static final double HIGHEST = 16;
    private static final int SOFTENING = 7;
    private static final int SLIDING = 48;
    private static final double TOES = 46;
    private static final int SPANNING = 24;
    private static final double ARMPIT = 66;
    private static final double ARMPIT_END = 120;
    private static final double TUCKED_GAP = 2.6;

    /** How much less cloth stands off where it is drawn together. */
    private static final double GATHERED = 0.75;

    private final Dummy dummy;
    private final Wear wear;
    private final Folds folds;
    private final int size;
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final Set<Integer> rim = new HashSet<>();
    private final double[][] skin;
    private final double[][] out;
    private final double[] arms;
    private final double[] tucked;
    private final List<Map<Integer, Float>> carriers = new ArrayList<>();
    private final double armY;
    private final double armZ;
    private final double shoulder;
    private final double wrist;
    private double top = Double.NEGATIVE_INFINITY;
    private double hem = Double.POSITIVE_INFINITY;
    private double end;

    /**
     * Prepares to let a piece hang.
     *
     * @param above how far a place (xyz) lies inside the edges of pieces worn above
     */
    Drape(Cutting cut, Dummy dummy, Wear wear, ToDoubleFunction<double[]> above) {
        this.dummy = dummy;
        this.wear = wear;
        folds = new Folds(dummy);
        size = cut.size();
        skin = new double[size][];
        out = new double[size][];
        arms = new double[size];
        tucked = new double[size];
        double[] arm = dummy.joint("LeftArm");
        shoulder = arm[0];
        armY = arm[1];
        armZ = arm[2];
        wrist = dummy.joint("LeftHand")[0];
        float[] places = cut.spread(dummy.body().positions());
        float[] normals = cut.spread(dummy.body().normals());
        for (int i = 0; i < size; i++) {
            skin[i] = dummy.local(places[3 * i], places[3 * i + 1], places[3 * i + 2]);
            out[i] = unit(normals[3 * i], normals[3 * i + 1], normals[3 * i + 2]);
            tucked[i] = step(-14, 6, above.applyAsDouble(skin[i]));
            carriers.add(cut.carriers(i));
            arms[i] = dummy.arm(carriers.get(i));
            top = Math.max(top, skin[i][1]);
            hem = Math.min(hem, skin[i][1]);
            end = Math.max(end, Math.abs(skin[i][0]));
            neighbours.add(new TreeSet<>());
        }
        int[] t = cut.triangles();
        for (int corner : cut.edgeCorners()) {
            rim.add(t[corner]);
            rim.add(t[corner % 3 == 2 ? corner - 2 : corner + 1]);
        }
        for (int i = 0; i < t.length; i++) {
            int other = t[i % 3 == 2 ? i - 2 : i + 1];
            neighbours.get(t[i]).add(other);
            neighbours.get(other).add(t[i]);
        }
        spanArmpits();
    }

    double[][] skin() {
        return skin;
    }

    /**
     * Which joints carry a vertex. Below the arm cloth spans the crease of the skin: there it moves
     * more as what is around it.
     */
    Map<Integer, Float> carriers(int vertex) {
        return carriers.get(vertex);
    }

    private void spanArmpits() {
        for (int round = 0; round < SPANNING; round++) {
            List<Map<Integer, Float>> before = List.copyOf(carriers);
            for (int i = 0; i < size; i++) {
                double[] p = skin[i];
                double far = Math.hypot(Math.abs(p[0]) - shoulder, p[1] - armY + ARMPIT);
                float share = (float) (0.6 * step(ARMPIT_END, ARMPIT_END / 2, far));
                if (share > 0) {
                    carriers.set(i, blended(before, i, share));
                }
            }
        }
    }

    private Map<Integer, Float> blended(List<Map<Integer, Float>> all, int vertex, float share) {
        Map<Integer, Float> result = new TreeMap<>();
        all.get(vertex).forEach((joint, part) -> result.put(joint, part * (1 - share)));
        Set<Integer> around = neighbours.get(vertex);
        for (int other : around) {
            float each = share / around.size();
            all.get(other).forEach((joint, part) -> result.merge(joint, each * part, Float::sum));
        }
        return result;
    }

    /** How near a vertex comes to the skin: below other cloth things are worn close. */
    private double gap(int vertex) {
        return mix(wear.gap(), Math.min(wear.gap(), TUCKED_GAP), tucked[vertex]);
    }

    /** Places of the cloth that hangs. */
    double[][] hang() {
        double[] away = bridged();
        Hang trunk = dummy.trunk().let(wear.slope(), Math.min(top, -230));
        Hang leg = dummy.leg().let(wear.slope(), top);
        double[][] offsets = new double[size][];
        for (int i = 0; i < size; i++) {
            offsets[i] = offset(i, away[i], trunk, leg);
        }
        for (int round = 0; round < SOFTENING; round++) {
            offsets = softened(offsets);
        }
        double[][] cloth = new double[size][];
        for (int i = 0; i < size; i++) {
            cloth[i] = placed(i, offsets[i]);
        }
        return cloth;
    }

    /**
     * Places of the cloth that is pressed upon a form.
     *
     * @param form a solid of the left side
     */
    double[][] press(Volume form) {
        double[][] cloth = new double[size][];
        for (int i = 0; i < size; i++) {
            cloth[i] = skin[i].clone();
            fit(form, cloth[i]);
        }
        for (int round = 0; round < SLIDING; round++) {
            for (int i = 0; i < size; i++) {
                // Between toes there is no room for leather: it slides until it lies even.
                boolean toes = skin[i][2] > TOES;
                if (toes || round < SLIDING / 6) {
                    slide(cloth, i, toes ? 0.75 : 0.4);
                    fit(form, cloth[i]);
                }
            }
        }
        return cloth;
    }

    private static void fit(Volume form, double[] p) {
        boolean right = p[0] < 0;
        p[0] = Math.abs(p[0]);
        Fit.onto(form, p);
        p[0] = right ? -p[0] : p[0];
    }

    /** Moves a vertex towards its neighbours; one on an edge stays on it. */
    private void slide(double[][] cloth, int vertex, double share) {
        double[] sum = new double[3];
        int count = 0;
        for (int other : neighbours.get(vertex)) {
            if (!rim.contains(vertex) || rim.contains(other)) {
                for (int k = 0; k < 3; k++) {
                    sum[k] += cloth[other][k];
                }
                count++;
            }
        }
        for (int k = 0; k < 3; k++) {
            cloth[vertex][k] += share * (sum[k] / count - cloth[vertex][k]);
        }
    }

    private double[] bridged() {
        double[] away = new double[size];
        Arrays.setAll(away, this::gap);
        double[][] cloth = new double[size][3];
        for (int round = 0; round < BRIDGING; round++) {
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < 3; k++) {
                    cloth[i][k] = skin[i][k] + away[i] * out[i][k];
                }
            }
            for (int i = 0; i < size; i++) {
                double raised = 0;
                for (int other : neighbours.get(i)) {
                    raised += along(i, cloth[other]) - away[i];
                }
                away[i] += 0.5 * raised / neighbours.get(i).size();
                double highest = HIGHEST * (1 - tucked[i]);
                away[i] = Math.min(Math.max(away[i], gap(i)), gap(i) + highest);
            }
        }
        return away;
    }

    /** Height of a point over the skin at a vertex. */
    private double along(int vertex, double[] p) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += (p[k] - skin[vertex][k]) * out[vertex][k];
        }
        return sum;
    }

    private double[] offset(int i, double away, Hang trunk, Hang leg) {
        double[] p = skin[i];
        double[] offset = {away * out[i][0], away * out[i][1], away * out[i][2]};
        double listed = dummy.listed(p[1]);
        double below = step(-800, -850, listed);
        double low = step(-250, -330, p[1]) * step(top + 6, top - 55, p[1]);
        double body = (1 - arms[i]) * low * (1 - below);
        if (body > 0) {
            fall(i, offset, body, trunk, 0, -90);
        }
        if (below > 0) {
            double side = Math.signum(p[0]);
            fall(i, offset, below, leg, side * 91, -82);
        }
        if (arms[i] > 0 && wear.sleeve() > 0) {
            double wide = wear.sleeve() * arms[i] * sleeve(Math.abs(p[0]));
            double y = p[1] - armY;
            double z = p[2] - armZ;
            double r = Math.max(1, Math.hypot(y, z));
            // Sleeves sag.
            double sag = 1 + 0.35 * step(0.3, -1, y / r);
            offset[1] += wide * sag * y / r;
            offset[2] += wide * z / r;
        }
        return offset;
    }

    private double sleeve(double x) {
        boolean cuffed = end > wrist - 60 && wear.slope() > 0.1;
        double wide = step(shoulder + 16, Math.min(end, shoulder + 150), x);
        return cuffed ? wide * (1 - 0.85 * step(end - 62, end - 38, x)) : wide;
    }

    private void fall(int i, double[] offset, double share, Hang hang, double x, double z) {
        double[] p = skin[i];
        double dx = p[0] - x;
        double dz = p[2] - z;
        double r = Math.hypot(dx, dz);
        if (r < 1) {
            return;
        }
        boolean rightLeg = x < 0;
        double mirrored = rightLeg ? -p[0] : p[0];
        double facing = step(0, 0.55, (out[i][0] * dx + out[i][2] * dz) / r);
        double gathered = wear.gathered() ? 1 - GATHERED * step(hem + 58, hem + 34, p[1]) : 1;
        double add = hang.radius(mirrored, p[1], p[2]) - r;
        // Long trousers open over the shoe.
        boolean shoe = x != 0 && dummy.listed(hem) < -1400 && wear.slope() < 1;
        double open = shoe ? 7 * step(hem + 130, hem, p[1]) : 0;
        add = (Math.max(0, add) + wear.ease() + open) * share * facing * gathered * (1 - tucked[i]);
        offset[0] += add * dx / r;
        offset[2] += add * dz / r;
    }

    private double[][] softened(double[][] offsets) {
        double[][] result = new double[size][3];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < 3; k++) {
                double sum = 0;
                for (int other : neighbours.get(i)) {
                    sum += offsets[other][k];
                }
                result[i][k] = 0.5 * offsets[i][k] + 0.5 * sum / neighbours.get(i).size();
            }
        }
        return result;
    }

    private double[] placed(int i, double[] offset) {
        double[] p = skin[i];
        double height = 0;
        for (int k = 0; k < 3; k++) {
            height += offset[k] * out[i][k];
        }
        double deeper = (wear.folds() * fold(i) - 0.5 * wear.folds()) * (1 - tucked[i]);
        double lift = Math.max(gap(i) - height, deeper);
        double[] cloth = new double[3];
        for (int k = 0; k < 3; k++) {
            cloth[k] = p[k] + offset[k] + lift * out[i][k];
        }
        if (dummy.listed(p[1]) < -800 && p[0] != 0) {
            double side = Math.signum(p[0]);
            cloth[0] = side * Math.max(1.5, side * cloth[0]);
        }
        return cloth;
    }

    private double fold(int i) {
        double[] p = skin[i];
        double listed = dummy.listed(p[1]);
        if (top < dummy.height(-500)) {
            return folds.legs(p[0], p[1], p[2], hem) * step(top - 20, top - 70, p[1]);
        }
        double own = 0;
        if (arms[i] < 1) {
            own += (1 - arms[i]) * folds.trunk(p[0], p[1], p[2], hem) * step(-240, -320, p[1]);
        }
        if (arms[i] > 0) {
            own += arms[i] * folds.sleeve(p[0], p[1], p[2], end);
        }
        return listed < -900 ? 0 : own;
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.max(1e-9, Math.sqrt(x * x + y * y + z * z));
        return new double[] {x / length, y / length, z / length};
    }
}

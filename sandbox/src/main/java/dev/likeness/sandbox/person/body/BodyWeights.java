package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import java.util.List;

/** Which joints carry which part of the left half of the body, smoothly blended. */
final class BodyWeights {

    private static final int ROUNDS = 6;

    private final BodyFigures figures;
    private final Skeleton skeleton;
    private final Hand hand;
    private final Net net;
    private final float[][] shares;

    BodyWeights(BodyFigures figures, Skeleton skeleton, Hand hand, Net net) {
        this.figures = figures;
        this.skeleton = skeleton;
        this.hand = hand;
        this.net = net;
        shares = new float[net.size()][];
    }

    /**
     * Shares of every joint by vertex.
     *
     * @param edge those of the first vertices, which are the edge of the neck
     */
    float[][] shares(float[][] edge) {
        for (int vertex = 0; vertex < shares.length; vertex++) {
            shares[vertex] =
                    vertex < edge.length ? edge[vertex].clone() : carried(net.point(vertex));
        }
        List<List<Integer>> neighbours = net.neighbours();
        for (int round = 0; round < ROUNDS; round++) {
            smooth(neighbours, edge.length);
        }
        return shares;
    }

    private void smooth(List<List<Integer>> neighbours, int fixed) {
        float[][] before = shares.clone();
        for (int vertex = fixed; vertex < shares.length; vertex++) {
            float[] mean = new float[before[vertex].length];
            List<Integer> around = neighbours.get(vertex);
            for (int joint = 0; joint < mean.length; joint++) {
                float sum = 0;
                for (int other : around) {
                    sum += before[other][joint];
                }
                mean[joint] = 0.5f * before[vertex][joint] + 0.5f * sum / around.size();
            }
            shares[vertex] = mean;
        }
        for (int vertex = fixed; vertex < shares.length; vertex++) {
            if (net.middle(vertex)) {
                shares[vertex] = skeleton.evened(shares[vertex]);
            }
        }
    }

    private float[] carried(double[] p) {
        float[] own = new float[skeleton.joints().size()];
        double x = p[0];
        double y = p[1];
        double joint = figures.shoulder();
        double above = y - BodyFigures.ARM_Y;
        double arm = step(joint - 62, joint + 60, x) * step(-104, -40, above);
        double blade = step(55, joint - 6, x) * step(-112, 3, above) * (1 - arm);
        double listed = figures.listed(y);
        double leg = step(-650, -800, listed) * (0.5 + 0.5 * step(4, 40, x));
        if (listed < -830) {
            leg = 1;
        }
        double trunk = (1 - arm) * (1 - blade) * (1 - leg);
        spine(own, p, trunk);
        add(own, "LeftShoulder", (1 - arm) * blade * (1 - leg));
        arm(own, p, arm);
        leg(own, p, leg);
        return own;
    }

    private void spine(float[] own, double[] p, double share) {
        String[] names = {"Hips", "Spine", "Spine1", "Spine2"};
        double[] borders = new double[3];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = skeleton.at(names[i + 1])[1] + 6;
        }
        chain(own, names, borders, 42, p[1], share * (1 - neck(p)));
        add(own, "Neck", share * neck(p));
    }

    private static double neck(double[] p) {
        double level = p[1] - 42 * step(0, -110, p[2]);
        return step(-226, -186, level) * step(95, 50, Math.abs(p[0]));
    }

    private void arm(float[] own, double[] p, double share) {
        if (share == 0) {
            return;
        }
        double elbow = figures.elbow();
        double wrist = figures.wrist();
        double held = step(wrist - 14, wrist + 14, p[0]);
        double[] borders = {elbow, elbow + 80, elbow + 160};
        String[] names = {"LeftArm", "LeftForeArm", "LeftForeArm1", "LeftForeArm2"};
        chain(own, names, borders, 34, p[0], share * (1 - held));
        fingers(own, p, share * held);
    }

    private void fingers(float[] own, double[] p, double share) {
        Finger nearest = hand.fingers().get(0);
        for (Finger finger : hand.fingers()) {
            if (finger.at(p[0], p[1], p[2]) < nearest.at(p[0], p[1], p[2])) {
                nearest = finger;
            }
        }
        double close = step(7, 1, nearest.at(p[0], p[1], p[2]));
        double place = place(nearest, p);
        boolean thumb = nearest.name().equals("Thumb");
        double moved = close * (thumb ? step(-0.1, 0.7, place) : step(-0.3, 0.35, place));
        add(own, "LeftHand", share * (1 - moved));
        String stem = "LeftHand" + nearest.name();
        String[] names = {stem + "1", stem + "2", stem + "3"};
        chain(own, names, new double[] {1, 2}, 0.2, place, share * moved);
    }

    /** How far along a finger's bones a point lies, below 0 before the knuckle. */
    private static double place(Finger finger, double[] p) {
        double result = -1;
        for (int part = 0; part < 3; part++) {
            double[] a = finger.joints()[part];
            double[] b = finger.joints()[part + 1];
            double along = 0;
            double length = 0;
            for (int k = 0; k < 3; k++) {
                along += (p[k] - a[k]) * (b[k] - a[k]);
                length += (b[k] - a[k]) * (b[k] - a[k]);
            }
            double t = along / length;
            if (part == 0 || t > 0) {
                result = part + clamp(t, part == 0 ? -1 : 0, 1);
            }
        }
        return result;
    }

    private void leg(float[] own, double[] p, double share) {
        double knee = skeleton.at("LeftLeg")[1];
        double ankle = skeleton.at("LeftFoot")[1];
        double toes = step(20, 52, p[2]) * step(ankle + 20, ankle - 20, p[1]);
        String[] names = {"LeftUpLeg", "LeftLeg", "LeftFoot"};
        chain(own, names, new double[] {-knee, -ankle - 6}, 44, -p[1], share * (1 - toes));
        add(own, "LeftToeBase", share * toes);
    }

    private void chain(
            float[] own, String[] names, double[] borders, double reach, double at, double share) {
        double left = share;
        for (int i = names.length - 1; i > 0; i--) {
            double passed = step(borders[i - 1] - reach, borders[i - 1] + reach, at);
            add(own, names[i], left * passed);
            left *= 1 - passed;
        }
        add(own, names[0], left);
    }

    private void add(float[] own, String joint, double share) {
        own[skeleton.index(joint)] += (float) share;
    }
}

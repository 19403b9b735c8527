package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.sculpt.Fit;
import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Evens out a net where its tubes meet, and brings it onto the solid. */
final class Relaxation {

    private static final int ROUNDS = 14;
    private static final double[] STRENGTHS = {0.7, 0.65, 0.55, 0.4, 0.25, 0.12};

    private final Net net;
    private final int fixed;
    private final List<List<Integer>> neighbours;

    /**
     * Prepares a net.
     *
     * @param fixed how many vertices at its start stay where they are
     */
    Relaxation(Net net, int fixed) {
        this.net = net;
        this.fixed = fixed;
        neighbours = net.neighbours();
    }

    void run(Volume solid) {
        double[] strength = strengths();
        settle(solid);
        for (int round = 0; round < ROUNDS; round++) {
            smooth(strength);
            settle(solid);
        }
    }

    private void settle(Volume solid) {
        for (int vertex = fixed; vertex < net.size(); vertex++) {
            double[] p = net.point(vertex);
            boolean middle = p[0] == 0;
            Fit.onto(solid, p);
            p[0] = middle ? 0 : Math.max(p[0], 0.3);
        }
    }

    private void smooth(double[] strength) {
        double[][] next = new double[net.size()][];
        for (int vertex = fixed; vertex < net.size(); vertex++) {
            if (strength[vertex] > 0) {
                next[vertex] = smoothed(vertex, strength[vertex]);
            }
        }
        for (int vertex = fixed; vertex < net.size(); vertex++) {
            if (next[vertex] != null) {
                System.arraycopy(next[vertex], 0, net.point(vertex), 0, 3);
            }
        }
    }

    private double[] smoothed(int vertex, double strength) {
        double[] p = net.point(vertex);
        double[] sum = new double[3];
        double count = 0;
        for (int other : neighbours.get(vertex)) {
            double[] q = net.point(other);
            // A neighbour off the middle has a twin on the other side.
            double weight = p[0] == 0 && q[0] != 0 ? 2 : 1;
            sum[0] += p[0] == 0 ? 0 : weight * q[0];
            sum[1] += weight * q[1];
            sum[2] += weight * q[2];
            count += weight;
        }
        double[] result = new double[3];
        for (int k = 0; k < 3; k++) {
            result[k] = p[k] + strength * (sum[k] / count - p[k]);
        }
        return result;
    }

    /** Strong at the joints of tubes, gone a few edges away from them. */
    private double[] strengths() {
        int[] far = new int[net.size()];
        Arrays.fill(far, Integer.MAX_VALUE);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int vertex : net.joints()) {
            far[vertex] = 0;
            queue.add(vertex);
        }
        while (!queue.isEmpty()) {
            int vertex = queue.poll();
            for (int other : neighbours.get(vertex)) {
                if (far[other] == Integer.MAX_VALUE) {
                    far[other] = far[vertex] + 1;
                    queue.add(other);
                }
            }
        }
        double[] strength = new double[net.size()];
        for (int vertex = 0; vertex < strength.length; vertex++) {
            strength[vertex] = far[vertex] < STRENGTHS.length ? STRENGTHS[far[vertex]] : 0;
        }
        return strength;
    }
}

package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;

import dev.likeness.sandbox.person.sculpt.Uv;
import java.util.Arrays;

/** Lays the net over the left hand: a flat tube that ends in four fingers, the thumb beside it. */
final class HandNet {

    private static final int AROUND = ArmNet.AROUND;
    private static final int SEAM = 13;
    private static final int FINGER_AROUND = 8;
    // Millimetres from the wrist of a small hand.
    private static final double[] PALM = {14, 27, 40, 53, 66, 78, 89, 100};
    private static final int HOLE = 1;
    private static final int[] DORSAL = {19, 0, 1, 2, 3, 4, 5, 6, 7};
    private static final int[] PALMAR = {17, 16, 15, 14, 13, 12, 11, 10, 9};
    private static final int FRONT = 18;
    private static final int BACK = 8;
    private static final double PALM_END = 0.4;
    // Places along a finger: 0 the knuckle, 3 the tip.
    private static final double[] FINGER = {
        0.5, 0.72, 0.86, 1, 1.14, 1.36, 1.66, 1.84, 2, 2.2, 2.5, 2.74, 2.9
    };
    private static final double[] THUMB = {
        0.62, 0.8, 0.92, 1.04, 1.2, 1.5, 1.8, 1.94, 2.08, 2.3, 2.55, 2.76, 2.9
    };

    private final Hand hand;
    private final Net net;

    HandNet(Hand hand, Net net) {
        this.hand = hand;
        this.net = net;
    }

    void lay(int[] wrist) {
        int[][] palm = new int[PALM.length][];
        int[] before = wrist;
        for (int i = 0; i < PALM.length; i++) {
            palm[i] = ring(i);
            join(before, palm[i], i);
            before = palm[i];
        }
        int[] webs = webs(palm[PALM.length - 1]);
        net.joint(webs);
        net.joint(thumbRoot(palm));
        for (int finger = 0; finger < 4; finger++) {
            lay(hand.fingers().get(finger + 1), root(palm[PALM.length - 1], webs, finger), finger);
        }
        lay(hand.fingers().get(0), thumbRoot(palm), 4);
    }

    private int[] ring(int row) {
        int[] ring = new int[AROUND];
        double[] centre = hand.place(PALM[row], 0, 0);
        for (int j = 0; j < AROUND; j++) {
            boolean inThumb = row == HOLE + 1 && j == FRONT;
            ring[j] = inThumb ? -1 : net.vertex(point(centre, row, j));
        }
        return ring;
    }

    /** The flat sides have their vertices side by side, four pairs for four fingers. */
    private double[] point(double[] centre, int row, int j) {
        if (j == FRONT || j == BACK) {
            return Ring.aside(centre[0], centre[1], centre[2])
                    .hit(hand::palm, j == FRONT ? 0 : 180, 60);
        }
        boolean dorsal = j < BACK || j == AROUND - 1;
        int place = dorsal ? indexOf(DORSAL, j) : indexOf(PALMAR, j);
        double ahead = mix(1, -1, place / 8.0);
        double flat = mix(0.72, 0.9, row / (PALM.length - 1.0));
        double wide =
                Ring.aside(centre[0], centre[1], centre[2]).hit(hand::palm, 0, 60)[2] - centre[2];
        double z = centre[2] + wide * flat * ahead;
        double[] from = {centre[0], centre[1], z};
        return Ring.aside(from[0], from[1], from[2]).hit(hand::palm, dorsal ? 90 : 270, 40);
    }

    private static int indexOf(int[] list, int value) {
        int i = 0;
        while (list[i] != value) {
            i++;
        }
        return i;
    }

    private void join(int[] before, int[] ring, int row) {
        for (int j = 0; j < AROUND; j++) {
            int next = (j + 1) % AROUND;
            boolean beside = j == FRONT || next == FRONT;
            if (beside && (row == HOLE + 1 || row == HOLE + 2)) {
                continue;
            }
            double from = PALM_END * row / PALM.length;
            double to = PALM_END * (row + 1) / PALM.length;
            double a = Math.floorMod(j - SEAM, AROUND) / (double) AROUND;
            double b = a + 1.0 / AROUND;
            net.face(
                    Region.HAND,
                    new int[] {before[j], ring[j], ring[next], before[next]},
                    new Uv(from, a),
                    new Uv(to, a),
                    new Uv(to, b),
                    new Uv(from, b));
        }
    }

    private int[] webs(int[] end) {
        int[] webs = {end[FRONT], 0, 0, 0, end[BACK]};
        for (int i = 1; i < 4; i++) {
            double[] up = net.point(end[DORSAL[2 * i]]);
            double[] down = net.point(end[PALMAR[2 * i]]);
            double[] p = new double[3];
            for (int k = 0; k < 3; k++) {
                p[k] = (up[k] + down[k]) / 2;
            }
            webs[i] = net.vertex(p);
        }
        return webs;
    }

    private static int[] root(int[] end, int[] webs, int finger) {
        int first = 2 * finger;
        return new int[] {
            end[DORSAL[first]],
            end[DORSAL[first + 1]],
            end[DORSAL[first + 2]],
            webs[finger + 1],
            end[PALMAR[first + 2]],
            end[PALMAR[first + 1]],
            end[PALMAR[first]],
            webs[finger]
        };
    }

    private static int[] thumbRoot(int[][] palm) {
        return new int[] {
            palm[HOLE][17],
            palm[HOLE][18],
            palm[HOLE][19],
            palm[HOLE + 1][19],
            palm[HOLE + 2][19],
            palm[HOLE + 2][18],
            palm[HOLE + 2][17],
            palm[HOLE + 1][17]
        };
    }

    private void lay(Finger finger, int[] root, int strip) {
        boolean thumb = strip == 4;
        double[] places = thumb ? THUMB : FINGER;
        int[] ring = root;
        double count = places.length + 1;
        for (int i = 0; i < places.length; i++) {
            int[] next = fingerRing(finger, places[i], thumb ? -45 : 45);
            net.band(Region.HAND, ring, next, 5, box(i / count, (i + 1) / count, strip));
            ring = next;
        }
        int[] tip = new int[FINGER_AROUND];
        Arrays.fill(tip, net.vertex(finger.along(3)));
        net.band(Region.HAND, ring, tip, 5, box((count - 1) / count, 1, strip));
    }

    private static Net.Box box(double from, double to, int strip) {
        double start = PALM_END + 0.02;
        double low = 0.01 + 0.2 * strip;
        return new Net.Box(mix(start, 1, from), mix(start, 1, to), low, low + 0.17, false);
    }

    private int[] fingerRing(Finger finger, double place, double firstAngle) {
        double[] before = finger.along(Math.max(0, place - 0.3));
        double[] after = finger.along(Math.min(3, place + 0.3));
        double[] axis =
                unit(
                        new double[] {
                            after[0] - before[0], after[1] - before[1], after[2] - before[2]
                        });
        double[] side = unit(cross(axis, new double[] {0, 1, 0}));
        double[] up = cross(side, axis);
        Ring plane = new Ring(finger.along(place), side, up);
        int[] ring = new int[FINGER_AROUND];
        for (int j = 0; j < FINGER_AROUND; j++) {
            ring[j] = net.vertex(plane.hit(finger, firstAngle + 45 * j, 20));
        }
        return ring;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }
}

package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.head.Pull.Hold.LOWER;
import static dev.likeness.sandbox.person.head.Pull.Hold.LOWER_RED;
import static dev.likeness.sandbox.person.head.Pull.Hold.SKIN;
import static dev.likeness.sandbox.person.head.Pull.Hold.UPPER;
import static dev.likeness.sandbox.person.head.Pull.Hold.UPPER_RED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which muscles make which expression. Those named Left are the left side's; Right ones are their
 * mirror images and not listed.
 */
final class Muscles {

    /** The spelling of the older set of visemes. */
    private static final Map<String, String> SAME =
            Map.of("pp", "PP", "ff", "FF", "OH", "oh", "OU", "ou");

    private final Map<String, List<Pull>> pulls = new HashMap<>();

    Muscles() {
        brows();
        eyes();
        cheeksAndNose();
        corners();
        lips();
        tension();
    }

    /** The muscles of an expression; none for an unknown name. */
    List<Pull> of(String expression) {
        return pulls.getOrDefault(SAME.getOrDefault(expression, expression), List.of());
    }

    private void brows() {
        add(
                "browDownLeft",
                pull(15, 17, 25, 25, -2.2, -6.2, 1),
                pull(34, 21, 27, 24, -1.2, -4.4, 0));
        both("browInnerUp", pull(13, 20, 27, 30, 0.5, 8.5, 0), pull(12, 45, 26, 30, 0, 3, 0.6));
        add("browOuterUpLeft", pull(40, 17, 34, 28, 0.5, 6.6, -1), pull(40, 42, 28, 26, 0, 2.5, 0));
    }

    private void eyes() {
        add("eyeSquintLeft", pull(36, -15, 26, 16, -1, 3, 0.8), pull(50, 0, 14, 20, -2, 0, 0));
        add("eyeLookUpLeft", pull(32, 19, 26, 14, 0, 1.2, -0.4));
        add("eyeLookDownLeft", pull(32, 14, 26, 14, 0, -1.2, 0));
        add("eyeWideLeft", pull(32, 16, 26, 18, 0, 1.6, -0.6));
    }

    private void cheeksAndNose() {
        both("cheekPuff", pull(42, -64, 40, 44, 8, 0.5, 8), pull(0, -54, 26, 15, 0, 0, 2.5));
        both("cheekPuff", pull(24, -66, 20, 18, -3.6, 0, 0));
        add("cheekPuff", pull(0, -82, 30, 14, 0, 0, 2.5));
        add("cheekSquintLeft", pull(38, -26, 36, 30, 1, 4.4, 1.8));
        add(
                "noseSneerLeft",
                pull(15, -38, 16, 20, 0.8, 5.6, 0.4),
                pull(10, -12, 16, 26, -0.6, 2.8, 1.2),
                pull(24, -44, 10, 16, 0.4, 1, -1),
                pull(14, -57, 20, 14, 0, 2.4, 0, UPPER_RED));
    }

    private void corners() {
        add(
                "mouthSmileLeft",
                pull(26, -66, 31, 27, 7, 7.6, -6.5),
                pull(13, -66, 16, 22, 0, -2.6, 0),
                pull(6, -64, 34, 28, 0.8, 1.7, -0.8),
                pull(12, -60, 26, 10, 0, -0.9, -0.5, UPPER_RED),
                pull(12, -73, 26, 11, 0, 0.9, -0.6, LOWER_RED),
                pull(40, -36, 32, 28, 1.6, 4.6, 4.6),
                pull(28, -51, 10, 17, 1, 0.6, -2),
                pull(16, -40, 11, 12, 1.3, 0.8, -0.4),
                pull(33, -16, 24, 13, 0, 1.4, 1));
        add(
                "mouthDimpleLeft",
                pull(25, -66, 28, 22, 6.5, 2, -6.5),
                pull(34, -62, 14, 18, 0, 0, -2.2));
        add(
                "mouthFrownLeft",
                pull(25, -67, 26, 24, 1.5, -7, -2),
                pull(8, -66, 30, 26, 0, -1.5, 0),
                pull(28, -84, 18, 18, 1, -3, 0.6),
                pull(8, -74, 20, 14, 0, 1.4, 0.8, LOWER_RED));
        add("mouthStretchLeft", pull(25, -67, 34, 28, 8, -5, -6), pull(30, -100, 34, 40, 2, -3, 0));
        add("mouthLeft", pull(-14, -66, 44, 30, 3.5, 0, -0.5));
        add("mouthLeft", pull(0, -66, 40, 30, 5.5, 0, 0), pull(30, -64, 26, 26, 1.5, 1.5, -2.5));
        add("mouthLeft", pull(-30, -66, 24, 24, 3, 0, 1.5), pull(14, -66, 44, 30, 3.2, 0, 0));
    }

    private void lips() {
        both("jawOpen", pull(25, -66, 22, 26, -2.4, 0, 0.6), pull(46, -62, 26, 34, -1.6, 0, -2));
        both("mouthPucker", pull(25, -66, 26, 24, -8.5, 0, 4), pull(10, -66, 22, 24, -1, 0, 5));
        both("mouthPucker", pull(38, -60, 26, 36, -1.5, 0, -1.5));
        both(
                "mouthPucker",
                pull(9, -61, 16, 12, 0, 1.2, 1, UPPER_RED),
                pull(9, -73, 16, 13, 0, -1.2, 1, LOWER_RED));
        both(
                "mouthFunnel",
                pull(25, -66, 25, 24, -6.5, 0, 3),
                pull(13, -62, 26, 16, 0.6, 3.2, 4.4, UPPER),
                pull(13, -71, 26, 18, 0.6, -4, 4.4, LOWER));
        add("mouthUpperUpLeft", pull(13, -61, 26, 18, 0.4, 5.6, -0.6, UPPER));
        add("mouthUpperUpLeft", pull(20, -46, 18, 18, 0.4, 2, 0.6));
        add("mouthLowerDownLeft", pull(13, -71, 26, 20, 0.4, -5.6, -0.6, LOWER));
        both(
                "mouthShrugLower",
                pull(9, -80, 28, 24, 0, 3.4, 1.6),
                pull(9, -68, 24, 11, 0, 2.2, 1.6));
        both(
                "mouthShrugUpper",
                pull(9, -58, 26, 18, 0, 2.6, 1.2),
                pull(9, -67, 24, 11, 0, 1.4, 0.6));
    }

    private void tension() {
        both("mouthRollUpper", pull(12, -60, 26, 11, 0, -2.2, -1.5, UPPER_RED));
        both("mouthRollUpper", pull(12, -54, 26, 14, 0, -1.6, -1.1, UPPER_RED));
        both("mouthRollLower", pull(12, -73, 26, 12, 0, 3, -2.2, LOWER_RED));
        both("mouthRollLower", pull(12, -82, 26, 14, 0, 1.6, -0.8, LOWER_RED));
        add(
                "mouthPressLeft",
                pull(14, -61, 20, 10, 0.6, -1.7, -2.2, UPPER_RED),
                pull(14, -72, 20, 10, 0.6, 1.9, -2.2, LOWER_RED),
                pull(26, -66, 18, 16, 1.6, 0.6, -2.2));
        both("oh", pull(12, -62, 25, 17, 0, -4.9, 0.9, UPPER));
        both(
                "ou",
                pull(12, -63, 30, 22, 0, -3.78, 0.8, UPPER),
                pull(20, -63, 12, 13, 0, -1.2, 0, UPPER),
                pull(20, -68, 12, 13, 0, 0.9, 0, LOWER));
        both("PP", pull(12, -61, 26, 11, 0, -1.6, -1.6, UPPER_RED));
        both(
                "PP",
                pull(12, -72, 26, 12, 0, 2, -1.6, LOWER_RED),
                pull(22, -66, 20, 18, -0.6, 0, 0.6));
        both(
                "FF",
                pull(13, -67, 26, 13, 0, 0.2, -4.2, LOWER),
                pull(13, -75, 26, 14, 0, 2.6, -1, LOWER_RED),
                pull(13, -61, 26, 16, 0, 1.3, 0.3, UPPER));
    }

    private void add(String expression, Pull... more) {
        pulls.computeIfAbsent(expression, unused -> new ArrayList<>()).addAll(List.of(more));
    }

    private void both(String expression, Pull... more) {
        for (Pull pull : more) {
            add(expression, pull, pull.mirrored());
        }
    }

    private static Pull pull(
            double x, double y, double rx, double ry, double dx, double dy, double dz) {
        return pull(x, y, rx, ry, dx, dy, dz, SKIN);
    }

    private static Pull pull(
            double x,
            double y,
            double rx,
            double ry,
            double dx,
            double dy,
            double dz,
            Pull.Hold hold) {
        return new Pull(x, y, rx, ry, dx, dy, dz, hold);
    }
}

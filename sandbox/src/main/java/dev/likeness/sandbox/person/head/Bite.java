package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the lower teeth and the tongue move: with the jaw, the tongue also by itself. Millimetres.
 */
final class Bite {

    private static final Set<String> JAW = Set.of("jawForward", "jawLeft", "jawOpen", "jawRight");

    /** How far the tip of the tongue goes (up, ahead), and how far its back is raised. */
    private static final Map<String, double[]> TONGUE =
            Map.of(
                    "TH", new double[] {5.4, 10, 0},
                    "DD", new double[] {6, 4, 0},
                    "dd", new double[] {6, 4, 0},
                    "nn", new double[] {6, 4, 0},
                    "SS", new double[] {2, 2, 1},
                    "CH", new double[] {2, -1, 2},
                    "RR", new double[] {3.5, -4, 2},
                    "rr", new double[] {3.5, -4, 2},
                    "kk", new double[] {-1, -4, 7});

    private final Draft draft;

    Bite(Draft lowerTeeth) {
        draft = lowerTeeth;
    }

    /** Movements of those shapes among the names that move the bone or belong to speech. */
    Map<String, Supplier<double[]>> movements(List<String> names, Set<String> speech) {
        Map<String, Supplier<double[]>> all = new LinkedHashMap<>();
        for (String name : names) {
            if (speech.contains(name) || Recipes.touches(name, JAW)) {
                all.put(name, () -> movement(name));
            }
        }
        return all;
    }

    private double[] movement(String name) {
        Map<String, Double> recipe = Recipes.of(name);
        double open = recipe.getOrDefault("jawOpen", 0.0);
        double ahead = recipe.getOrDefault("jawForward", 0.0);
        double left = recipe.getOrDefault("jawLeft", 0.0) - recipe.getOrDefault("jawRight", 0.0);
        double[] tongue = TONGUE.getOrDefault(name, new double[3]);
        double[] points = draft.positions();
        double[] moved = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            double[] turn = Jaw.open(points[i + 1], points[i + 2]);
            double[] slide = Jaw.slide(left, ahead);
            boolean soft = i >= 3 * Teeth.TONGUE_START;
            double tip = soft ? step(-8, 13, points[i + 2]) : 0;
            double back = soft ? step(-36, -18, points[i + 2]) * step(8, -8, points[i + 2]) : 0;
            moved[i] = open * turn[0] + slide[0];
            moved[i + 1] = open * turn[1] + slide[1] + tip * tip * tongue[0] + back * tongue[2];
            moved[i + 2] = open * turn[2] + slide[2] + tip * tongue[1];
        }
        return moved;
    }
}

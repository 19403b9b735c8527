package dev.likeness.speech;

import dev.likeness.face.Viseme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the shapes that an eye can follow: of all courses in which each shape stays long enough
 * to be read, the one that shows the right shape for the longest time. So a sound that is a little
 * too short takes time from its neighbours, one that is much too short leaves its time to them, and
 * where several short ones meet, those are left out that cost least. Closed lips and teeth on the
 * lip count more than all else.
 */
final class ShapesThatAreSeen {

    /** A hair less than seven hundredths, for times are sums of hundredths. */
    private static final double SHORTEST = 0.0699;

    /** Sounds are cut into parts of at most this; shapes begin where parts do (in seconds). */
    private static final double PART = 0.005;

    /** What a change costs, in seconds of the right shape. */
    private static final double CHANGE = 0.02;

    /** What a shape counts that looks nearly like the right one. */
    private static final double ALIKE = 0.2;

    /** What a closure is worth at least, in seconds of other shapes. */
    private static final double CLOSURE = 0.5;

    private static final Set<Viseme> ALWAYS_SEEN = EnumSet.of(Viseme.PP, Viseme.FF);

    private static final List<Set<Viseme>> LOOK_ALIKE =
            List.of(
                    EnumSet.of(Viseme.TH, Viseme.DD, Viseme.KK, Viseme.CH, Viseme.SS, Viseme.NN),
                    EnumSet.of(Viseme.E, Viseme.IH),
                    EnumSet.of(Viseme.OH, Viseme.OU));

    private static final Viseme[] VISEMES = Viseme.values();

    private final List<Shape> spoken;

    /** [edge] where parts meet (in seconds). */
    private final double[] edges;

    /** [part] which sound it belongs to. */
    private final Shape[] parts;

    /** [edge][viseme] worth of the best course that ends there with that shape. */
    private final double[][] worth;

    /** [edge][viseme] the edge at which that course's last shape begins. */
    private final int[][] begins;

    /** [edge][viseme] the shape before it. */
    private final int[][] before;

    private ShapesThatAreSeen(List<Shape> spoken) {
        this.spoken = spoken;
        int count = spoken.stream().mapToInt(ShapesThatAreSeen::parts).sum();
        edges = new double[count + 1];
        parts = new Shape[count];
        cut();
        worth = new double[count + 1][VISEMES.length];
        begins = new int[count + 1][VISEMES.length];
        before = new int[count + 1][VISEMES.length];
    }

    /**
     * @param spoken in order without gaps, no two of one viseme after each other
     * @return what is seen of them, likewise
     */
    static List<Shape> of(List<Shape> spoken) {
        return spoken.size() < 2 ? spoken : new ShapesThatAreSeen(spoken).best();
    }

    private static int parts(Shape shape) {
        return Math.max(1, (int) Math.ceil(shape.duration() / PART - 1e-6));
    }

    private void cut() {
        int at = 0;
        for (Shape shape : spoken) {
            int count = parts(shape);
            for (int i = 0; i < count; i++) {
                edges[at] = shape.start + shape.duration() * i / count;
                parts[at++] = shape;
            }
        }
        edges[at] = spoken.get(spoken.size() - 1).end;
    }

    private List<Shape> best() {
        for (double[] row : worth) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        int last = edges.length - 1;
        double shortest = Math.min(SHORTEST, edges[last] - edges[0]);
        double[][] sums = sums();
        int start = 0;
        for (int end = 1; end <= last; end++) {
            for (int v = 0; v < VISEMES.length; v++) {
                goOn(end, v, sums);
            }
            for (; edges[end] - edges[start] >= shortest; start++) {
                for (int v = 0; v < VISEMES.length; v++) {
                    begin(start, end, v, sums);
                }
            }
        }
        return trace(last);
    }

    private void goOn(int end, int v, double[][] sums) {
        worth[end][v] = worth[end - 1][v] + sums[end][v] - sums[end - 1][v];
        begins[end][v] = begins[end - 1][v];
        before[end][v] = before[end - 1][v];
    }

    private void begin(int start, int end, int v, double[][] sums) {
        int previous = v;
        double value = start == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int u = 0; u < VISEMES.length; u++) {
            if (u != v && worth[start][u] - CHANGE > value) {
                value = worth[start][u] - CHANGE;
                previous = u;
            }
        }
        value += sums[end][v] - sums[start][v];
        if (value > worth[end][v]) {
            worth[end][v] = value;
            begins[end][v] = start;
            before[end][v] = previous;
        }
    }

    /** [edge][viseme] what a shape is worth that is shown from the beginning to there. */
    private double[][] sums() {
        double[][] sums = new double[edges.length][VISEMES.length];
        for (int p = 0; p < parts.length; p++) {
            double time = edges[p + 1] - edges[p];
            for (Viseme viseme : VISEMES) {
                int v = viseme.ordinal();
                sums[p + 1][v] = sums[p][v] + time * worthPerSecond(parts[p], viseme);
            }
        }
        return sums;
    }

    private static double worthPerSecond(Shape right, Viseme shown) {
        if (right.viseme == shown) {
            return ALWAYS_SEEN.contains(shown) ? Math.max(1, CLOSURE / right.duration()) : 1;
        }
        boolean alike =
                LOOK_ALIKE.stream().anyMatch(s -> s.contains(shown) && s.contains(right.viseme));
        return alike ? ALIKE : 0;
    }

    private List<Shape> trace(int last) {
        int v = 0;
        for (int u = 1; u < VISEMES.length; u++) {
            v = worth[last][u] > worth[last][v] ? u : v;
        }
        List<Shape> seen = new ArrayList<>();
        int end = last;
        while (end > 0) {
            int start = begins[end][v];
            double level = level(start, end, VISEMES[v]);
            seen.add(0, new Shape(edges[start], edges[end], VISEMES[v], (float) level));
            v = before[end][v];
            end = start;
        }
        return seen;
    }

    /** As far as the sounds go that it stands for. */
    private double level(int start, int end, Viseme viseme) {
        double level = -1;
        for (int p = start; p < end; p++) {
            if (parts[p].viseme == viseme) {
                level = Math.max(level, parts[p].level);
            }
        }
        return level < 0 ? 1 : level;
    }
}

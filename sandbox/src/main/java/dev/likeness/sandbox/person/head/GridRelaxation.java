package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.step;

/**
 * Evens out the steps that rays leave where they graze the skin: draws each vertex of a window of
 * the grid, on both sides of the face, towards its neighbours.
 *
 * @param top first row
 * @param bottom last row
 * @param inner first column
 * @param outer last column
 * @param rim rows and columns over which the window fades
 * @param pull towards the neighbours' middle at each pass, 0 to 1
 * @param passes how often
 */
record GridRelaxation(
        int top, int bottom, int inner, int outer, double rim, double pull, int passes) {

    /** Underside and wings of the nose. */
    static final GridRelaxation NOSE = new GridRelaxation(37, 53, 0, 13, 3, 0.4, 2);

    /** The lower edge of the jaw and what is below. */
    static final GridRelaxation JAW = new GridRelaxation(65, 79, 0, 34, 3, 0.5, 4);

    void run(double[] skin) {
        double[] before = new double[skin.length];
        for (int pass = 0; pass < passes; pass++) {
            System.arraycopy(skin, 0, before, 0, skin.length);
            for (int row = top; row <= bottom; row++) {
                for (int column = inner; column <= outer; column++) {
                    relax(before, skin, row, column);
                }
            }
        }
    }

    private void relax(double[] before, double[] skin, int row, int column) {
        int vertex = 3 * HeadGrid.vertex(row, column);
        int twin = 3 * HeadGrid.vertex(row, -column);
        int above = 3 * HeadGrid.vertex(row - 1, column);
        int below = 3 * HeadGrid.vertex(row + 1, column);
        int left = 3 * HeadGrid.vertex(row, column + 1);
        int right = 3 * HeadGrid.vertex(row, column - 1);
        double share = pull * share(row, column);
        for (int k = 0; k < 3; k++) {
            double middle =
                    (before[above + k] + before[below + k] + before[left + k] + before[right + k])
                            / 4;
            skin[vertex + k] += share * (middle - before[vertex + k]);
            skin[twin + k] = k == 0 ? -skin[vertex] : skin[vertex + k];
        }
    }

    private double share(int row, int column) {
        double down = step(top - 1, top + rim, row) * step(bottom + 1, bottom - rim, row);
        double in = inner == 0 ? 1 : step(inner - 1, inner + rim, column);
        return down * in * step(outer + 1, outer - rim, column);
    }
}

package dev.likeness.sandbox.person.head;

import java.util.ArrayList;
import java.util.List;

/**
 * Topology of the skin: columns around the head, rows from the crown to the base of the neck, three
 * slits in it (eyes and mouth) whose edges continue inwards as rings. The same for everybody.
 *
 * <p>Column 0 runs down the middle of the face, column {@link #HALF} down the back; column {@code
 * COLUMNS - i} mirrors column {@code i}. Row 0 is the crown, one vertex.
 */
final class HeadGrid {

    static final int HALF = 40;
    static final int COLUMNS = 2 * HALF;
    static final int ROWS = 83;

    static final int EYE_ROW = 25;
    static final int EYE_INNER_COLUMN = 6;
    static final int EYE_OUTER_COLUMN = 17;
    static final int EYE_RINGS = 2;

    static final int MOUTH_ROW = 56;
    static final int MOUTH_CORNER_COLUMN = 10;
    static final int MOUTH_RINGS = 7;

    private static final int GRID_VERTICES = 1 + (ROWS - 1) * COLUMNS;

    private final Slit leftEye;
    private final Slit rightEye;
    private final Slit mouth;
    private final int vertexCount;
    private final List<int[]> quads = new ArrayList<>();

    HeadGrid() {
        int next = GRID_VERTICES;
        leftEye = new Slit(EYE_ROW, EYE_INNER_COLUMN, EYE_OUTER_COLUMN, EYE_RINGS, next);
        next += leftEye.ownVertices();
        rightEye = new Slit(EYE_ROW, -EYE_OUTER_COLUMN, -EYE_INNER_COLUMN, EYE_RINGS, next);
        next += rightEye.ownVertices();
        mouth = new Slit(MOUTH_ROW, -MOUTH_CORNER_COLUMN, MOUTH_CORNER_COLUMN, MOUTH_RINGS, next);
        vertexCount = next + mouth.ownVertices();
        for (int row = 0; row < ROWS - 1; row++) {
            for (int column = -HALF; column < HALF; column++) {
                quads.add(cell(row, column));
            }
        }
    }

    /** Vertex of a row and column; on a slit's row the one above the slit. */
    static int vertex(int row, int column) {
        return row == 0 ? 0 : 1 + (row - 1) * COLUMNS + Math.floorMod(column, COLUMNS);
    }

    int vertexCount() {
        return vertexCount;
    }

    Slit leftEye() {
        return leftEye;
    }

    Slit rightEye() {
        return rightEye;
    }

    Slit mouth() {
        return mouth;
    }

    /** Cells of the grid, rows from the crown, columns from -HALF: four vertices each. */
    List<int[]> quads() {
        return quads;
    }

    private int[] cell(int row, int column) {
        return new int[] {
            below(row, column),
            vertex(row + 1, column),
            vertex(row + 1, column + 1),
            below(row, column + 1)
        };
    }

    private int below(int row, int column) {
        for (Slit slit : List.of(leftEye, rightEye, mouth)) {
            if (slit.splits(row, column)) {
                return slit.lowerEdge(column);
            }
        }
        return vertex(row, column);
    }

    /** For each vertex the one on the other side of the face; itself in the middle. */
    int[] mirror() {
        int[] mirror = new int[vertexCount];
        for (int row = 0; row < ROWS; row++) {
            for (int column = -HALF; column < HALF; column++) {
                mirror[vertex(row, column)] = vertex(row, -column);
            }
        }
        pair(mirror, leftEye, rightEye);
        pair(mirror, rightEye, leftEye);
        pair(mirror, mouth, mouth);
        return mirror;
    }

    private static void pair(int[] mirror, Slit a, Slit b) {
        for (int ring = 0; ring <= a.rings(); ring++) {
            for (int column = a.first(); column <= a.last(); column++) {
                mirror[a.upper(ring, column)] = b.upper(ring, -column);
                mirror[a.lower(ring, column)] = b.lower(ring, -column);
            }
        }
    }
}

package dev.likeness.sandbox.person.head;

import java.util.ArrayList;
import java.util.List;

/**
 * A cut along a row of the grid between two columns. Ring 0 is the cut's edge, the corners being
 * shared by both sides; the further rings are loops that continue it inwards.
 */
final class Slit {

    private final int row;
    private final int first;
    private final int last;
    private final int rings;
    private final int base;

    /**
     * Lays out a slit.
     *
     * @param first column of one corner
     * @param last column of the other corner, greater
     * @param rings loops behind the edge
     * @param base index of the first vertex that belongs to the slit alone
     */
    Slit(int row, int first, int last, int rings, int base) {
        this.row = row;
        this.first = first;
        this.last = last;
        this.rings = rings;
        this.base = base;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int rings() {
        return rings;
    }

    /** Vertices besides those of the grid: the lower edge and the rings. */
    int ownVertices() {
        return inner() + rings * ringSize();
    }

    /** How many vertices a ring has. */
    int ringSize() {
        return 2 * (last - first);
    }

    private int inner() {
        return last - first - 1;
    }

    boolean splits(int row, int column) {
        return row == this.row && column > first && column < last;
    }

    int lowerEdge(int column) {
        return base + column - first - 1;
    }

    /** Vertex on the upper side of a ring; the corners belong to both sides. */
    int upper(int ring, int column) {
        if (ring == 0) {
            return HeadGrid.vertex(row, column);
        }
        return ringBase(ring) + column - first;
    }

    /** Vertex on the lower side of a ring; the corners belong to both sides. */
    int lower(int ring, int column) {
        if (column == first || column == last) {
            return upper(ring, column);
        }
        if (ring == 0) {
            return lowerEdge(column);
        }
        return ringBase(ring) + ringSize() - (column - first);
    }

    /** Vertices of a ring in order: upper side from the first corner, lower side back. */
    List<Integer> loop(int ring) {
        List<Integer> loop = new ArrayList<>();
        for (int column = first; column <= last; column++) {
            loop.add(upper(ring, column));
        }
        for (int column = last - 1; column > first; column--) {
            loop.add(lower(ring, column));
        }
        return loop;
    }

    private int ringBase(int ring) {
        return base + inner() + (ring - 1) * ringSize();
    }
}

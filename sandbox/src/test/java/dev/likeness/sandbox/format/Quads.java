package dev.likeness.sandbox.format;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.List;

/** A square of four vertices and two triangles whose UV disagree about one vertex. */
final class Quads {

    private Quads() {}

    /** Vertex 2 has another UV in the second triangle. */
    static Surface withSeam(Shape... shapes) {
        return new Surface(
                new float[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0},
                new float[] {0, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0},
                new int[] {0, 1, 2, 0, 2, 3},
                new float[] {0, 0, 1, 0, 1, 1, 0, 0, 0.5f, 0.5f, 0, 1},
                new int[] {1, 2, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                new float[] {0.5f, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                List.of(shapes));
    }
}

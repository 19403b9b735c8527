package dev.likeness.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the vertices of a glTF mesh that were one before its exporter split them at UV seams: same
 * place and same direction of the normal. Lips and eyelids that touch have opposite normals and
 * stay apart.
 */
final class VertexWeld {

    private static final float SAME_DIRECTION = 0.95f;

    private record Place(float x, float y, float z) {}

    private VertexWeld() {}

    /**
     * Numbers the groups of vertices that belong together.
     *
     * @param positions length = 3 × vertexCount (not null)
     * @param normals unit, length as positions; null to go by the place alone
     * @return vertex → first vertex of its group (length = vertexCount, not null)
     */
    static int[] firstOfGroup(float[] positions, float[] normals) {
        int count = positions.length / 3;
        int[] first = new int[count];
        int[] nextAtPlace = new int[count];
        Map<Place, Integer> lastAtPlace = new HashMap<>(2 * count);
        for (int i = 0; i < count; i++) {
            // Adding zero makes one value of 0 and -0.
            Place place =
                    new Place(
                            positions[3 * i] + 0f,
                            positions[3 * i + 1] + 0f,
                            positions[3 * i + 2] + 0f);
            Integer last = lastAtPlace.put(place, i);
            nextAtPlace[i] = last == null ? -1 : last;
            int other = nextAtPlace[i];
            while (other >= 0 && !alike(normals, i, other)) {
                other = nextAtPlace[other];
            }
            first[i] = other >= 0 ? first[other] : i;
        }
        return first;
    }

    private static boolean alike(float[] normals, int a, int b) {
        if (normals == null) {
            return true;
        }
        float dot = 0;
        for (int axis = 0; axis < 3; axis++) {
            dot += normals[3 * a + axis] * normals[3 * b + axis];
        }
        return dot > SAME_DIRECTION;
    }
}

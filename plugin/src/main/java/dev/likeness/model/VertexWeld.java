package dev.likeness.model;

/**
 * Finds the vertices of a glTF mesh that were one before its exporter split them at UV seams: same
 * place and same direction of the normal. Lips and eyelids that touch have opposite normals and
 * stay apart.
 */
final class VertexWeld {

    private static final float SAME_DIRECTION = 0.95f;

    /** More directions are no surface, and looking through all of them would take for ever. */
    private static final int MOST_AT_A_PLACE = 64;

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
        int[] lastAtPlace = new int[Math.max(16, Integer.highestOneBit(count) << 2)];
        for (int i = 0; i < count; i++) {
            int slot = slot(positions, i, lastAtPlace);
            nextAtPlace[i] = lastAtPlace[slot] - 1;
            lastAtPlace[slot] = i + 1;
            int other = nextAtPlace[i];
            for (int n = 0; other >= 0 && !alike(normals, i, other); n++) {
                other = n < MOST_AT_A_PLACE ? nextAtPlace[other] : -1;
            }
            first[i] = other >= 0 ? first[other] : i;
        }
        return first;
    }

    /** Where the table holds the last vertex at a place, plus one, or has room for it. */
    private static int slot(float[] positions, int vertex, int[] table) {
        int hash = 0;
        for (int i = 3 * vertex; i < 3 * vertex + 3; i++) {
            // Adding zero makes one value of 0 and -0.
            hash = (hash + Float.floatToIntBits(positions[i] + 0f)) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int slot = hash & (table.length - 1);
        while (table[slot] > 0 && !samePlace(positions, vertex, table[slot] - 1)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static boolean samePlace(float[] positions, int a, int b) {
        return positions[3 * a] == positions[3 * b]
                && positions[3 * a + 1] == positions[3 * b + 1]
                && positions[3 * a + 2] == positions[3 * b + 2];
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

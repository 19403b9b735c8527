package dev.likeness.face;

/**
 * One block of vertices while one thread works on it: in rows of {@link SparseDeltas#BLOCK}
 * numbers, in loops without branches, which the compiler turns into instructions for many numbers
 * at once.
 */
final class BlockPose {

    private static final int BLOCK = SparseDeltas.BLOCK;
    private static final int NORMALS = 3 * BLOCK;

    private final float[] moved = new float[SparseDeltas.LENGTH];
    private final float[] tangents = new float[3 * BLOCK];
    private int[] chosen = new int[0];

    /** Positions and normals: six rows (to be modified). */
    float[] moved() {
        return moved;
    }

    /** Room for at least so many numbers (to be modified). */
    int[] chosen(int length) {
        if (chosen.length < length) {
            chosen = new int[length];
        }
        return chosen;
    }

    /** Three rows. */
    float[] tangents() {
        return tangents;
    }

    /** Makes the normals unit vectors; zero stays zero. */
    void normalise() {
        for (int i = 0; i < BLOCK; i++) {
            float x = moved[NORMALS + i];
            float y = moved[NORMALS + BLOCK + i];
            float z = moved[NORMALS + 2 * BLOCK + i];
            float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z + Float.MIN_NORMAL);
            moved[NORMALS + i] = x * scale;
            moved[NORMALS + BLOCK + i] = y * scale;
            moved[NORMALS + 2 * BLOCK + i] = z * scale;
        }
    }

    /**
     * Makes the tangents unit vectors at right angles to the normals, as the shader does.
     *
     * @param rest tangents without blendshapes, three rows
     */
    void straighten(float[] rest) {
        for (int i = 0; i < BLOCK; i++) {
            float nx = moved[NORMALS + i];
            float ny = moved[NORMALS + BLOCK + i];
            float nz = moved[NORMALS + 2 * BLOCK + i];
            float along = rest[i] * nx + rest[BLOCK + i] * ny + rest[2 * BLOCK + i] * nz;
            float x = rest[i] - along * nx;
            float y = rest[BLOCK + i] - along * ny;
            float z = rest[2 * BLOCK + i] - along * nz;
            float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z + Float.MIN_NORMAL);
            tangents[i] = x * scale;
            tangents[BLOCK + i] = y * scale;
            tangents[2 * BLOCK + i] = z * scale;
        }
    }
}

package dev.likeness.sandbox.person.sculpt;

/** Smooth normals of a triangle mesh. */
public final class Normals {

    private Normals() {}

    /**
     * Area-weighted normals by vertex.
     *
     * @param positions xyz per vertex
     * @param triangles counter-clockwise from outside
     * @return unit, length as positions; up where a vertex has no area around it
     */
    public static float[] smooth(float[] positions, int[] triangles) {
        double[] sums = new double[positions.length];
        for (int t = 0; t < triangles.length; t += 3) {
            addFace(positions, triangles[t], triangles[t + 1], triangles[t + 2], sums);
        }
        float[] normals = new float[positions.length];
        for (int i = 0; i < sums.length; i += 3) {
            double length =
                    Math.sqrt(
                            sums[i] * sums[i]
                                    + sums[i + 1] * sums[i + 1]
                                    + sums[i + 2] * sums[i + 2]);
            boolean flat = length < 1e-20;
            normals[i] = flat ? 0 : (float) (sums[i] / length);
            normals[i + 1] = flat ? 1 : (float) (sums[i + 1] / length);
            normals[i + 2] = flat ? 0 : (float) (sums[i + 2] / length);
        }
        return normals;
    }

    private static void addFace(float[] p, int a, int b, int c, double[] sums) {
        double ux = p[3 * b] - p[3 * a];
        double uy = p[3 * b + 1] - p[3 * a + 1];
        double uz = p[3 * b + 2] - p[3 * a + 2];
        double vx = p[3 * c] - p[3 * a];
        double vy = p[3 * c + 1] - p[3 * a + 1];
        double vz = p[3 * c + 2] - p[3 * a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        for (int v : new int[] {a, b, c}) {
            sums[3 * v] += nx;
            sums[3 * v + 1] += ny;
            sums[3 * v + 2] += nz;
        }
    }
}

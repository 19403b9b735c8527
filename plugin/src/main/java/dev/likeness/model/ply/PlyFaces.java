package dev.likeness.model.ply;

import dev.likeness.job.BadFileException;
import java.util.Arrays;

/** Collects the faces of a PLY file as triangles; polygons become fans. */
public final class PlyFaces {

    private final boolean hasUvs;
    private int[] triangles = new int[1024];
    private float[] uvs;
    private int corners;

    public PlyFaces(boolean hasUvs) {
        this.hasUvs = hasUvs;
        this.uvs = hasUvs ? new float[2048] : null;
    }

    public boolean hasUvs() {
        return hasUvs;
    }

    /**
     * Adds one polygon.
     *
     * @param polygon vertex indices (length >= 3)
     * @param polygonUvs uv per corner (length = 2 × polygon.length), or empty for no UV
     */
    public void addPolygon(double[] polygon, double[] polygonUvs) {
        for (int i = 1; i + 1 < polygon.length; i++) {
            addCorner(polygon, polygonUvs, 0);
            addCorner(polygon, polygonUvs, i);
            addCorner(polygon, polygonUvs, i + 1);
        }
    }

    private void addCorner(double[] polygon, double[] polygonUvs, int corner) {
        if (corners == triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * corners);
            uvs = hasUvs ? Arrays.copyOf(uvs, 4 * corners) : null;
        }
        triangles[corners] = (int) polygon[corner];
        if (polygonUvs.length > 0) {
            uvs[2 * corners] = (float) polygonUvs[2 * corner];
            uvs[2 * corners + 1] = (float) polygonUvs[2 * corner + 1];
        }
        corners++;
    }

    public void refuseIndexOutside(String file, int vertexCount) {
        for (int i = 0; i < corners; i++) {
            if (triangles[i] < 0 || triangles[i] >= vertexCount) {
                throw new BadFileException(
                        file
                                + ": expected vertex indices from 0 to "
                                + (vertexCount - 1)
                                + ", found "
                                + triangles[i]
                                + " in triangle "
                                + i / 3,
                        null);
            }
        }
    }

    public int[] triangles() {
        return Arrays.copyOf(triangles, corners);
    }

    public float[] cornerUvs() {
        return Arrays.copyOf(uvs, 2 * corners);
    }
}

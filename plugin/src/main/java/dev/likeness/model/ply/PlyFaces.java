package dev.likeness.model.ply;

import java.util.Arrays;

/** Collects the faces of a PLY file as triangles; polygons become fans. */
final class PlyFaces {

    /** As many as rows: one list of a hostile file could otherwise fill the memory. */
    private static final int MOST_CORNERS = 3 << 22;

    private final PlyBody body;
    private final boolean hasUvs;
    private int[] triangles;
    private float[] uvs;
    private int corners;

    /**
     * Starts without faces.
     *
     * @param body for messages (not null)
     * @param hasUvs whether corners have UV
     * @param capacity in corners; more are taken too
     */
    PlyFaces(PlyBody body, boolean hasUvs, int capacity) {
        this.body = body;
        this.hasUvs = hasUvs;
        this.triangles = new int[capacity];
        this.uvs = hasUvs ? new float[2 * capacity] : null;
    }

    boolean hasUvs() {
        return hasUvs;
    }

    /** Takes over arrays whose first corners are set. */
    void set(int[] filledTriangles, float[] filledUvs, int filledCorners) {
        triangles = filledTriangles;
        uvs = filledUvs;
        corners = filledCorners;
    }

    /**
     * Adds one polygon.
     *
     * @param polygon vertex indices
     * @param count how many of them (>=3)
     * @param polygonUvs uv per corner, or null for no UV
     */
    void addPolygon(int[] polygon, int count, float[] polygonUvs) {
        makeRoomFor(3 * (count - 2L));
        for (int i = 1; i + 1 < count; i++) {
            addCorner(polygon, polygonUvs, 0);
            addCorner(polygon, polygonUvs, i);
            addCorner(polygon, polygonUvs, i + 1);
        }
    }

    private void makeRoomFor(long more) {
        if (corners + more > MOST_CORNERS) {
            throw body.bad(
                    "at most " + MOST_CORNERS / 3 + " triangles",
                    (corners + more) / 3 + " or more");
        }
        if (corners + more > triangles.length) {
            int capacity = Math.max(corners + (int) more, 2 * triangles.length);
            triangles = Arrays.copyOf(triangles, capacity);
            uvs = hasUvs ? Arrays.copyOf(uvs, 2 * capacity) : null;
        }
    }

    private void addCorner(int[] polygon, float[] polygonUvs, int corner) {
        triangles[corners] = polygon[corner];
        if (polygonUvs != null) {
            uvs[2 * corners] = polygonUvs[2 * corner];
            uvs[2 * corners + 1] = polygonUvs[2 * corner + 1];
        }
        corners++;
    }

    void refuseIndexOutside(int vertexCount) {
        int least = 0;
        int most = -1;
        for (int i = 0; i < corners; i++) {
            least = Math.min(least, triangles[i]);
            most = Math.max(most, triangles[i]);
        }
        if (least < 0 || most >= vertexCount) {
            int first = 0;
            while (triangles[first] >= 0 && triangles[first] < vertexCount) {
                first++;
            }
            throw body.bad(
                    "vertex indices from 0 to " + (vertexCount - 1),
                    triangles[first] + " in triangle " + first / 3);
        }
    }

    /** The indices; not a copy where the array is full. */
    int[] triangles() {
        return corners == triangles.length ? triangles : Arrays.copyOf(triangles, corners);
    }

    /** The UV of the corners; not a copy where the array is full. */
    float[] cornerUvs() {
        return 2 * corners == uvs.length ? uvs : Arrays.copyOf(uvs, 2 * corners);
    }
}

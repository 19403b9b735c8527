package dev.likeness.model.ply;

import java.util.Arrays;

/**
 * Splits vertices where corners differ in UV, corner by corner. The vertices made from one source
 * vertex are chained, newest first, since neighbouring corners mostly want that one. UV are
 * compared as pairs of raw floats in one long.
 */
final class SeamSplitter {

    /** The UV of corners that have none. */
    static final long NO_UV = 0;

    private static final int NONE = -1;

    /**
     * Past so many UV for one vertex the file makes no sense, and looking on would take for ever.
     */
    private static final int LONGEST_SEARCH = 256;

    private final int[] newestOfSource;
    private int[] olderSibling;
    private int[] sourceIndex;
    private long[] uvs;
    private int count;
    private int[] triangles;
    private int corners;

    /**
     * Starts without triangles.
     *
     * @param sourceCount vertices of the file
     * @param expectedCorners more are taken too
     */
    SeamSplitter(int sourceCount, int expectedCorners) {
        newestOfSource = new int[sourceCount];
        Arrays.fill(newestOfSource, NONE);
        int guess = Math.min(expectedCorners, sourceCount + sourceCount / 4);
        olderSibling = new int[guess];
        sourceIndex = new int[guess];
        uvs = new long[guess];
        triangles = new int[expectedCorners];
    }

    static long pair(float u, float v) {
        return Float.floatToRawIntBits(u) & 0xFFFF_FFFFL
                | (long) Float.floatToRawIntBits(v) << Integer.SIZE;
    }

    int corners() {
        return corners;
    }

    boolean hasSource(int source) {
        return source >= 0 && source < newestOfSource.length;
    }

    /**
     * Adds one corner of a triangle; three make one.
     *
     * @param source a vertex of the file, which is there
     * @param uv finite, as {@link #pair}
     */
    void add(int source, long uv) {
        if (corners == triangles.length) {
            triangles = Arrays.copyOf(triangles, Math.max(3, 2 * corners));
        }
        triangles[corners++] = place(source, uv);
    }

    /**
     * Adds triangles straight from the rows of a file. All of a row is loaded before any of it is
     * compared: that is twice as fast as corner by corner.
     *
     * @param layout of a row (not null)
     * @param bytes little-endian (not null)
     * @param start where the first row begins
     * @param rows how many there are
     * @return how many were added: those before the first one that is no triangle of this layout,
     *     names a vertex that is not there or has a UV that is no number
     */
    int addAll(PlyTriangleRows layout, byte[] bytes, int start, int rows) {
        int corner = corners;
        int at = start;
        int row = 0;
        for (; row < rows && layout.isTriangle(bytes, at); row++, at += layout.stride()) {
            int source0 = layout.index(bytes, at, 0);
            int source1 = layout.index(bytes, at, 1);
            int source2 = layout.index(bytes, at, 2);
            long uv0 = layout.uv(bytes, at, 0);
            long uv1 = layout.uv(bytes, at, 1);
            long uv2 = layout.uv(bytes, at, 2);
            if (!hasSource(source0) || !hasSource(source1) || !hasSource(source2)) {
                break;
            }
            int split0 = place(source0, uv0);
            int split1 = place(source1, uv1);
            int split2 = place(source2, uv2);
            if ((split0 | split1 | split2) < 0) {
                break;
            }
            triangles[corner++] = split0;
            triangles[corner++] = split1;
            triangles[corner++] = split2;
        }
        corners = corner;
        return row;
    }

    /** Returns {@link #NONE} if the UV is no number. */
    private int place(int source, long uv) {
        int newest = newestOfSource[source];
        return newest >= 0 && uvs[newest] == uv ? newest : search(source, uv, newest);
    }

    private int search(int source, long anyZero, int newest) {
        if (!isFinite(anyZero)) {
            return NONE;
        }
        long uv = withoutMinusZero(anyZero);
        int split = newest;
        for (int i = 0; i < LONGEST_SEARCH && split >= 0; i++) {
            if (uvs[split] == uv) {
                return split;
            }
            split = olderSibling[split];
        }
        return append(source, uv);
    }

    private static boolean isFinite(long uv) {
        return Floats.isFinite((int) uv) && Floats.isFinite((int) (uv >>> Integer.SIZE));
    }

    private static long withoutMinusZero(long uv) {
        float u = Float.intBitsToFloat((int) uv);
        float v = Float.intBitsToFloat((int) (uv >>> Integer.SIZE));
        return pair(u + 0f, v + 0f);
    }

    private int append(int source, long uv) {
        if (count == sourceIndex.length) {
            int capacity = Math.max(8, 2 * count);
            sourceIndex = Arrays.copyOf(sourceIndex, capacity);
            olderSibling = Arrays.copyOf(olderSibling, capacity);
            uvs = Arrays.copyOf(uvs, capacity);
        }
        sourceIndex[count] = source;
        olderSibling[count] = newestOfSource[source];
        uvs[count] = uv;
        newestOfSource[source] = count;
        return count++;
    }

    /**
     * What came of it.
     *
     * @param hasUvs whether the corners had UV
     * @return the vertices; arrays that are full are handed over (not null)
     */
    SplitVertices result(boolean hasUvs) {
        return new SplitVertices(
                newestOfSource.length,
                Arrays.copyOf(sourceIndex, count),
                corners == triangles.length ? triangles : Arrays.copyOf(triangles, corners),
                hasUvs ? unpackedUvs() : null);
    }

    private float[] unpackedUvs() {
        float[] unpacked = new float[2 * count];
        for (int i = 0; i < count; i++) {
            unpacked[2 * i] = Float.intBitsToFloat((int) uvs[i]);
            unpacked[2 * i + 1] = Float.intBitsToFloat((int) (uvs[i] >>> Integer.SIZE));
        }
        return unpacked;
    }
}

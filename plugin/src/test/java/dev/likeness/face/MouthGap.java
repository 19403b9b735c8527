package dev.likeness.face;

/**
 * How far a mouth is open as somebody in front sees it: rays from the front that go between the
 * lips meet the skin only far behind them.
 */
final class MouthGap {

    private static final float STEP = 0.00025f;
    private static final float BEHIND = 0.007f;
    private static final float[] COLUMNS = {-0.006f, -0.003f, 0.0001f, 0.003f, 0.006f};

    private final float[] at;
    private final int[] triangles;
    private final float low;
    private final float high;

    /**
     * Looks at a head.
     *
     * @param positions of the vertices (length = 3 × vertices, metres)
     * @param triangles vertex indices
     * @param low where to look from (metres, y)
     * @param high where to look to (metres, y)
     */
    MouthGap(float[] positions, int[] triangles, float low, float high) {
        this.at = positions;
        this.triangles = triangles;
        this.low = low;
        this.high = high;
    }

    /** The widest opening in the middle of the mouth (metres). */
    float widest() {
        float widest = 0;
        for (float x : COLUMNS) {
            widest = Math.max(widest, inColumn(x));
        }
        return widest;
    }

    private float inColumn(float x) {
        int rays = (int) ((high - low) / STEP);
        float[] depth = new float[rays];
        float front = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < rays; i++) {
            depth[i] = firstHit(x, low + i * STEP);
            front = Math.max(front, depth[i]);
        }
        int open = 0;
        for (float hit : depth) {
            open += hit < front - BEHIND - 0.006f ? 1 : 0;
        }
        return open * STEP;
    }

    /** The foremost z of the surface at a place. */
    private float firstHit(float x, float y) {
        float front = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < triangles.length; t += 3) {
            front = Math.max(front, depthAt(x, y, t));
        }
        return front;
    }

    private float depthAt(float x, float y, int t) {
        int a = 3 * triangles[t];
        int b = 3 * triangles[t + 1];
        int c = 3 * triangles[t + 2];
        float area =
                cross(at[b] - at[a], at[b + 1] - at[a + 1], at[c] - at[a], at[c + 1] - at[a + 1]);
        if (area == 0) {
            return Float.NEGATIVE_INFINITY;
        }
        float v = cross(x - at[a], y - at[a + 1], at[c] - at[a], at[c + 1] - at[a + 1]) / area;
        float w = cross(at[b] - at[a], at[b + 1] - at[a + 1], x - at[a], y - at[a + 1]) / area;
        return v < 0 || w < 0 || v + w > 1
                ? Float.NEGATIVE_INFINITY
                : at[a + 2] + v * (at[b + 2] - at[a + 2]) + w * (at[c + 2] - at[a + 2]);
    }

    private static float cross(float ax, float ay, float bx, float by) {
        return ax * by - ay * bx;
    }
}

package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Surface;

/** Visits every texel that a surface's triangles cover in its texture. */
final class UvRaster {

    /** Hears of one covered texel. */
    @FunctionalInterface
    interface Visitor {

        /**
         * A texel.
         *
         * @param texel column + row × size, rows from the top of the picture
         * @param corner first of the triangle's three corners in the surface's triangles
         * @param b share of the second corner; the first's is 1 − b − c
         * @param c share of the third corner
         */
        void visit(int texel, int corner, float b, float c);
    }

    private UvRaster() {}

    /**
     * Visits the texels.
     *
     * @param surface whose UV is drawn
     * @param size of the square texture in texels
     * @param visitor hears of each covered texel, more than once where triangles overlap
     */
    static void draw(Surface surface, int size, Visitor visitor) {
        for (int corner = 0; corner < surface.triangles().length; corner += 3) {
            triangle(surface.cornerUvs(), corner, size, visitor);
        }
    }

    private static void triangle(float[] uvs, int corner, int size, Visitor visitor) {
        float ax = uvs[2 * corner] * size - 0.5f;
        float ay = (1 - uvs[2 * corner + 1]) * size - 0.5f;
        float bx = uvs[2 * corner + 2] * size - 0.5f;
        float by = (1 - uvs[2 * corner + 3]) * size - 0.5f;
        float cx = uvs[2 * corner + 4] * size - 0.5f;
        float cy = (1 - uvs[2 * corner + 5]) * size - 0.5f;
        float area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        if (Math.abs(area) < 1e-9f) {
            return;
        }
        int left = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx))));
        int right = Math.min(size - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx))));
        int top = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy))));
        int bottom = Math.min(size - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy))));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                float b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
                float c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
                if (b >= -1e-5f && c >= -1e-5f && b + c <= 1.00001f) {
                    visitor.visit(y * size + x, corner, b, c);
                }
            }
        }
    }
}

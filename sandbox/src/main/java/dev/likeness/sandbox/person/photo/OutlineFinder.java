package dev.likeness.sandbox.person.photo;

/**
 * Finds the outline of the face from temple over chin to temple: along rays from the middle of the
 * face the strongest step from skin to something else, chosen together for all rays so that the
 * outline stays smooth.
 */
final class OutlineFinder {

    /** Where the rays start (v). */
    private static final float CENTER_V = 0.55f;

    private static final int RAYS = 61;

    /** Angle of the outermost rays from straight down (degrees). */
    private static final float REACH = 125;

    private static final int STEPS = 90;
    private static final float NEAREST = 0.72f;
    private static final float FARTHEST = 1.65f;

    private final FaceView face;
    private final float lineV;

    OutlineFinder(FaceView face, float lineV) {
        this.face = face;
        this.lineV = lineV;
    }

    /**
     * The outline.
     *
     * @param u of each point, from the left of the picture over the chin to the right
     * @param v of each point
     */
    record Outline(float[] u, float[] v) {

        /** Where the outline crosses a height on one side (-1 left of the picture, 1 right). */
        float crossing(float height, int side) {
            float best = side;
            float nearest = Float.MAX_VALUE;
            for (int i = 0; i < u.length; i++) {
                if (u[i] * side > 0.3f && Math.abs(v[i] - height) < nearest) {
                    nearest = Math.abs(v[i] - height);
                    best = u[i];
                }
            }
            return best;
        }

        /** Lowest point in the middle. */
        float[] chin() {
            float[] best = {0, 0};
            for (int i = 0; i < u.length; i++) {
                if (Math.abs(u[i]) < 0.35f && v[i] > best[1]) {
                    best = new float[] {u[i], v[i]};
                }
            }
            return best;
        }
    }

    Outline find() {
        float[][] cost = new float[RAYS][STEPS];
        for (int ray = 0; ray < RAYS; ray++) {
            float usual = usualRadius(angle(ray));
            for (int step = 0; step < STEPS; step++) {
                float off = (radius(step) - usual) / 0.22f;
                cost[ray][step] = off * off - edge(angle(ray), radius(step));
            }
        }
        int[] best = smoothest(cost);
        float[] u = new float[RAYS];
        float[] v = new float[RAYS];
        for (int ray = 0; ray < RAYS; ray++) {
            u[ray] = (float) Math.sin(angle(ray)) * radius(best[ray]);
            v[ray] = CENTER_V + (float) Math.cos(angle(ray)) * radius(best[ray]);
        }
        return new Outline(u, v);
    }

    private static double angle(int ray) {
        return Math.toRadians(-REACH + 2 * REACH * ray / (RAYS - 1));
    }

    private static float radius(int step) {
        return NEAREST + (FARTHEST - NEAREST) * step / (STEPS - 1);
    }

    /** An egg: as wide as a face at eye level, narrower towards the chin. */
    private float usualRadius(double angle) {
        float chin = (lineV + 0.72f) - CENTER_V;
        double halfWidth = Math.cos(angle) > 0 ? 0.98 : 1.06;
        double height = Math.cos(angle) > 0 ? chin : 1.5;
        double s = Math.sin(angle) / halfWidth;
        double c = Math.cos(angle) / height;
        return (float) (1 / Math.sqrt(s * s + c * c));
    }

    private float edge(double angle, float radius) {
        float du = (float) Math.sin(angle);
        float dv = (float) Math.cos(angle);
        float inU = du * (radius - 0.05f);
        float inV = CENTER_V + dv * (radius - 0.05f);
        float outU = du * (radius + 0.05f);
        float outV = CENTER_V + dv * (radius + 0.05f);
        if (!face.inPhoto(outU, outV)) {
            return 0;
        }
        float leavesSkin =
                Math.min(6, face.notSkin(outU, outV)) - Math.min(6, face.notSkin(inU, inV));
        float darkens = Math.min(30, face.lightness(inU, inV) - face.lightness(outU, outV));
        // Below the chin there is skin again: its shadow is what shows.
        float shadow = Math.max(0, darkens) / (dv > 0.7f ? 9 : 16);
        return Math.min(4, Math.max(0, leavesSkin) * 0.9f + shadow);
    }

    /** Cheapest path through the rays with changes of radius that cost by their square. */
    private static int[] smoothest(float[][] cost) {
        int[][] from = new int[RAYS][STEPS];
        float[] sum = cost[0].clone();
        for (int ray = 1; ray < RAYS; ray++) {
            float[] next = new float[STEPS];
            for (int step = 0; step < STEPS; step++) {
                int best = step;
                float bestSum = Float.MAX_VALUE;
                for (int k = Math.max(0, step - 5); k <= Math.min(STEPS - 1, step + 5); k++) {
                    float total = sum[k] + 0.12f * (k - step) * (k - step);
                    if (total < bestSum) {
                        bestSum = total;
                        best = k;
                    }
                }
                from[ray][step] = best;
                next[step] = bestSum + cost[ray][step];
            }
            sum = next;
        }
        int[] path = new int[RAYS];
        for (int step = 1; step < STEPS; step++) {
            if (sum[step] < sum[path[RAYS - 1]]) {
                path[RAYS - 1] = step;
            }
        }
        for (int ray = RAYS - 1; ray > 0; ray--) {
            path[ray - 1] = from[ray][path[ray]];
        }
        return path;
    }
}

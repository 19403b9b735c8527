package dev.likeness.sandbox.person.photo;

/** Finds the lips: the line where they meet and the corners. */
final class MouthFinder {

    private static final float USUAL_LINE = 1.06f;
    private static final float USUAL_HALF_WIDTH = 0.43f;

    private final FaceView face;

    MouthFinder(FaceView face) {
        this.face = face;
    }

    /**
     * A mouth, in the units of {@link FaceView}.
     *
     * @param centerU middle between the corners
     * @param lineV where the lips meet, or the middle of visible teeth
     * @param left corner on the left of the picture (u, v)
     * @param right the other corner (u, v)
     * @param topV upper border of the upper lip's red
     * @param bottomV lower border of the lower lip's red
     * @param teeth true if teeth seem to be seen
     */
    record Mouth(
            float centerU,
            float lineV,
            float[] left,
            float[] right,
            float topV,
            float bottomV,
            boolean teeth) {}

    Mouth find() {
        float middle = Profile.peak(0.8f, 1.4f, USUAL_LINE, 0.22f, this::lips);
        float line = Profile.peak(middle - 0.13f, middle + 0.13f, middle, 0.12f, this::dark);
        float teethAt =
                Profile.peak(middle - 0.2f, middle + 0.1f, middle - 0.05f, 0.2f, this::white);
        boolean teeth =
                face.lightness(0, teethAt) > face.skin()[0] * 0.95f
                        && chroma(teethAt) < skinChroma() * 0.75f;
        float lineV = teeth ? teethAt : line;
        float[] left = corner(-1, lineV);
        float[] right = corner(1, lineV);
        float center = (left[0] + right[0]) / 2;
        // Bared teeth push the lips apart.
        float open = teeth ? 0.06f : 0;
        float top = border(center, lineV, -1, 0.1f + open);
        float bottom = border(center, lineV, 1, 0.13f + open);
        return new Mouth(center, lineV, left, right, lineV - top, lineV + bottom, teeth);
    }

    /** How far from the line the red of a lip ends (side -1 the upper, 1 the lower lip). */
    private float border(float center, float lineV, int side, float usual) {
        return Profile.peak(
                usual - 0.07f,
                usual + 0.09f,
                usual,
                0.06f,
                off -> reds(center, lineV + side * off, side));
    }

    /** How much redder and darker it is inside a height than outside. */
    private float reds(float center, float v, int side) {
        float sum = 0;
        for (float u = center - 0.1f; u <= center + 0.101f; u += 0.025f) {
            for (float d = 0.015f; d <= 0.05f; d += 0.0175f) {
                float inside = v - side * d;
                float outside = v + side * d;
                sum += face.redness(u, inside) - face.redness(u, outside);
                sum += (face.lightness(u, outside) - face.lightness(u, inside)) / 12;
            }
        }
        return sum;
    }

    /** Red or dark in the middle third, over the height of two lips. */
    private float lips(float v) {
        float sum = 0;
        for (float dv = -0.1f; dv <= 0.1f; dv += 0.04f) {
            for (float u = -0.24f; u <= 0.24f; u += 0.06f) {
                float darker = (face.skin()[0] - face.lightness(u, v + dv)) / 16;
                sum += Math.max(-1, Math.min(4, face.redness(u, v + dv))) + 0.35f * darker;
            }
        }
        return sum;
    }

    private float dark(float v) {
        float sum = 0;
        for (float u = -0.26f; u <= 0.26f; u += 0.04f) {
            sum += valley(u, v);
        }
        return sum;
    }

    /** How much darker a place is than what lies a lip's height above and below. */
    private float valley(float u, float v) {
        float around = (face.lightness(u, v - 0.07f) + face.lightness(u, v + 0.07f)) / 2;
        return around - face.lightness(u, v);
    }

    private float chroma(float v) {
        float sum = 0;
        int count = 0;
        for (float u = -0.16f; u <= 0.16f; u += 0.04f, count++) {
            sum += (float) Math.hypot(face.color(u, v, 1), face.color(u, v, 2));
        }
        return sum / count;
    }

    private float skinChroma() {
        return (float) Math.hypot(face.skin()[1], face.skin()[2]);
    }

    private float white(float v) {
        float sum = 0;
        for (float u = -0.16f; u <= 0.16f; u += 0.04f) {
            sum += face.lightness(u, v) * 0.35f;
        }
        return sum / 9 - chroma(v);
    }

    /** The outermost place that is dark between lips, in the neighbourhood of the line's end. */
    private float[] corner(int side, float lineV) {
        float[] best = {side * USUAL_HALF_WIDTH, lineV};
        float bestScore = Float.NEGATIVE_INFINITY;
        for (float u = 0.3f; u <= 0.62f; u += 0.01f) {
            for (float dv = -0.2f; dv <= 0.08f; dv += 0.01f) {
                float offU = (u - USUAL_HALF_WIDTH) / 0.16f;
                // Corners of a smile lie higher than its middle.
                float offV = (dv + 0.03f) / 0.14f;
                float score = cornerness(side, u, lineV + dv) - offU * offU - offV * offV;
                if (score > bestScore) {
                    bestScore = score;
                    best = new float[] {side * u, lineV + dv};
                }
            }
        }
        return best;
    }

    private float cornerness(int side, float u, float v) {
        float inward = 0;
        float outward = 0;
        for (float d = 0.02f; d <= 0.08f; d += 0.02f) {
            inward += dark(side * (u - d), v);
            outward += dark(side * (u + d), v);
        }
        return (inward - outward) * 0.9f;
    }

    private float dark(float u, float v) {
        float reds = Math.max(0, Math.min(3, face.redness(u, v)));
        return Math.min(4, Math.max(0, valley(u, v)) / 4) + 0.3f * reds;
    }
}

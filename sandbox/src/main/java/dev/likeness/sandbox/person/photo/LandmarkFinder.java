package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.photo.BrowFinder.Brow;
import dev.likeness.sandbox.person.photo.MouthFinder.Mouth;
import dev.likeness.sandbox.person.photo.OutlineFinder.Outline;
import java.util.EnumMap;
import java.util.Map;

/**
 * Places every landmark on a face, in the units of {@link FaceView}. What cannot be seen is put
 * where it usually is.
 */
final class LandmarkFinder {

    private static final float USUAL_NOSE_BASE = 0.66f;
    private static final float USUAL_NOSTRIL = 0.28f;

    /** Lightness of the skin in which creases are as dark as usual. */
    private static final float BRIGHT = 65;

    /** Usual height of the inner corners of the eyes. */
    private static final float INNER_V = 0.03f;

    /** How far corners lie beyond the last dark lashes. */
    private static final float BEYOND = 0.02f;

    private static final float MOST_UNEVEN = 0.06f;
    private static final float MOST_UNEVEN_BELOW = 0.16f;

    private final FaceView face;
    private final Map<Landmark, float[]> points = new EnumMap<>(Landmark.class);

    LandmarkFinder(FaceView face) {
        this.face = face;
    }

    Map<Landmark, float[]> find() {
        put(Landmark.RIGHT_PUPIL, -0.5f, 0);
        put(Landmark.LEFT_PUPIL, 0.5f, 0);
        Mouth mouth = new MouthFinder(face).find();
        placeMouth(mouth);
        placeEyes();
        placeNose(mouth);
        placeOutline(mouth);
        float hairline = new HairlineFinder(face).find();
        put(Landmark.HAIRLINE, 0, hairline);
        return points;
    }

    private void put(Landmark landmark, float u, float v) {
        points.put(landmark, new float[] {u, v});
    }

    private void placeMouth(Mouth mouth) {
        put(Landmark.LIP_LINE, mouth.centerU(), mouth.lineV());
        put(Landmark.MOUTH_RIGHT, mouth.left()[0], mouth.left()[1]);
        put(Landmark.MOUTH_LEFT, mouth.right()[0], mouth.right()[1]);
        put(Landmark.LIP_TOP, mouth.centerU(), mouth.topV());
        put(Landmark.LIP_BOTTOM, mouth.centerU(), mouth.bottomV());
    }

    private void placeEyes() {
        float outer = (eyeCorner(-1, 1) + eyeCorner(1, 1)) / 2;
        float inner = (eyeCorner(-1, -1) + eyeCorner(1, -1)) / 2;
        float outerV = (cornerHeight(-outer, 0) + cornerHeight(outer, 0)) / 2;
        float innerV = (cornerHeight(-inner, INNER_V) + cornerHeight(inner, INNER_V)) / 2;
        put(Landmark.RIGHT_EYE_OUTER, -outer - BEYOND, outerV);
        put(Landmark.RIGHT_EYE_INNER, -inner + BEYOND, innerV);
        put(Landmark.LEFT_EYE_OUTER, outer + BEYOND, outerV);
        put(Landmark.LEFT_EYE_INNER, inner - BEYOND, innerV);
        placeLids();
        placeBrows();
    }

    /** Distance of an eye's corner from the middle: where the dark lashes and lids end. */
    private float eyeCorner(int side, int outward) {
        float usual = 0.5f + outward * 0.235f;
        return Profile.peak(
                usual - 0.1f,
                usual + 0.1f,
                usual,
                0.07f,
                u -> lidLine(side * (u - outward * 0.03f)) - lidLine(side * (u + outward * 0.03f)));
    }

    /** Where lashes and lids are darkest near a corner. */
    private float cornerHeight(float u, float usual) {
        return Profile.peak(
                usual - 0.08f,
                usual + 0.08f,
                usual,
                0.05f,
                v -> {
                    float sum = 0;
                    for (float du = -0.03f; du <= 0.031f; du += 0.015f) {
                        float around =
                                face.lightness(u + du, v - 0.08f)
                                        + face.lightness(u + du, v + 0.08f);
                        sum += around / 2 - face.lightness(u + du, v);
                    }
                    return sum;
                });
    }

    private float lidLine(float u) {
        float best = 0;
        for (float v = -0.07f; v <= 0.08f; v += 0.02f) {
            float around = (face.lightness(u, v - 0.1f) + face.lightness(u, v + 0.1f)) / 2;
            best = Math.max(best, around - face.lightness(u, v));
        }
        return best;
    }

    private void placeLids() {
        LidFinder lids = new LidFinder(face);
        put(Landmark.RIGHT_LID_UPPER, -0.5f, lids.upper(-1));
        put(Landmark.LEFT_LID_UPPER, 0.5f, lids.upper(1));
        put(Landmark.RIGHT_LID_LOWER, -0.5f, lids.lower(-1));
        put(Landmark.LEFT_LID_LOWER, 0.5f, lids.lower(1));
    }

    private void placeBrows() {
        Brow[] brows = new BrowFinder(face).find();
        put(Landmark.RIGHT_BROW_INNER, -BrowFinder.INNER, brows[0].inner());
        put(Landmark.RIGHT_BROW, -BrowFinder.MIDDLE, brows[0].middle());
        put(Landmark.RIGHT_BROW_OUTER, -BrowFinder.OUTER, brows[0].outer());
        put(Landmark.LEFT_BROW_INNER, BrowFinder.INNER, brows[1].inner());
        put(Landmark.LEFT_BROW, BrowFinder.MIDDLE, brows[1].middle());
        put(Landmark.LEFT_BROW_OUTER, BrowFinder.OUTER, brows[1].outer());
    }

    private void placeNose(Mouth mouth) {
        float expected = Math.min(USUAL_NOSE_BASE, mouth.lineV() - 0.3f);
        float base =
                Profile.peak(
                        Math.max(0.42f, mouth.lineV() - 0.62f),
                        mouth.lineV() - 0.2f,
                        expected,
                        0.18f,
                        this::nostrils);
        float[] wings = wings(base);
        put(Landmark.NOSE_BASE, wings[0] * 0.8f, base + 0.04f);
        put(Landmark.NOSE_TIP, wings[0], base - 0.125f);
        put(Landmark.RIGHT_NOSTRIL, wings[0] - wings[1], base - 0.065f);
        put(Landmark.LEFT_NOSTRIL, wings[0] + wings[1], base - 0.065f);
    }

    /** Two dark spots beside the middle. */
    private float nostrils(float v) {
        float sum = 0;
        for (float u = 0.06f; u <= 0.22f; u += 0.03f) {
            for (int side = -1; side <= 1; side += 2) {
                float around =
                        Math.min(
                                face.lightness(side * u, v - 0.1f),
                                face.lightness(side * u, v + 0.09f));
                sum += Math.max(0, around - face.lightness(side * u, v));
            }
        }
        return sum;
    }

    /** Middle and half width of the nose between the dark creases outside its wings. */
    private float[] wings(float base) {
        float[] best = {0, USUAL_NOSTRIL};
        float bestScore = Float.NEGATIVE_INFINITY;
        for (float center = -0.14f; center <= 0.14f; center += 0.01f) {
            for (float half = 0.2f; half <= 0.4f; half += 0.01f) {
                float offCenter = center / 0.05f;
                float offHalf = (half - USUAL_NOSTRIL) / 0.06f;
                float left = crease(center - half, -1, base);
                float right = crease(center + half, 1, base);
                float score =
                        1.3f * Math.min(left, right)
                                + 0.7f * Math.max(left, right)
                                - offCenter * offCenter
                                - offHalf * offHalf;
                if (score > bestScore) {
                    bestScore = score;
                    best = new float[] {center, half};
                }
            }
        }
        return best;
    }

    /** Nostrils are dark as well, but only below; creases run up beside the wings. */
    private float crease(float u, int side, float base) {
        float upper = ends(u, side, base - 0.17f);
        float lower = ends(u, side, base - 0.05f);
        return (1.7f * Math.min(upper, lower) + 0.3f * Math.max(upper, lower)) / 7;
    }

    /** In the light a wing ends in a dark line, in the shade where the cheek becomes bright. */
    private float ends(float u, int side, float from) {
        float sum = 0;
        for (float dv = 0; dv <= 0.07f; dv += 0.03f) {
            float here = face.lightness(u, from + dv);
            float outside = face.lightness(u + side * 0.06f, from + dv);
            float inside = face.lightness(u - side * 0.06f, from + dv);
            float darker = Math.max((outside + inside) / 2 - here, 0.6f * (outside - here));
            sum += Math.min(8, darker * BRIGHT / face.skin()[0]);
        }
        return sum;
    }

    private void placeOutline(Mouth mouth) {
        Outline outline = new OutlineFinder(face, mouth.lineV()).find();
        float[] chin = outline.chin();
        put(Landmark.CHIN, chin[0], Math.max(chin[1], mouth.lineV() + 0.4f));
        float low = (mouth.lineV() + points.get(Landmark.CHIN)[1]) / 2;
        put(outline, Landmark.RIGHT_TEMPLE, Landmark.LEFT_TEMPLE, 0);
        put(outline, Landmark.RIGHT_CHEEK, Landmark.LEFT_CHEEK, noseBase());
        put(outline, Landmark.RIGHT_JAW, Landmark.LEFT_JAW, mouth.lineV());
        put(outline, Landmark.RIGHT_CHIN_SIDE, Landmark.LEFT_CHIN_SIDE, low);
    }

    private float noseBase() {
        return points.get(Landmark.NOSE_BASE)[1];
    }

    /**
     * Where one side lies farther out than the other by more than a turn of the head explains, an
     * ear or hair was taken for the face.
     */
    private void put(Outline outline, Landmark right, Landmark left, float height) {
        float outerLeft = -outline.crossing(height, -1);
        float outerRight = outline.crossing(height, 1);
        float uneven = height <= noseBase() ? MOST_UNEVEN : MOST_UNEVEN_BELOW;
        float most = Math.min(outerLeft, outerRight) + uneven;
        put(right, -Math.min(outerLeft, most), height);
        put(left, Math.min(outerRight, most), height);
    }
}

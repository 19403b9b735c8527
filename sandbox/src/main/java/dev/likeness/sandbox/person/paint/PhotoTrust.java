package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.clamp;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.pixels.FloatImage;
import dev.likeness.sandbox.person.pixels.Lab;
import java.awt.Color;

/**
 * Where the photo may be believed to show bare skin or brows: within the face, not in the eyes, the
 * mouth and the nostrils, not under hair, not outside the photo.
 */
final class PhotoTrust {

    /** Half width of the face (mm) at heights from the crown downwards (mm). */
    private static final float[][] HALF_WIDTHS = {
        {96, 40},
        {60, 58},
        {20, 66},
        {0, 67},
        {-30, 64},
        {-66, 54},
        {-90, 42},
        {-106, 26},
        {-128, 12}
    };

    private final PhotoOnFace photo;
    private final FaceMarks marks;
    private final float hairline;
    private final float brow;
    private final float[] skin;
    private final FloatImage lab;

    PhotoTrust(PhotoOnFace photo, PhotoReading reading, FaceMarks marks) {
        this.photo = photo;
        this.marks = marks;
        hairline = PhotoOnFace.below(reading, Landmark.HAIRLINE);
        brow = (marks.y(Landmark.LEFT_BROW) + marks.y(Landmark.RIGHT_BROW)) / 2;
        float[] bare = photo.skin();
        skin = Lab.of(new Color((int) bare[0], (int) bare[1], (int) bare[2]));
        lab = Lab.of(photo.colors().blurred(2));
    }

    /**
     * Judges every place of the {@link FacePlane}.
     *
     * @return one channel, 0 to 1, with soft borders
     */
    FloatImage map() {
        FloatImage hard = new FloatImage(FacePlane.WIDTH, FacePlane.HEIGHT, 1);
        for (int row = 0; row < FacePlane.HEIGHT; row++) {
            for (int column = 0; column < FacePlane.WIDTH; column++) {
                hard.set(column, row, 0, photo.inPhoto(column, row) ? bare(column, row) : 0);
            }
        }
        FloatImage soft = hard.blurred(2.2f * FacePlane.PER_MILLIMETRE);
        for (int row = 0; row < FacePlane.HEIGHT; row++) {
            for (int column = 0; column < FacePlane.WIDTH; column++) {
                // Pulled inwards, so that the last strands of a fringe are out as well.
                float inner = step(0.6f, 1, soft.get(column, row, 0));
                soft.set(column, row, 0, inner * shape(column, row));
            }
        }
        return soft;
    }

    /**
     * By colour; brows, shadows of the nose and beards are as dark as hair, but within the face.
     */
    private float bare(int column, int row) {
        float x = Math.abs(FacePlane.x(column));
        float y = FacePlane.y(row);
        float below = photo.below(column, row);
        if (below < hairline + 0.04f) {
            return 0;
        }
        float margin = Math.max(step(brow + 6, brow + 10, y), step(44, 56, x));
        float l = (lab.get(column, row, 0) - skin[0]) / 11;
        float a = (lab.get(column, row, 1) - skin[1]) / 5;
        float b = (lab.get(column, row, 2) - skin[2]) / 6;
        float darker = Math.max(0, -l - 0.6f);
        float strange = darker * 0.9f + 0.5f * (float) Math.hypot(a, b);
        return 1 - margin * step(0.9f, 1.7f, strange);
    }

    /** By place: fades towards the outline, leaves out eyes, mouth and nostrils. */
    private float shape(int column, int row) {
        float x = FacePlane.x(column);
        float y = FacePlane.y(row);
        float outline = 1 - step(0.62f, 0.94f, Math.abs(x) / halfWidth(y));
        float chin = marks.y(Landmark.CHIN);
        float under = step(chin + 1, chin + 13, y);
        float crown = 1 - step(70, 92, y);
        float hairy = step(hairline + 0.09f, hairline + 0.24f, photo.below(column, row));
        float eyes = Math.min(outsideEye(x, y, 1), outsideEye(x, y, -1));
        return outline * under * crown * hairy * eyes * outsideMouth(x, y) * outsideNostrils(x, y);
    }

    /** Up to the lids' edges, so that lashes, liner and folds of the lids are the photo's own. */
    private float outsideEye(float x, float y, int side) {
        float inner = marks.x(Landmark.LEFT_EYE_INNER);
        float outer = marks.x(Landmark.LEFT_EYE_OUTER);
        float middle = marks.y(Landmark.LEFT_EYE_INNER) + marks.y(Landmark.LEFT_EYE_OUTER);
        float up = y - middle / 2;
        float high = marks.y(Landmark.LEFT_LID_UPPER) - middle / 2;
        float low = middle / 2 - marks.y(Landmark.LEFT_LID_LOWER);
        float dx = (side * x - (inner + outer) / 2) / ((outer - inner) / 2 + 1.5f);
        float dy = up > 0 ? up / (high + 1.2f) : up / (low + 1.4f);
        return step(0.9f, 1.25f, (float) Math.hypot(dx, dy));
    }

    private float outsideMouth(float x, float y) {
        float up = y - marks.y(Landmark.LIP_LINE);
        float high = marks.y(Landmark.LIP_TOP) - marks.y(Landmark.LIP_LINE);
        float low = marks.y(Landmark.LIP_LINE) - marks.y(Landmark.LIP_BOTTOM);
        float dx = x / (marks.x(Landmark.MOUTH_LEFT) + 8);
        float dy = up > 0 ? up / (high + 3) : up / (low + 3);
        return step(0.9f, 1.3f, (float) Math.hypot(dx, dy));
    }

    private float outsideNostrils(float x, float y) {
        float dx = x / (marks.x(Landmark.LEFT_NOSTRIL) * 0.8f);
        float dy = (y - marks.y(Landmark.NOSE_BASE) - 1.5f) / 5f;
        return step(0.75f, 1.3f, (float) Math.hypot(dx, dy));
    }

    static float halfWidth(float y) {
        for (int i = 1; i < HALF_WIDTHS.length; i++) {
            if (y >= HALF_WIDTHS[i][0]) {
                float share = (y - HALF_WIDTHS[i][0]) / (HALF_WIDTHS[i - 1][0] - HALF_WIDTHS[i][0]);
                return Blend.mix(HALF_WIDTHS[i][1], HALF_WIDTHS[i - 1][1], clamp(share, 0, 1));
            }
        }
        return HALF_WIDTHS[HALF_WIDTHS.length - 1][1];
    }
}

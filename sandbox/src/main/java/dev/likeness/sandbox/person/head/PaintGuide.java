package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.sculpt.Soft;
import dev.likeness.sandbox.person.sculpt.UvBox;

/**
 * Where on the skin a painter puts which colour. Points are those of the template itself (all
 * proportions 1), in metres, as AvatarHead has them; since UV are the same for everybody, masks
 * painted for the template fit every person. Thread-safe.
 *
 * <p>{@link #SKIN} is unrolled like a cylinder: the middle of its width is the middle of the face,
 * u grows to the person's left, the back of the head is at both ends; v falls from the crown to the
 * base of the neck. Face, eyes and mouth have most of the room; the slits of the eyes and of the
 * mouth are closed lines in it. The rims of the lids and the inside of the mouth are strips: the
 * skin's edge is at the top of the box, the deepest ring at its bottom, u runs around the slit from
 * the corner at the person's right, first along the upper side. Below the skin left of the strips
 * lie the ears as disks, the canal in the middle, the back of the ear around the rim.
 */
public final class PaintGuide {

    /** Where the texture has the skin, unrolled. */
    public static final UvBox SKIN = SkinUv.SKIN;

    /** Where the texture has the rim of the left eye's lids. */
    public static final UvBox LEFT_RIM = SkinUv.LEFT_RIM;

    /** Where the texture has the rim of the right eye's lids. */
    public static final UvBox RIGHT_RIM = SkinUv.RIGHT_RIM;

    /** Where the texture has the inside of the mouth: the lips above, the throat below. */
    public static final UvBox MOUTH = SkinUv.MOUTH;

    private final Figures figures;
    private final LipLine lips;
    private final EyeOpening eye;

    private PaintGuide(Sex sex) {
        figures = Figures.of(sex);
        lips = new LipLine(figures);
        eye = new EyeOpening(figures, EyeForm.USUAL);
    }

    /**
     * The guide for a template.
     *
     * @param sex which one
     * @return the guide
     */
    public static PaintGuide of(Sex sex) {
        return new PaintGuide(sex);
    }

    /**
     * How red a point is with the lips' colour.
     *
     * @param x metres
     * @param y metres above the floor
     * @param z metres
     * @return 0 (skin) to 1 (lip)
     */
    public double lips(double x, double y, double z) {
        double side = 1000 * x;
        double up = 1000 * y - figures.eyeHeight() - lips.y(side);
        if (1000 * z < -10 || Math.abs(side) > LipLine.CORNER + 0.5) {
            return 0;
        }
        double height = up > 0 ? lips.upperHeight(side) : lips.lowerHeight(side);
        double within = step(LipLine.CORNER + 0.5, LipLine.CORNER - 4, Math.abs(side));
        return within * step(height + 1.3, height - 1.1, Math.abs(up));
    }

    /**
     * How far above the line where the lips meet a point lies.
     *
     * @param x metres
     * @param y metres above the floor
     * @return metres, negative below the line
     */
    public double aboveLipLine(double x, double y) {
        return y - (figures.eyeHeight() + lips.y(1000 * x)) / 1000;
    }

    /**
     * How much of an eyebrow lies on a point.
     *
     * @param x metres
     * @param y metres above the floor
     * @param z metres
     * @return 0 to 1, soft at the border
     */
    public double brow(double x, double y, double z) {
        double side = Math.abs(1000 * x);
        if (1000 * z < -25 || side < 9 || side > 54) {
            return 0;
        }
        double[] places = {9, 16, 32, 42, 54};
        double middle = figures.brow() + curve(places, new double[] {-3.5, -2, 1.5, 1.2, -5}, side);
        double half = curve(places, new double[] {2.2, 3.6, 3.2, 2.2, 0.5}, side);
        double away = Math.abs(1000 * y - figures.eyeHeight() - middle);
        return step(half + 1, half - 1.2, away) * step(9, 14, side) * step(54, 48, side);
    }

    /**
     * How densely the roots of the upper lid's lashes stand at a point.
     *
     * @param x metres
     * @param y metres above the floor
     * @param z metres
     * @return 0 to 1 (at the lid's edge)
     */
    public double lashRoots(double x, double y, double z) {
        double side = Math.abs(1000 * x);
        if (1000 * z < 0 || side < Figures.EYE_INNER || side > Figures.EYE_OUTER) {
            return 0;
        }
        double above = 1000 * y - figures.eyeHeight() - eye.edge(side, 1);
        double along = (side - Figures.EYE_INNER) / (Figures.EYE_OUTER - Figures.EYE_INNER);
        double thick = 0.5 + 0.6 * step(0.1, 0.8, along);
        return step(thick, 0.1, Math.abs(above)) * step(0.04, 0.25, along);
    }

    /**
     * How deep a point lies in a nostril.
     *
     * @param x metres
     * @param y metres above the floor
     * @param z metres
     * @return 0 (outside) to 1 (dark)
     */
    public double nostril(double x, double y, double z) {
        double side = 1000 * Math.abs(x) - 6.8;
        double up = 1000 * y - figures.eyeHeight() + 43.8;
        double ahead = 1000 * z - figures.noseTip() + 17;
        return step(0.9, -0.7, Soft.ellipsoid(side, up, ahead, 2.8, 2.8, 4.6));
    }
}

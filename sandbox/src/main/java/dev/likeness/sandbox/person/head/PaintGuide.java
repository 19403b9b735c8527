package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Sex;

/**
 * What painters may know of the unshaped head: where its parts lie in the texture, and where the
 * red of the lips ends. Immutable.
 */
public final class PaintGuide {

    /** The skin, unrolled. */
    public static final UvBox SKIN = SkinUv.SKIN;

    /** The rim of the left eye's lids. */
    public static final UvBox LEFT_RIM = SkinUv.LEFT_RIM;

    /** The rim of the right eye's lids. */
    public static final UvBox RIGHT_RIM = SkinUv.RIGHT_RIM;

    /** The inside of the mouth: the lips at the top, the throat at the bottom. */
    public static final UvBox MOUTH = SkinUv.MOUTH;

    /** Distance of the mouth's corners from the middle (mm). */
    public static final float MOUTH_CORNER = (float) LipLine.CORNER;

    private final LipLine lips;

    /**
     * Looks at a template.
     *
     * @param sex the template
     */
    public PaintGuide(Sex sex) {
        lips = new LipLine(Figures.of(sex));
    }

    /**
     * Height of the line where the lips meet.
     *
     * @param x distance from the middle (mm)
     * @return mm above the pupils
     */
    public float lipLine(float x) {
        return (float) lips.y(x);
    }

    /**
     * Height of the red of a lip.
     *
     * @param x distance from the middle (mm)
     * @param upper true for the upper lip
     * @return mm from the line where the lips meet
     */
    public float lipHeight(float x, boolean upper) {
        return (float) (upper ? lips.upperHeight(x) : lips.lowerHeight(x));
    }
}

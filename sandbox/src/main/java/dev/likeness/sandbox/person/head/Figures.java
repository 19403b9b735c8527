package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Sex;

/**
 * The figures in which the templates differ, in millimetres unless said otherwise.
 *
 * @param eyeHeight of the eyes above the floor
 * @param browRidge how far the brow ridge stands out
 * @param jaw half width of the jaw's angle
 * @param chin half width of the chin
 * @param cheekbone half width of the cheekbones
 * @param noseTip how far the tip of the nose stands before the eyes' centres
 * @param noseBridge how far the root of the nose stands before the eyes' centres
 * @param wing half width of the nose
 * @param lips fullness of the lips (1 = full)
 * @param neck half width of the neck
 * @param throat how far the larynx stands out
 * @param shoulders half width of the shoulders
 * @param lidUp opening of the upper lid above the corners' line
 * @param lidDown opening of the lower lid below the corners' line
 * @param eyeTilt how much higher the outer corner lies
 * @param brow height of the brow above the pupil
 * @param crown height of the crown above the eyes
 * @param menton depth of the chin's underside below the eyes
 * @param ear half the distance between the ears' canals
 */
record Figures(
        double eyeHeight,
        double browRidge,
        double jaw,
        double chin,
        double cheekbone,
        double noseTip,
        double noseBridge,
        double wing,
        double lips,
        double neck,
        double throat,
        double shoulders,
        double lidUp,
        double lidDown,
        double eyeTilt,
        double brow,
        double crown,
        double menton,
        double ear) {

    /** Half the distance between the pupils. */
    static final double EYE_X = 31.5;

    /** Radius of the eyeball. */
    static final double EYE_RADIUS = 12;

    /** Radius of the outer side of a lid around the eyeball's centre. */
    static final double LID_RADIUS = 13.6;

    /** Inner corner of the eye. */
    static final double EYE_INNER = 17;

    /** Outer corner of the eye. */
    static final double EYE_OUTER = 45.6;

    static Figures of(Sex sex) {
        return switch (sex) {
            case FEMALE ->
                    new Figures(
                            1580, 0, 37, 6, 50, 43.5, 14, 16.5, 1, 40.5, 0, 184, 4.4, 5.1, 2.4,
                            20.5, 111, 111.5, 71);
            case MALE ->
                    new Figures(
                            1620, 3, 48, 13, 53, 47, 16.5, 18.4, 0.75, 55, 5, 222, 4.6, 5.0, 1.6,
                            18, 115, 118, 75);
        };
    }
}

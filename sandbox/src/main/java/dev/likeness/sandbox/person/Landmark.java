package dev.likeness.sandbox.person;

/** Named points of a face, as seen from the person: LEFT is the person's left (+X). */
public enum Landmark {
    /** Centre of the left pupil. */
    LEFT_PUPIL,
    /** Centre of the right pupil. */
    RIGHT_PUPIL,
    /** Outer corner of the left eye. */
    LEFT_EYE_OUTER,
    /** Inner corner of the left eye. */
    LEFT_EYE_INNER,
    /** Outer corner of the right eye. */
    RIGHT_EYE_OUTER,
    /** Inner corner of the right eye. */
    RIGHT_EYE_INNER,
    /** Middle of the left eyebrow. */
    LEFT_BROW,
    /** Middle of the right eyebrow. */
    RIGHT_BROW,
    /** Foremost point of the nose. */
    NOSE_TIP,
    /** Where the nose meets the upper lip, in the middle. */
    NOSE_BASE,
    /** Outermost point of the left nostril wing. */
    LEFT_NOSTRIL,
    /** Outermost point of the right nostril wing. */
    RIGHT_NOSTRIL,
    /** Left corner of the mouth. */
    MOUTH_LEFT,
    /** Right corner of the mouth. */
    MOUTH_RIGHT,
    /** Where the closed lips meet, in the middle. */
    LIP_LINE,
    /** Lowest point of the chin's outline seen from the front. */
    CHIN,
    /** Outline of the face at eye level, left. */
    LEFT_TEMPLE,
    /** Outline of the face at eye level, right. */
    RIGHT_TEMPLE,
    /** Outline of the face at the level of the lip line, left. */
    LEFT_JAW,
    /** Outline of the face at the level of the lip line, right. */
    RIGHT_JAW,
    /** Where the hair begins above the forehead, in the middle. */
    HAIRLINE,
    /** Inner end of the left eyebrow. */
    LEFT_BROW_INNER,
    /** Outer end of the left eyebrow. */
    LEFT_BROW_OUTER,
    /** Inner end of the right eyebrow. */
    RIGHT_BROW_INNER,
    /** Outer end of the right eyebrow. */
    RIGHT_BROW_OUTER,
    /** Edge of the left upper lid above the pupil. */
    LEFT_LID_UPPER,
    /** Edge of the left lower lid below the pupil. */
    LEFT_LID_LOWER,
    /** Edge of the right upper lid above the pupil. */
    RIGHT_LID_UPPER,
    /** Edge of the right lower lid below the pupil. */
    RIGHT_LID_LOWER,
    /** Upper border of the upper lip's red, in the middle. */
    LIP_TOP,
    /** Lower border of the lower lip's red, in the middle. */
    LIP_BOTTOM,
    /** Outline of the face at the level of the nose's base, left. */
    LEFT_CHEEK,
    /** Outline of the face at the level of the nose's base, right. */
    RIGHT_CHEEK,
    /** Outline of the face midway between the lip line and the chin, left. */
    LEFT_CHIN_SIDE,
    /** Outline of the face midway between the lip line and the chin, right. */
    RIGHT_CHIN_SIDE
}

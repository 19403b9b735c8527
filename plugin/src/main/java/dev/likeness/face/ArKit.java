package dev.likeness.face;

import java.util.List;

/**
 * The 52 blendshapes of Apple's ARKit. Left and right are the person's. Engine-free.
 *
 * <p>The services' set {@code mobile_51} is these without {@link #TONGUE_OUT}. The names fix what
 * moves, not how far: jawOpen at weight 1 opens one head by 39 mm and another by 47 mm.
 */
public enum ArKit {
    /** Lowers the outer left brow. */
    BROW_DOWN_LEFT("browDownLeft"),
    /** Lowers the outer right brow. */
    BROW_DOWN_RIGHT("browDownRight"),
    /** Raises the inner ends of both brows. */
    BROW_INNER_UP("browInnerUp"),
    /** Raises the outer left brow. */
    BROW_OUTER_UP_LEFT("browOuterUpLeft"),
    /** Raises the outer right brow. */
    BROW_OUTER_UP_RIGHT("browOuterUpRight"),
    /** Puffs both cheeks. */
    CHEEK_PUFF("cheekPuff"),
    /** Raises the left cheek. */
    CHEEK_SQUINT_LEFT("cheekSquintLeft"),
    /** Raises the right cheek. */
    CHEEK_SQUINT_RIGHT("cheekSquintRight"),
    /** Closes the left eye. */
    EYE_BLINK_LEFT("eyeBlinkLeft"),
    /** Closes the right eye. */
    EYE_BLINK_RIGHT("eyeBlinkRight"),
    /** The lids of the left eye follow a glance down. */
    EYE_LOOK_DOWN_LEFT("eyeLookDownLeft"),
    /** The lids of the right eye follow a glance down. */
    EYE_LOOK_DOWN_RIGHT("eyeLookDownRight"),
    /** The lids of the left eye follow a glance towards the nose. */
    EYE_LOOK_IN_LEFT("eyeLookInLeft"),
    /** The lids of the right eye follow a glance towards the nose. */
    EYE_LOOK_IN_RIGHT("eyeLookInRight"),
    /** The lids of the left eye follow a glance away from the nose. */
    EYE_LOOK_OUT_LEFT("eyeLookOutLeft"),
    /** The lids of the right eye follow a glance away from the nose. */
    EYE_LOOK_OUT_RIGHT("eyeLookOutRight"),
    /** The lids of the left eye follow a glance up. */
    EYE_LOOK_UP_LEFT("eyeLookUpLeft"),
    /** The lids of the right eye follow a glance up. */
    EYE_LOOK_UP_RIGHT("eyeLookUpRight"),
    /** Narrows the left eye. */
    EYE_SQUINT_LEFT("eyeSquintLeft"),
    /** Narrows the right eye. */
    EYE_SQUINT_RIGHT("eyeSquintRight"),
    /** Opens the left eye wide. */
    EYE_WIDE_LEFT("eyeWideLeft"),
    /** Opens the right eye wide. */
    EYE_WIDE_RIGHT("eyeWideRight"),
    /** Pushes the jaw forward. */
    JAW_FORWARD("jawForward"),
    /** Moves the jaw to the person's left. */
    JAW_LEFT("jawLeft"),
    /** Opens the jaw. */
    JAW_OPEN("jawOpen"),
    /** Moves the jaw to the person's right. */
    JAW_RIGHT("jawRight"),
    /** Closes the lips while the jaw stays open. */
    MOUTH_CLOSE("mouthClose"),
    /** Draws the left mouth corner back. */
    MOUTH_DIMPLE_LEFT("mouthDimpleLeft"),
    /** Draws the right mouth corner back. */
    MOUTH_DIMPLE_RIGHT("mouthDimpleRight"),
    /** Pulls the left mouth corner down. */
    MOUTH_FROWN_LEFT("mouthFrownLeft"),
    /** Pulls the right mouth corner down. */
    MOUTH_FROWN_RIGHT("mouthFrownRight"),
    /** Opens the lips into a round funnel. */
    MOUTH_FUNNEL("mouthFunnel"),
    /** Moves the mouth to the person's left. */
    MOUTH_LEFT("mouthLeft"),
    /** Lowers the left half of the lower lip. */
    MOUTH_LOWER_DOWN_LEFT("mouthLowerDownLeft"),
    /** Lowers the right half of the lower lip. */
    MOUTH_LOWER_DOWN_RIGHT("mouthLowerDownRight"),
    /** Presses the left half of the lips together. */
    MOUTH_PRESS_LEFT("mouthPressLeft"),
    /** Presses the right half of the lips together. */
    MOUTH_PRESS_RIGHT("mouthPressRight"),
    /** Purses the lips as for a kiss. */
    MOUTH_PUCKER("mouthPucker"),
    /** Moves the mouth to the person's right. */
    MOUTH_RIGHT("mouthRight"),
    /** Rolls the lower lip over the teeth. */
    MOUTH_ROLL_LOWER("mouthRollLower"),
    /** Rolls the upper lip over the teeth. */
    MOUTH_ROLL_UPPER("mouthRollUpper"),
    /** Pushes the lower lip up. */
    MOUTH_SHRUG_LOWER("mouthShrugLower"),
    /** Pushes the upper lip up. */
    MOUTH_SHRUG_UPPER("mouthShrugUpper"),
    /** Pulls the left mouth corner up. */
    MOUTH_SMILE_LEFT("mouthSmileLeft"),
    /** Pulls the right mouth corner up. */
    MOUTH_SMILE_RIGHT("mouthSmileRight"),
    /** Pulls the left mouth corner sideways. */
    MOUTH_STRETCH_LEFT("mouthStretchLeft"),
    /** Pulls the right mouth corner sideways. */
    MOUTH_STRETCH_RIGHT("mouthStretchRight"),
    /** Raises the left half of the upper lip. */
    MOUTH_UPPER_UP_LEFT("mouthUpperUpLeft"),
    /** Raises the right half of the upper lip. */
    MOUTH_UPPER_UP_RIGHT("mouthUpperUpRight"),
    /** Wrinkles the left side of the nose. */
    NOSE_SNEER_LEFT("noseSneerLeft"),
    /** Wrinkles the right side of the nose. */
    NOSE_SNEER_RIGHT("noseSneerRight"),
    /** Sticks the tongue out. */
    TONGUE_OUT("tongueOut");

    /**
     * All of them in order; unlike {@code values()}, asking for it in every frame costs nothing.
     */
    public static final List<ArKit> ALL = List.of(values());

    private final String shape;

    ArKit(String shape) {
        this.shape = shape;
    }

    /**
     * The name as files spell it.
     *
     * @return for example "jawOpen" (not null)
     */
    public String shapeName() {
        return shape;
    }
}

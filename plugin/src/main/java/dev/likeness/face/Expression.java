package dev.likeness.face;

import java.util.EnumMap;
import java.util.Map;

/**
 * A named face as ARKit weights, for {@link Face#fadeTo(Expression, float)}. Immutable, any thread.
 *
 * @param name for logs and menus (not null)
 * @param weights by shape, 1 = as far as the shape was made to go (not null); shapes left out are 0
 */
public record Expression(String name, Map<ArKit, Float> weights) {

    /** The face at rest. */
    public static final Expression NEUTRAL = new Expression("neutral", Map.of());

    /** A warm smile that reaches the eyes. */
    public static final Expression SMILE =
            new Expression(
                    "smile",
                    Map.of(
                            ArKit.MOUTH_SMILE_LEFT, 0.9f,
                            ArKit.MOUTH_SMILE_RIGHT, 0.85f,
                            ArKit.CHEEK_SQUINT_LEFT, 0.45f,
                            ArKit.CHEEK_SQUINT_RIGHT, 0.45f,
                            ArKit.EYE_SQUINT_LEFT, 0.25f,
                            ArKit.EYE_SQUINT_RIGHT, 0.25f,
                            ArKit.MOUTH_UPPER_UP_LEFT, 0.15f,
                            ArKit.MOUTH_UPPER_UP_RIGHT, 0.15f));

    /** Brows up, eyes wide, jaw dropped. */
    public static final Expression SURPRISED =
            new Expression(
                    "surprised",
                    Map.of(
                            ArKit.BROW_INNER_UP, 0.8f,
                            ArKit.BROW_OUTER_UP_LEFT, 0.8f,
                            ArKit.BROW_OUTER_UP_RIGHT, 0.8f,
                            ArKit.EYE_WIDE_LEFT, 0.8f,
                            ArKit.EYE_WIDE_RIGHT, 0.8f,
                            ArKit.JAW_OPEN, 0.35f,
                            ArKit.MOUTH_FUNNEL, 0.25f));

    /** Inner brows up, mouth corners down. */
    public static final Expression SAD =
            new Expression(
                    "sad",
                    Map.of(
                            ArKit.BROW_INNER_UP, 0.75f,
                            ArKit.MOUTH_FROWN_LEFT, 0.65f,
                            ArKit.MOUTH_FROWN_RIGHT, 0.65f,
                            ArKit.MOUTH_SHRUG_LOWER, 0.35f,
                            ArKit.EYE_SQUINT_LEFT, 0.2f,
                            ArKit.EYE_SQUINT_RIGHT, 0.2f));

    /** Brows down, nose wrinkled, lips pressed. */
    public static final Expression ANGRY =
            new Expression(
                    "angry",
                    Map.of(
                            ArKit.BROW_DOWN_LEFT, 0.85f,
                            ArKit.BROW_DOWN_RIGHT, 0.85f,
                            ArKit.NOSE_SNEER_LEFT, 0.35f,
                            ArKit.NOSE_SNEER_RIGHT, 0.35f,
                            ArKit.EYE_SQUINT_LEFT, 0.35f,
                            ArKit.EYE_SQUINT_RIGHT, 0.35f,
                            ArKit.MOUTH_PRESS_LEFT, 0.4f,
                            ArKit.MOUTH_PRESS_RIGHT, 0.4f,
                            ArKit.MOUTH_FROWN_LEFT, 0.25f,
                            ArKit.MOUTH_FROWN_RIGHT, 0.25f));

    /** The person's left eye closed, a half smile. */
    public static final Expression WINK =
            new Expression(
                    "wink",
                    Map.of(
                            ArKit.EYE_BLINK_LEFT, 1f,
                            ArKit.CHEEK_SQUINT_LEFT, 0.5f,
                            ArKit.MOUTH_SMILE_LEFT, 0.6f,
                            ArKit.MOUTH_SMILE_RIGHT, 0.25f,
                            ArKit.BROW_DOWN_LEFT, 0.2f));

    /** At ease: soft lids, the corners of the mouth a little up. */
    public static final Expression RELAXED =
            new Expression(
                    "relaxed",
                    Map.of(
                            ArKit.MOUTH_SMILE_LEFT, 0.3f,
                            ArKit.MOUTH_SMILE_RIGHT, 0.3f,
                            ArKit.EYE_SQUINT_LEFT, 0.2f,
                            ArKit.EYE_SQUINT_RIGHT, 0.2f,
                            ArKit.BROW_INNER_UP, 0.1f));

    /** Nose wrinkled, upper lip raised, brows down. */
    public static final Expression DISGUSTED =
            new Expression(
                    "disgusted",
                    Map.of(
                            ArKit.NOSE_SNEER_LEFT, 0.85f,
                            ArKit.NOSE_SNEER_RIGHT, 0.85f,
                            ArKit.MOUTH_UPPER_UP_LEFT, 0.5f,
                            ArKit.MOUTH_UPPER_UP_RIGHT, 0.5f,
                            ArKit.BROW_DOWN_LEFT, 0.5f,
                            ArKit.BROW_DOWN_RIGHT, 0.5f,
                            ArKit.EYE_SQUINT_LEFT, 0.3f,
                            ArKit.EYE_SQUINT_RIGHT, 0.3f,
                            ArKit.MOUTH_FROWN_LEFT, 0.3f,
                            ArKit.MOUTH_FROWN_RIGHT, 0.3f));

    /** Brows up and drawn together, eyes wide, mouth drawn sideways. */
    public static final Expression AFRAID =
            new Expression(
                    "afraid",
                    Map.of(
                            ArKit.BROW_INNER_UP, 0.9f,
                            ArKit.BROW_OUTER_UP_LEFT, 0.3f,
                            ArKit.BROW_OUTER_UP_RIGHT, 0.3f,
                            ArKit.EYE_WIDE_LEFT, 0.9f,
                            ArKit.EYE_WIDE_RIGHT, 0.9f,
                            ArKit.MOUTH_STRETCH_LEFT, 0.6f,
                            ArKit.MOUTH_STRETCH_RIGHT, 0.6f,
                            ArKit.JAW_OPEN, 0.15f));

    /** One corner of the mouth up, the eye above it narrowed. */
    public static final Expression CONTEMPTUOUS =
            new Expression(
                    "contemptuous",
                    Map.of(
                            ArKit.MOUTH_SMILE_LEFT, 0.5f,
                            ArKit.MOUTH_DIMPLE_LEFT, 0.6f,
                            ArKit.MOUTH_PRESS_LEFT, 0.3f,
                            ArKit.EYE_SQUINT_LEFT, 0.3f,
                            ArKit.BROW_OUTER_UP_RIGHT, 0.3f));

    /** Copies the weights and checks that they are finite. */
    public Expression {
        EnumMap<ArKit, Float> copy = new EnumMap<>(ArKit.class);
        weights.forEach(
                (shape, weight) -> copy.put(shape, Weights.finite(shape.shapeName(), weight)));
        weights = Map.copyOf(copy);
    }
}

package dev.likeness.face;

/**
 * What a face cannot do, whatever its layers add up to: lids that pass each other, a jaw that opens
 * twice, a mouth that goes to both sides. What the game sets itself is let through. Engine-free.
 */
final class FaceLimits {

    private static final ArKit[] SHAPES = ArKit.values();
    private static final Viseme[] VISEMES = Viseme.values();

    private static final ArKit[][] LIDS = {
        {
            ArKit.EYE_BLINK_LEFT,
            ArKit.EYE_SQUINT_LEFT,
            ArKit.EYE_WIDE_LEFT,
            ArKit.EYE_LOOK_DOWN_LEFT,
            ArKit.EYE_LOOK_UP_LEFT
        },
        {
            ArKit.EYE_BLINK_RIGHT,
            ArKit.EYE_SQUINT_RIGHT,
            ArKit.EYE_WIDE_RIGHT,
            ArKit.EYE_LOOK_DOWN_RIGHT,
            ArKit.EYE_LOOK_UP_RIGHT
        }
    };

    /** Movements that undo each other; of both at once only the difference is left. */
    private static final ArKit[][] OPPOSITES = {
        {ArKit.JAW_LEFT, ArKit.JAW_RIGHT},
        {ArKit.MOUTH_LEFT, ArKit.MOUTH_RIGHT},
        {ArKit.MOUTH_SMILE_LEFT, ArKit.MOUTH_FROWN_LEFT},
        {ArKit.MOUTH_SMILE_RIGHT, ArKit.MOUTH_FROWN_RIGHT},
        {ArKit.EYE_WIDE_LEFT, ArKit.EYE_SQUINT_LEFT},
        {ArKit.EYE_WIDE_RIGHT, ArKit.EYE_SQUINT_RIGHT},
        {ArKit.EYE_LOOK_UP_LEFT, ArKit.EYE_LOOK_DOWN_LEFT},
        {ArKit.EYE_LOOK_UP_RIGHT, ArKit.EYE_LOOK_DOWN_RIGHT},
        {ArKit.EYE_LOOK_IN_LEFT, ArKit.EYE_LOOK_OUT_LEFT},
        {ArKit.EYE_LOOK_IN_RIGHT, ArKit.EYE_LOOK_OUT_RIGHT}
    };

    private static final int JAW_OPEN = FaceChannels.of(ArKit.JAW_OPEN);
    private static final int MOUTH_CLOSE = FaceChannels.of(ArKit.MOUTH_CLOSE);

    private FaceLimits() {}

    /** A closing lid leaves no room for what else would move it, or it went through the eye. */
    static void lids(float[] weights, float[] game) {
        for (ArKit[] eye : LIDS) {
            float open = 1 - Weights.clamp(weights[FaceChannels.of(eye[0])], 0, 1);
            for (int i = 1; i < eye.length; i++) {
                int channel = FaceChannels.of(eye[i]);
                float own = game[channel];
                float wanted = Weights.within(weights[channel], own);
                weights[channel] = own + (wanted - own) * open;
            }
        }
    }

    /** Opposite movements cancel out, unless the game asked for one of them. */
    static void opposites(float[] weights, float[] game) {
        for (ArKit[] pair : OPPOSITES) {
            int one = FaceChannels.of(pair[0]);
            int other = FaceChannels.of(pair[1]);
            float common = Math.min(weights[one], weights[other]);
            if (common > 0 && game[one] == 0 && game[other] == 0) {
                weights[one] -= common;
                weights[other] -= common;
            }
        }
    }

    /** All visemes together are one mouth at most. */
    static void visemes(float[] weights) {
        float sum = 0;
        for (Viseme viseme : VISEMES) {
            sum += viseme == Viseme.SIL ? 0 : Math.max(0, weights[FaceChannels.of(viseme)]);
        }
        if (sum > 1) {
            for (Viseme viseme : VISEMES) {
                weights[FaceChannels.of(viseme)] /= sum;
            }
        }
    }

    /**
     * The jaw opens once, and lips close no more than it is open.
     *
     * @param weights by channel (modified)
     * @param opened by visemes that have a shape of their own (0 to 1, in units of jawOpen)
     * @param game what the game set, by channel (not null)
     */
    static void jaw(float[] weights, float opened, float[] game) {
        float own = game[JAW_OPEN];
        weights[JAW_OPEN] = Math.max(own, Math.min(weights[JAW_OPEN], Math.max(0, 1 - opened)));
        float open = Math.max(0, weights[JAW_OPEN]) + opened;
        weights[MOUTH_CLOSE] = Math.max(game[MOUTH_CLOSE], Math.min(weights[MOUTH_CLOSE], open));
    }

    /** Each of ARKit's shapes within 0 to 1, unless the game itself went further. */
    static void each(float[] weights, float[] game) {
        for (ArKit shape : SHAPES) {
            int channel = FaceChannels.of(shape);
            weights[channel] = Weights.within(weights[channel], game[channel]);
        }
    }
}

package dev.likeness.face;

/**
 * Who wants what of a face, kept apart: the game's direct weights, the expression, clips, speech,
 * blinking and gaze. Mixing them settles who owns what: speech the mouth, a blink the lids.
 */
final class FaceLayers {

    /** Share of an expression's mouth that is left while somebody speaks. */
    private static final float MOUTH_LEFT_WHILE_SPEAKING = 0.4f;

    private static final float SPEECH_TAKES_OVER_SECONDS = 0.06f;
    private static final float SPEECH_LETS_GO_SECONDS = 0.25f;

    private static final ArKit[][] LID_SHAPES = {
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

    private final float[] direct;
    private final float[] expression;
    private final float[] clip;
    private final float[] speech;
    private final float[] gaze;
    private float lidsClosed;
    private float speaking;

    FaceLayers(int channels) {
        direct = new float[channels];
        expression = new float[channels];
        clip = new float[channels];
        speech = new float[channels];
        gaze = new float[channels];
    }

    /** Sets a weight at once: visemes belong to speech, all else to the game. */
    void set(int channel, float weight) {
        (FaceShapes.isViseme(channel) ? speech : direct)[channel] = weight;
    }

    /** Sets every weight that is not zero (length = number of channels). */
    void setAll(float[] weights) {
        for (int channel = 0; channel < weights.length; channel++) {
            if (weights[channel] != 0) {
                set(channel, weights[channel]);
            }
        }
    }

    float[] expression() {
        return expression;
    }

    float[] clip() {
        return clip;
    }

    /** What {@link #set} left on a channel. */
    float wish(int channel) {
        return (FaceShapes.isViseme(channel) ? speech : direct)[channel];
    }

    float[] gaze() {
        return gaze;
    }

    void closeLids(float closed) {
        lidsClosed = closed;
    }

    /** Lets speech take the mouth, or give it back, over time (seconds >=0). */
    void step(float seconds) {
        float loudest = 0;
        for (Viseme viseme : Viseme.values()) {
            if (viseme != Viseme.SIL) {
                loudest = Math.max(loudest, speech[FaceShapes.channelOf(viseme)]);
            }
        }
        float goal = Weights.clamp(loudest, 0, 1);
        float pace = goal > speaking ? SPEECH_TAKES_OVER_SECONDS : SPEECH_LETS_GO_SECONDS;
        speaking += (goal - speaking) * Weights.approach(seconds, pace);
    }

    /** Writes the weight of every channel. */
    void mix(float[] out) {
        for (int channel = 0; channel < out.length; channel++) {
            float yielded = (expression[channel] + clip[channel]) * mouthLeft(channel);
            float asked = direct[channel] + speech[channel];
            out[channel] = limited(asked + yielded + gaze[channel], asked);
        }
        for (ArKit[] eye : LID_SHAPES) {
            mixLids(eye, out);
        }
    }

    /**
     * Writes the weights of a still picture: what the game has set itself with an expression and a
     * gaze. Nobody speaks or blinks in it, and nothing here changes (lengths = number of channels).
     */
    void mixStill(float[] stillExpression, float[] stillGaze, float[] out) {
        FaceLayers still = new FaceLayers(out.length);
        System.arraycopy(direct, 0, still.direct, 0, out.length);
        System.arraycopy(stillExpression, 0, still.expression, 0, out.length);
        System.arraycopy(stillGaze, 0, still.gaze, 0, out.length);
        still.mix(out);
    }

    private float mouthLeft(int channel) {
        if (channel >= ArKit.values().length) {
            return 1;
        }
        String name = ArKit.values()[channel].shapeName();
        if (name.startsWith("jaw")) {
            return 1 - speaking;
        }
        return name.startsWith("mouth") ? 1 - (1 - MOUTH_LEFT_WHILE_SPEAKING) * speaking : 1;
    }

    /** A closing lid leaves no room for what else would move it, or it went through the eye. */
    private void mixLids(ArKit[] eye, float[] out) {
        int blink = FaceShapes.channelOf(eye[0]);
        out[blink] = limited(out[blink] + lidsClosed, direct[blink]);
        float open = 1 - Weights.clamp(out[blink], 0, 1);
        for (int i = 1; i < eye.length; i++) {
            int channel = FaceShapes.channelOf(eye[i]);
            float own = direct[channel];
            out[channel] = limited(own + (out[channel] - own) * open, own);
        }
    }

    /** Within 0 to 1, unless the game itself went further. */
    private static float limited(float sum, float direct) {
        return Weights.clamp(sum, Math.min(0, direct), Math.max(1, direct));
    }
}

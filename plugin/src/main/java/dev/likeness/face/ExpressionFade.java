package dev.likeness.face;

/** Takes the expression layer from where it is to a goal in a given time. */
final class ExpressionFade {

    private final float[] layer;
    private final float[] from;
    private final float[] to;
    private double passed;
    private double duration;

    /** Works on a layer, at rest (the array is modified by {@link #step}). */
    ExpressionFade(float[] layer) {
        this.layer = layer;
        this.from = new float[layer.length];
        this.to = new float[layer.length];
    }

    /** Starts from what is there now (seconds >=0; length of the goal as the layer). */
    void start(float[] goal, float seconds) {
        if (!(seconds >= 0) || Float.isInfinite(seconds)) {
            throw new IllegalArgumentException(
                    "Expected a fade of 0 or more seconds, found " + seconds);
        }
        System.arraycopy(layer, 0, from, 0, layer.length);
        System.arraycopy(goal, 0, to, 0, layer.length);
        passed = 0;
        duration = seconds;
        step(0);
    }

    /** Goes on; where it is depends on the time passed only, not on the number of steps. */
    void step(float seconds) {
        passed += seconds;
        float done = passed >= duration ? 1 : Weights.ease((float) (passed / duration));
        for (int i = 0; i < layer.length; i++) {
            layer[i] = from[i] + (to[i] - from[i]) * done;
        }
    }
}

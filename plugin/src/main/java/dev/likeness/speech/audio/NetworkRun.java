package dev.likeness.speech.audio;

import java.util.Arrays;

/**
 * Follows a stream of feature frames with a {@link Network}: every frame of every layer is computed
 * once. Before the first and after the last frame all is zero. Allocates nothing while running. One
 * thread.
 */
public final class NetworkRun {

    private final Network network;
    private final float[][] rings;
    private final int[] frames;
    private final float[][] outputs;
    private long fed;
    private long given;
    private long drained;

    /**
     * Creates a run.
     *
     * @param network the weights (not null)
     */
    public NetworkRun(Network network) {
        this.network = network;
        rings = new float[network.depth()][];
        frames = new int[network.depth()];
        outputs = new float[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            Network.Layer layer = network.layer(l);
            frames[l] = layer.ahead() + layer.behind() + 1;
            rings[l] = new float[frames[l] * layer.inputs()];
            outputs[l] = new float[layer.outputs()];
        }
    }

    /** Starts anew. */
    public void reset() {
        for (float[] ring : rings) {
            Arrays.fill(ring, 0);
        }
        fed = 0;
        given = 0;
        drained = 0;
    }

    /**
     * Takes a frame.
     *
     * @param features its numbers (length = the network's inputs)
     * @return whether {@link #shares()} now holds those of the frame that came {@link
     *     Network#ahead()} earlier
     */
    public boolean push(float[] features) {
        fed++;
        return propagate(features);
    }

    /**
     * Lets the stream end: to be called again as long as it says so.
     *
     * @return whether {@link #shares()} now holds those of one more frame
     */
    public boolean drain() {
        while (given < fed) {
            if (propagate(null)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The classes of the frame that is known last.
     *
     * @return a share per class (sum 1; the same array each time)
     */
    public float[] shares() {
        return outputs[outputs.length - 1];
    }

    private boolean propagate(float[] features) {
        float[] frame = features;
        long position = features == null ? fed + drained++ : fed - 1;
        for (int l = 0; l < rings.length; l++) {
            Network.Layer layer = network.layer(l);
            store(l, position, frame);
            position -= layer.ahead();
            if (position < 0) {
                return false;
            }
            compute(l, position);
            frame = outputs[l];
            if (l < rings.length - 1 && position >= fed) {
                frame = null;
            }
        }
        softmax(shares());
        given++;
        return true;
    }

    private void store(int l, long position, float[] frame) {
        int width = network.layer(l).inputs();
        int at = (int) (position % frames[l]) * width;
        if (frame == null) {
            Arrays.fill(rings[l], at, at + width, 0);
        } else {
            System.arraycopy(frame, 0, rings[l], at, width);
        }
    }

    private void compute(int l, long position) {
        Network.Layer layer = network.layer(l);
        float[] out = outputs[l];
        System.arraycopy(layer.bias(), 0, out, 0, out.length);
        int width = layer.inputs();
        for (int k = 0; k < layer.offsets().length; k++) {
            long from = position + layer.offsets()[k];
            if (from >= 0) {
                int at = (int) (from % frames[l]) * width;
                add(rings[l], at, width, layer.weights(), k * width * out.length, out);
            }
        }
        if (l < rings.length - 1) {
            for (int o = 0; o < out.length; o++) {
                out[o] = Math.max(0, out[o]);
            }
        }
    }

    private static void add(float[] in, int at, int width, float[] weights, int from, float[] out) {
        int row = from;
        for (int i = 0; i < width; i++) {
            float x = in[at + i];
            if (x != 0) {
                for (int o = 0; o < out.length; o++) {
                    out[o] += x * weights[row + o];
                }
            }
            row += out.length;
        }
    }

    private static void softmax(float[] values) {
        float largest = values[0];
        for (float value : values) {
            largest = Math.max(largest, value);
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(values[i] - largest);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }
}

package dev.likeness.speech.audio;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The classifier's weights: layers that each look at a few frames of the layer below (a time-delay
 * network). All layers but the last cut negative values off; the last gives a share per class.
 * Immutable, any thread; {@link NetworkRun} follows a stream with it.
 */
public final class Network {

    /**
     * One layer.
     *
     * @param offsets which frames of the layer below it sees, relative to its own (ascending)
     * @param inputs numbers per frame below
     * @param outputs numbers per frame of its own
     * @param weights [offset][input][output], flat
     * @param bias [output]
     */
    public record Layer(int[] offsets, int inputs, int outputs, float[] weights, float[] bias) {

        int ahead() {
            return Math.max(0, offsets[offsets.length - 1]);
        }

        int behind() {
            return Math.max(0, -offsets[0]);
        }
    }

    private static final int LARGEST = 4096;

    private final Layer[] layers;

    /**
     * Creates a network.
     *
     * @param layers from the features to the classes (at least one; the outputs of each are the
     *     inputs of the next; not copied)
     */
    public Network(Layer... layers) {
        for (int i = 0; i < layers.length; i++) {
            Layer layer = layers[i];
            if (i > 0 && layer.inputs != layers[i - 1].outputs
                    || layer.weights.length != layer.offsets.length * layer.inputs * layer.outputs
                    || layer.bias.length != layer.outputs) {
                throw new IllegalArgumentException("Layer " + i + " does not fit");
            }
        }
        this.layers = layers;
    }

    /**
     * How many frames after a frame must be known before its classes are.
     *
     * @return the count (&gt;=0)
     */
    public int ahead() {
        int sum = 0;
        for (Layer layer : layers) {
            sum += layer.ahead();
        }
        return sum;
    }

    int inputs() {
        return layers[0].inputs;
    }

    int outputs() {
        return layers[layers.length - 1].outputs;
    }

    Layer layer(int index) {
        return layers[index];
    }

    int depth() {
        return layers.length;
    }

    /**
     * Writes it with a byte per weight: each output of a layer has a scale of its own.
     *
     * @param out where to (not null)
     * @throws IOException if writing fails
     */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(layers.length);
        for (Layer layer : layers) {
            out.writeInt(layer.inputs);
            out.writeInt(layer.outputs);
            out.writeInt(layer.offsets.length);
            for (int offset : layer.offsets) {
                out.writeInt(offset);
            }
            for (int o = 0; o < layer.outputs; o++) {
                writeOutput(layer, o, out);
            }
        }
    }

    private static void writeOutput(Layer layer, int o, DataOutputStream out) throws IOException {
        float largest = 1e-9f;
        for (int i = o; i < layer.weights.length; i += layer.outputs) {
            largest = Math.max(largest, Math.abs(layer.weights[i]));
        }
        float scale = largest / 127;
        out.writeFloat(layer.bias[o]);
        out.writeFloat(scale);
        for (int i = o; i < layer.weights.length; i += layer.outputs) {
            out.writeByte(Math.round(layer.weights[i] / scale));
        }
    }

    static Network read(DataInputStream in) throws IOException {
        Layer[] layers = new Layer[sane(in.readInt())];
        for (int l = 0; l < layers.length; l++) {
            layers[l] = readLayer(in);
        }
        return new Network(layers);
    }

    private static Layer readLayer(DataInputStream in) throws IOException {
        int inputs = sane(in.readInt());
        int outputs = sane(in.readInt());
        int[] offsets = new int[sane(in.readInt())];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = in.readInt();
        }
        float[] weights = new float[offsets.length * inputs * outputs];
        float[] bias = new float[outputs];
        for (int o = 0; o < outputs; o++) {
            bias[o] = in.readFloat();
            float scale = in.readFloat();
            for (int i = o; i < weights.length; i += outputs) {
                weights[i] = in.readByte() * scale;
            }
        }
        return new Layer(offsets, inputs, outputs, weights, bias);
    }

    private static int sane(int count) throws IOException {
        if (count < 1 || count > LARGEST) {
            throw new IOException("expected 1 to " + LARGEST + ", found " + count);
        }
        return count;
    }
}

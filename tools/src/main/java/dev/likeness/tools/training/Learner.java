package dev.likeness.tools.training;

import dev.likeness.speech.audio.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A network that learns, layer by layer as {@link Network} has it. */
final class Learner {

    /** The shape of a layer. */
    record Shape(int[] offsets, int outputs) {}

    private final List<LearningLayer> layers = new ArrayList<>();
    private final Random random;
    private int steps;

    Learner(int inputs, List<Shape> shapes, long seed) {
        random = new Random(seed);
        int width = inputs;
        for (Shape shape : shapes) {
            layers.add(new LearningLayer(shape.offsets(), width, shape.outputs(), random));
            width = shape.outputs();
        }
    }

    /**
     * Forward through a stretch of frames.
     *
     * @return [frame][class] shares
     */
    float[][] shares(float[][] features) {
        float[][] x = features;
        for (int l = 0; l < layers.size(); l++) {
            x = layers.get(l).forward(x);
            if (l < layers.size() - 1) {
                cutNegative(x, 0);
            }
        }
        softmax(x);
        return x;
    }

    /**
     * Forward and back: adds to the gradients.
     *
     * @param goal fills in what the shares should have been, minus the shares; gives the loss
     * @param drop share of hidden values that is left out
     */
    double learn(float[][] features, Goal goal, double drop) {
        List<float[][]> inputs = new ArrayList<>();
        float[][] x = features;
        for (int l = 0; l < layers.size(); l++) {
            inputs.add(x);
            x = layers.get(l).forward(x);
            if (l < layers.size() - 1) {
                cutNegative(x, drop);
            }
        }
        softmax(x);
        double loss = goal.slope(x);
        float[][] slope = x;
        for (int l = layers.size() - 1; l >= 0; l--) {
            float[][] below = layers.get(l).back(inputs.get(l), slope, l > 0);
            if (l > 0) {
                maskAndScale(below, inputs.get(l), drop);
            }
            slope = below;
        }
        return loss;
    }

    /** Turns shares into their slopes of the loss, in place. */
    interface Goal {
        double slope(float[][] shares);
    }

    void step(double rate, double scale) {
        steps++;
        for (LearningLayer layer : layers) {
            layer.step(rate, scale, steps);
        }
    }

    Network network() {
        return new Network(
                layers.stream().map(LearningLayer::frozen).toArray(Network.Layer[]::new));
    }

    private void cutNegative(float[][] x, double drop) {
        float scale = (float) (1 / (1 - drop));
        for (float[] row : x) {
            for (int i = 0; i < row.length; i++) {
                boolean out = row[i] <= 0 || drop > 0 && random.nextFloat() < drop;
                row[i] = out ? 0 : row[i] * scale;
            }
        }
    }

    private static void maskAndScale(float[][] slope, float[][] output, double drop) {
        float scale = (float) (1 / (1 - drop));
        for (int t = 0; t < slope.length; t++) {
            for (int i = 0; i < slope[t].length; i++) {
                slope[t][i] = output[t][i] > 0 ? slope[t][i] * scale : 0;
            }
        }
    }

    private static void softmax(float[][] x) {
        for (float[] row : x) {
            float largest = row[0];
            for (float value : row) {
                largest = Math.max(largest, value);
            }
            float sum = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) Math.exp(row[i] - largest);
                sum += row[i];
            }
            for (int i = 0; i < row.length; i++) {
                row[i] /= sum;
            }
        }
    }
}

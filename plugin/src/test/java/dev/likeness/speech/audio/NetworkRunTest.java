package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkRunTest {

    private static final int INPUTS = 3;

    private final Random random = new Random(4);
    private final Network network =
            new Network(layer(new int[] {-2, 0, 1}, INPUTS, 5), layer(new int[] {-1, 1}, 5, 4));

    @Test
    void everyFrameGetsItsSharesLateByWhatTheNetworkLooksAhead() {
        float[][] frames = frames(9);
        NetworkRun run = new NetworkRun(network);

        assertThat(network.ahead()).isEqualTo(2);
        assertThat(run.push(frames[0])).isFalse();
        assertThat(run.push(frames[1])).isFalse();
        assertThat(run.push(frames[2])).isTrue();
    }

    @Test
    void aStreamGivesWhatTheFormulaGives() {
        float[][] frames = frames(9);

        List<float[]> streamed = stream(frames);

        assertThat(streamed).hasSize(9);
        for (int t = 0; t < 9; t++) {
            float[] expected = formula(frames, t);
            for (int o = 0; o < expected.length; o++) {
                assertThat(streamed.get(t)[o]).isCloseTo(expected[o], within(1e-5f));
            }
        }
    }

    @Test
    void aStreamShorterThanTheLookAheadEndsWell() {
        assertThat(stream(frames(1))).hasSize(1);
    }

    @Test
    void aByteForEachWeightChangesLittle() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        network.write(new DataOutputStream(bytes));
        Network read =
                Network.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        float[] before = network.layer(0).weights();
        float[] after = read.layer(0).weights();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(0.02f));
        }
    }

    private List<float[]> stream(float[][] frames) {
        NetworkRun run = new NetworkRun(network);
        List<float[]> shares = new ArrayList<>();
        for (float[] frame : frames) {
            if (run.push(frame)) {
                shares.add(run.shares().clone());
            }
        }
        while (run.drain()) {
            shares.add(run.shares().clone());
        }
        return shares;
    }

    private float[] formula(float[][] frames, int t) {
        float[][] hidden = new float[frames.length][];
        for (int i = 0; i < frames.length; i++) {
            hidden[i] = sum(network.layer(0), frames, i);
            for (int o = 0; o < hidden[i].length; o++) {
                hidden[i][o] = Math.max(0, hidden[i][o]);
            }
        }
        float[] out = sum(network.layer(1), hidden, t);
        double total = 0;
        for (float value : out) {
            total += Math.exp(value);
        }
        for (int o = 0; o < out.length; o++) {
            out[o] = (float) (Math.exp(out[o]) / total);
        }
        return out;
    }

    private static float[] sum(Network.Layer layer, float[][] frames, int t) {
        float[] out = layer.bias().clone();
        for (int k = 0; k < layer.offsets().length; k++) {
            int from = t + layer.offsets()[k];
            for (int i = 0; from >= 0 && from < frames.length && i < layer.inputs(); i++) {
                for (int o = 0; o < out.length; o++) {
                    int at = (k * layer.inputs() + i) * out.length + o;
                    out[o] += frames[from][i] * layer.weights()[at];
                }
            }
        }
        return out;
    }

    private float[][] frames(int count) {
        float[][] frames = new float[count][INPUTS];
        for (float[] frame : frames) {
            fill(frame);
        }
        return frames;
    }

    private Network.Layer layer(int[] offsets, int inputs, int outputs) {
        float[] weights = new float[offsets.length * inputs * outputs];
        float[] bias = new float[outputs];
        fill(weights);
        fill(bias);
        return new Network.Layer(offsets, inputs, outputs, weights, bias);
    }

    private void fill(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
    }
}

package dev.likeness.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final List<Learner.Shape> SHAPES =
            List.of(new Learner.Shape(new int[] {-1, 0}, 12), new Learner.Shape(new int[] {0}, 2));

    @Test
    void aNetworkLearnsWhatOnlyTwoFramesTogetherTell() {
        Random random = new Random(1);
        Learner learner = new Learner(4, SHAPES, 2);
        for (int step = 0; step < 400; step++) {
            float[][] frames = frames(random);
            learner.learn(frames, shares -> slope(frames, shares), 0);
            learner.step(0.01, 1.0 / frames.length);
        }

        float[][] frames = frames(random);
        float[][] shares = learner.shares(frames);
        for (int t = 1; t < frames.length; t++) {
            assertThat(shares[t][right(frames, t)]).isGreaterThan(0.7f);
        }
    }

    @Test
    void slopesAreThoseOfTheLoss() {
        Random random = new Random(3);
        float[][] frames = frames(random);
        Learner one = new Learner(4, SHAPES, 5);
        double before = loss(one, frames);
        for (int step = 0; step < 3; step++) {
            one.learn(frames, shares -> slope(frames, shares), 0);
            one.step(1e-3, 1.0 / frames.length);
        }

        assertThat(loss(one, frames)).isLessThan(before);
    }

    private static double loss(Learner learner, float[][] frames) {
        float[][] shares = learner.shares(frames);
        double sum = 0;
        for (int t = 1; t < frames.length; t++) {
            sum -= Math.log(shares[t][right(frames, t)]);
        }
        return sum;
    }

    /** Whether the first number has the same sign as in the frame before. */
    private static int right(float[][] frames, int t) {
        return frames[t][0] * frames[t - 1][0] > 0 ? 1 : 0;
    }

    private static double slope(float[][] frames, float[][] shares) {
        for (int t = 0; t < shares.length; t++) {
            for (int c = 0; c < 2; c++) {
                shares[t][c] = t == 0 ? 0 : shares[t][c] - (right(frames, t) == c ? 1 : 0);
            }
        }
        return 0;
    }

    private static float[][] frames(Random random) {
        float[][] frames = new float[50][4];
        for (float[] frame : frames) {
            frame[0] = random.nextBoolean() ? 1 : -1;
            frame[1] = (float) random.nextGaussian();
        }
        return frames;
    }
}

package dev.likeness.speech.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Samples and weights go from one thread to another whole and in order. */
class HandedOverTest {

    private static final int MANY = 400_000;

    @Test
    void samplesComeOutInTheOrderInWhichTheyWentIn() {
        SampleRing ring = new SampleRing(1_000);
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(
                        () -> {
                            float[] block = new float[97];
                            for (int next = 0; next < MANY; ) {
                                int count = Math.min(block.length, MANY - next);
                                while (ring.capacity() - ring.waiting() < count) {
                                    Thread.onSpinWait();
                                }
                                for (int i = 0; i < count; i++) {
                                    block[i] = next++;
                                }
                                ring.write(block, 0, count, 1);
                            }
                        });

        float[] taken = new float[61];
        for (int expected = 0; expected < MANY; ) {
            int count = ring.take(taken);
            for (int i = 0; i < count; i++) {
                assertThat(taken[i]).isEqualTo(expected++);
            }
        }
        writer.join();
        assertThat(ring.lost()).isZero();
    }

    @Test
    void whatDoesNotFitIsLostAndCounted() {
        SampleRing ring = new SampleRing(8);
        ring.write(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0, 10, 1);

        float[] taken = new float[20];
        assertThat(ring.take(taken)).isEqualTo(8);
        assertThat(taken).startsWith(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(ring.lost()).isEqualTo(2);
    }

    @Test
    void channelsAreAveraged() {
        SampleRing ring = new SampleRing(8);
        ring.write(new float[] {9, 1, 0, 0.5f, 0.25f}, 1, 2, 2);
        ring.write(new short[] {16_384, 0, -16_384, -16_384}, 0, 2, 2);

        float[] taken = new float[4];
        ring.take(taken);
        assertThat(taken).containsExactly(0.5f, 0.375f, 0.25f, -0.5f);
    }

    @Test
    void theOldestCanBeLeftOut() {
        SampleRing ring = new SampleRing(16);
        ring.write(new float[] {1, 2, 3, 4, 5}, 0, 5, 1);

        assertThat(ring.skipAllBut(2)).isEqualTo(3);
        assertThat(ring.skipAllBut(2)).isZero();
        float[] taken = new float[2];
        ring.take(taken);
        assertThat(taken).containsExactly(4, 5);
    }

    @Test
    void aReaderNeverSeesHalfOfASetOfWeights() {
        LatestWeights latest = new LatestWeights();
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(
                        () -> {
                            float[] weights = new float[15];
                            for (int i = 0; i <= MANY; i++) {
                                Arrays.fill(weights, i);
                                latest.publish(weights, 0);
                            }
                        });

        float[] read = new float[15];
        float before = 0;
        while (before < MANY) {
            if (latest.read(read, 0, 1)) {
                for (float weight : read) {
                    assertThat(weight).isEqualTo(read[0]);
                }
                assertThat(read[0]).isGreaterThanOrEqualTo(before);
                before = read[0];
            }
        }
        writer.join();
    }

    @Test
    void weightsThatAreTooOldCountAsNone() {
        LatestWeights latest = new LatestWeights();
        float[] read = new float[15];
        assertThat(latest.read(read, 0, 1_000)).isFalse();
        float[] weights = new float[15];
        weights[3] = 0.5f;
        latest.publish(weights, 5_000);

        assertThat(latest.read(read, 5_500, 1_000)).isTrue();
        assertThat(read[3]).isEqualTo(0.5f);
        assertThat(latest.read(read, 6_500, 1_000)).isFalse();
    }
}

package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.BadFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedWorkTest {

    @Test
    void everyPieceHasItsResultWhoeverDidIt() {
        try (SharedWork work = new SharedWork()) {
            List<SharedWork.Piece<Integer>> pieces = new ArrayList<>();
            IntStream.range(0, 100).forEach(i -> pieces.add(work.add(() -> i * i)));

            assertThat(pieces.stream().map(SharedWork.Piece::get))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 100).mapToObj(i -> i * i).toList());
        }
    }

    @Test
    @Timeout(20)
    void aBusyPoolKeepsNobodyWaiting() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        int cores = 2 * ForkJoinPool.getCommonPoolParallelism();
        for (int i = 0; i < cores; i++) {
            ForkJoinPool.commonPool().execute(() -> await(end));
        }
        try (SharedWork work = new SharedWork()) {
            assertThat(work.add(() -> "done").get()).isEqualTo("done");
        } finally {
            end.countDown();
        }
    }

    @Test
    void aFailureComesToWhoAsks() {
        try (SharedWork work = new SharedWork()) {
            var piece =
                    work.add(
                            () -> {
                                throw new BadFileException("a.png: expected b, found c", null);
                            });

            assertThatThrownBy(piece::get)
                    .isExactlyInstanceOf(BadFileException.class)
                    .hasMessage("a.png: expected b, found c");
        }
    }

    @Test
    void anInterruptedThreadBeginsNothing() {
        try (SharedWork work = new SharedWork()) {
            var piece = work.add(() -> "done");
            Thread.currentThread().interrupt();

            assertThatThrownBy(piece::get).isInstanceOf(AvatarCancelledException.class);
            assertThat(Thread.interrupted()).as("flag is kept").isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

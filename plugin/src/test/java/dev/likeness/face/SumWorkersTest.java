package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumWorkersTest {

    private static final int PARTS = 200;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void everyPartOfEveryJobIsDoneOnce(int threads) {
        try (SumWorkers workers = new SumWorkers(threads)) {
            for (int job = 0; job < 500; job++) {
                int parts = job % PARTS;
                AtomicIntegerArray times = new AtomicIntegerArray(PARTS);

                workers.share(parts, (part, block) -> times.incrementAndGet(part));

                for (int part = 0; part < PARTS; part++) {
                    assertThat(times.get(part)).isEqualTo(part < parts ? 1 : 0);
                }
            }
        }
    }

    @Test
    void whatOthersDidIsThereOnReturn() {
        try (SumWorkers workers = new SumWorkers(3)) {
            float[] squares = new float[PARTS];

            workers.share(PARTS, (part, block) -> squares[part] = part * part);

            for (int part = 0; part < PARTS; part++) {
                assertThat(squares[part]).isEqualTo(part * part);
            }
        }
    }

    @Test
    void noTwoThreadsHaveOneBlock() {
        try (SumWorkers workers = new SumWorkers(3)) {
            Set<List<Object>> pairs = ConcurrentHashMap.newKeySet();

            workers.share(
                    PARTS, (part, block) -> pairs.add(List.of(Thread.currentThread(), block)));

            long threads = pairs.stream().map(pair -> pair.get(0)).distinct().count();
            long blocks = pairs.stream().map(pair -> pair.get(1)).distinct().count();
            assertThat(pairs).hasSize((int) threads).hasSize((int) blocks);
        }
    }

    @Test
    void aPartThatFailsDoesNotHoldUpTheOthers() {
        try (SumWorkers workers = new SumWorkers(2)) {
            AtomicIntegerArray times = new AtomicIntegerArray(PARTS);

            assertThatThrownBy(
                            () ->
                                    workers.share(
                                            PARTS,
                                            (part, block) -> {
                                                times.incrementAndGet(part);
                                                if (part == 7) {
                                                    throw new ArithmeticException("seven");
                                                }
                                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("seven");
            assertThat(Arrays.stream(times.toString().split("\\D+")).filter("1"::equals))
                    .hasSize(PARTS);
        }
    }

    @Test
    void threadsEndWhenTheyAreNotNeededAnyMore() throws InterruptedException {
        SumWorkers workers = new SumWorkers(2);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        // Others may come too late for a short job, so there are as many jobs as it takes.
        while (seen.size() < 2) {
            workers.share(PARTS, (part, block) -> seen.add(Thread.currentThread()));
            Thread.sleep(1);
        }

        workers.close();

        seen.remove(Thread.currentThread());
        for (Thread thread : seen) {
            assertThat(thread.isDaemon()).isTrue();
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
        workers.share(PARTS, (part, block) -> seen.add(Thread.currentThread()));
        assertThat(seen).contains(Thread.currentThread());
    }
}

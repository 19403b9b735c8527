package dev.likeness.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SingleFlightTest {

    private final SingleFlight<String, Integer> flights = new SingleFlight<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger works = new AtomicInteger();

    @AfterEach
    void stop() {
        mayEnd.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoComesLaterGetsTheSameResult() throws Exception {
        CompletableFuture<Integer> first = ask(new Cancellation());
        begun.await();
        AtomicInteger second = new AtomicInteger();
        Thread follower =
                new Thread(() -> second.set(flights.run("a", new Cancellation(), this::work)));
        follower.start();
        while (follower.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        mayEnd.countDown();
        follower.join();

        assertThat(first.get()).isEqualTo(1);
        assertThat(second).hasValue(1);
    }

    @Test
    void whoWaitsCanStopWaitingWhileTheWorkGoesOn() throws Exception {
        CompletableFuture<Integer> first = ask(new Cancellation());
        begun.await();
        Cancellation impatient = new Cancellation();
        CompletableFuture<Integer> second = ask(impatient);

        impatient.cancel();

        assertThatThrownBy(second::get).hasCauseInstanceOf(AvatarCancelledException.class);
        mayEnd.countDown();
        assertThat(first.get()).isEqualTo(1);
    }

    @Test
    void aFailureReachesItsCallerAndTheNextOneTriesAnew() {
        assertThatThrownBy(
                        () ->
                                flights.run(
                                        "a",
                                        new Cancellation(),
                                        () -> {
                                            throw new BadFileException("broken", null);
                                        }))
                .isInstanceOf(BadFileException.class);

        assertThat(flights.run("a", new Cancellation(), () -> 7)).isEqualTo(7);
    }

    @Test
    void whoWaitsTakesOverWhenTheWorkerIsCancelled() throws Exception {
        Cancellation worker = new Cancellation();
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(
                        () ->
                                flights.run(
                                        "a",
                                        worker,
                                        () -> {
                                            begun.countDown();
                                            worker.sleep(600_000);
                                            return -1;
                                        }),
                        threads);
        begun.await();
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(
                        () -> flights.run("a", new Cancellation(), () -> 2), threads);

        worker.cancel();

        assertThatThrownBy(first::get).hasCauseInstanceOf(AvatarCancelledException.class);
        assertThat(second.get()).isEqualTo(2);
    }

    @Test
    void otherWorkIsNotHeldUp() throws InterruptedException {
        ask(new Cancellation());
        begun.await();

        assertThat(flights.run("b", new Cancellation(), () -> 5)).isEqualTo(5);
    }

    private CompletableFuture<Integer> ask(Cancellation cancellation) {
        return CompletableFuture.supplyAsync(
                () -> flights.run("a", cancellation, this::work), threads);
    }

    private int work() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return works.incrementAndGet();
    }
}

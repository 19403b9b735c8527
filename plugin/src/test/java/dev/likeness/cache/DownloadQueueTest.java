package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DownloadQueueTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void theAvatarGoesBeforeHairAndHairBeforeTheRest() {
        DownloadQueue queue = new DownloadQueue(1, 1);
        DownloadQueue.Slot running = enter(queue, "first", Priority.REST);
        CompletableFuture<Void> rest = wait(queue, "rest", Priority.REST, 1);
        CompletableFuture<Void> hair = wait(queue, "hair", Priority.HAIR, 2);
        CompletableFuture<Void> avatar = wait(queue, "avatar", Priority.AVATAR, 3);

        running.close();
        CompletableFuture.allOf(rest, hair, avatar).join();

        assertThat(order).containsExactly("avatar", "hair", "rest");
    }

    @Test
    void equalsGoInTheOrderOfTheirComing() {
        DownloadQueue queue = new DownloadQueue(1, 1);
        DownloadQueue.Slot running = enter(queue, "first", Priority.HAIR);
        CompletableFuture<Void> one = wait(queue, "one", Priority.HAIR, 1);
        CompletableFuture<Void> two = wait(queue, "two", Priority.HAIR, 2);

        running.close();
        CompletableFuture.allOf(one, two).join();

        assertThat(order).containsExactly("one", "two");
    }

    @Test
    void aFileThatSomebodyElseWantsMoreUrgentlyMovesForward() {
        DownloadQueue queue = new DownloadQueue(1, 1);
        DownloadQueue.Slot running = enter(queue, "first", Priority.AVATAR);
        CompletableFuture<Void> early = wait(queue, "early", Priority.HAIR, 1);
        CompletableFuture<Void> late = wait(queue, "late", Priority.REST, 2);

        queue.wish("late", Priority.AVATAR);
        running.close();
        CompletableFuture.allOf(early, late).join();

        assertThat(order).containsExactly("late", "early");
    }

    @Test
    void theRestLeavesRoomForWhatIsUrgent() {
        DownloadQueue queue = new DownloadQueue(2, 1);
        enter(queue, "rest", Priority.REST);
        CompletableFuture<Void> moreRest = wait(queue, "more rest", Priority.REST, 1);

        CompletableFuture<Void> avatar = wait(queue, "avatar", Priority.AVATAR, -1);
        avatar.join();

        assertThat(moreRest).isNotDone();
        assertThat(order).containsExactly("avatar");
    }

    @Test
    void whatRunsMakesWayForWhatIsMoreUrgent() {
        DownloadQueue queue = new DownloadQueue(3, 1);
        DownloadQueue.Slot rest = enter(queue, "rest", Priority.REST);
        DownloadQueue.Slot hair = enter(queue, "hair", Priority.HAIR);
        DownloadQueue.Slot avatar = enter(queue, "avatar", Priority.AVATAR);
        CompletableFuture<Void> after = makeWay(rest, "rest");

        avatar.makeWay(cancellation);
        avatar.close();
        hair.makeWay(cancellation);
        assertThat(after).isNotDone();
        hair.close();

        after.join();
        assertThat(order).containsExactly("rest");
    }

    @Test
    void nothingBeginsWhileSomethingMoreUrgentRuns() {
        DownloadQueue queue = new DownloadQueue(3, 1);
        DownloadQueue.Slot avatar = enter(queue, "avatar", Priority.AVATAR);
        CompletableFuture<Void> hair = wait(queue, "hair", Priority.HAIR, 1);

        assertThat(hair).isNotDone();
        avatar.close();

        hair.join();
    }

    @Test
    void whatSomebodyWantsUrgentlyNowMakesNoWayAnyMore() {
        DownloadQueue queue = new DownloadQueue(2, 1);
        DownloadQueue.Slot rest = enter(queue, "rest", Priority.REST);
        enter(queue, "avatar", Priority.AVATAR);
        CompletableFuture<Void> after = makeWay(rest, "rest");

        queue.wish("rest", Priority.AVATAR);

        after.join();
    }

    private CompletableFuture<Void> makeWay(DownloadQueue.Slot slot, String name) {
        return CompletableFuture.runAsync(
                () -> {
                    slot.makeWay(cancellation);
                    order.add(name);
                },
                threads);
    }

    @Test
    void noMoreRunAtOnceThanAllowed() {
        DownloadQueue queue = new DownloadQueue(2, 2);
        DownloadQueue.Slot one = enter(queue, "one", Priority.AVATAR);
        enter(queue, "two", Priority.AVATAR);
        CompletableFuture<Void> three = wait(queue, "three", Priority.AVATAR, 1);

        assertThat(three).isNotDone();
        one.close();

        three.join();
    }

    @Test
    void whoIsCancelledStopsWaitingAndHoldsNobodyUp() {
        DownloadQueue queue = new DownloadQueue(1, 1);
        DownloadQueue.Slot running = enter(queue, "first", Priority.AVATAR);
        CompletableFuture<Void> impatient = wait(queue, "impatient", Priority.AVATAR, 1);

        cancellation.cancel();

        assertThatThrownBy(impatient::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AvatarCancelledException.class);
        running.close();
        queue.wish("next", Priority.AVATAR);
        queue.enter("next", new Cancellation()).close();
    }

    private DownloadQueue.Slot enter(DownloadQueue queue, String key, Priority priority) {
        queue.wish(key, priority);
        return queue.enter(key, cancellation);
    }

    /** Waits on another thread; returns once so many threads wait, if that is asked for. */
    @SuppressWarnings("try") // the slot only has to be given back
    private CompletableFuture<Void> wait(
            DownloadQueue queue, String key, Priority priority, int waiting) {
        CompletableFuture<Void> over =
                CompletableFuture.runAsync(
                        () -> {
                            try (DownloadQueue.Slot slot = enter(queue, key, priority)) {
                                order.add(key);
                            }
                        },
                        threads);
        while (waiting >= 0 && queue.waiting() < waiting) {
            Thread.onSpinWait();
        }
        return over;
    }
}

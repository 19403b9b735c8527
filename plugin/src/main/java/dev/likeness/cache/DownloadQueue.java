package dev.likeness.cache;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a bounded number of downloads run at once, the important ones first. A file that somebody
 * else wants more urgently moves forward while it waits. Any thread.
 */
final class DownloadQueue {

    private final int slots;
    private final int slotsOfRest;
    private final List<Waiter> waiting = new ArrayList<>();
    private final Map<String, List<Priority>> wishes = new HashMap<>();
    private int running;
    private int runningRest;
    private long arrivals;

    private record Waiter(String key, long arrival) {}

    /** A download that may run. To be closed when it is over. */
    final class Slot implements AutoCloseable {
        private final boolean isRest;

        private Slot(boolean isRest) {
            this.isRest = isRest;
        }

        @Override
        public void close() {
            synchronized (DownloadQueue.this) {
                running--;
                runningRest -= isRest ? 1 : 0;
                DownloadQueue.this.notifyAll();
            }
        }
    }

    /**
     * Begins with nothing to do.
     *
     * @param slots how many downloads run at once (>0)
     * @param slotsOfRest how many of them may be for {@link Priority#REST} (>0)
     */
    DownloadQueue(int slots, int slotsOfRest) {
        this.slots = slots;
        this.slotsOfRest = slotsOfRest;
    }

    /** Notes that somebody wants a file, whoever downloads it; until {@link #unwish}. */
    synchronized void wish(String key, Priority priority) {
        wishes.computeIfAbsent(key, any -> new ArrayList<>()).add(priority);
        notifyAll();
    }

    synchronized void unwish(String key, Priority priority) {
        List<Priority> left = wishes.get(key);
        left.remove(priority);
        if (left.isEmpty()) {
            wishes.remove(key);
        }
    }

    /** Waits until a wished file may be downloaded. */
    @SuppressWarnings("try") // the registration only has to be closed
    Slot enter(String key, Cancellation cancellation) {
        try (Cancellation.Registration ignored = cancellation.onCancel(this::wake)) {
            return await(key, cancellation);
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized Slot await(String key, Cancellation cancellation) {
        Waiter waiter = new Waiter(key, arrivals++);
        waiting.add(waiter);
        try {
            while (!mayGo(waiter)) {
                cancellation.throwIfCancelled();
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AvatarCancelledException("The thread was interrupted", e);
        } finally {
            waiting.remove(waiter);
            notifyAll();
        }
        boolean isRest = priority(key) == Priority.REST;
        running++;
        runningRest += isRest ? 1 : 0;
        return new Slot(isRest);
    }

    /** How many downloads wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    private boolean mayGo(Waiter waiter) {
        boolean isFirst = waiting.stream().min(order()).orElseThrow().equals(waiter);
        boolean isRest = priority(waiter.key()) == Priority.REST;
        return isFirst && running < slots && (!isRest || runningRest < slotsOfRest);
    }

    private Comparator<Waiter> order() {
        return Comparator.comparing((Waiter waiter) -> priority(waiter.key()))
                .thenComparing(Waiter::arrival);
    }

    /** The most urgent wish. */
    private Priority priority(String key) {
        return wishes.getOrDefault(key, List.of()).stream()
                .min(Comparator.naturalOrder())
                .orElse(Priority.REST);
    }
}

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
    private final List<Slot> running = new ArrayList<>();
    private long arrivals;

    private record Waiter(String key, long arrival) {}

    /** A download that may run. To be closed when it is over. */
    final class Slot implements AutoCloseable {
        private final String key;

        private Slot(String key) {
            this.key = key;
        }

        /** Waits while something more urgent is under way, so that it has the line for itself. */
        void makeWay(Cancellation cancellation) {
            if (isInTheWay(this)) {
                letPass(this, cancellation);
            }
        }

        @Override
        public void close() {
            synchronized (DownloadQueue.this) {
                running.remove(this);
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

    @SuppressWarnings("try") // the registration only has to be closed
    private void letPass(Slot slot, Cancellation cancellation) {
        try (Cancellation.Registration ignored = cancellation.onCancel(this::wake)) {
            synchronized (this) {
                while (isInTheWay(slot)) {
                    sleep(cancellation);
                }
            }
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
                sleep(cancellation);
            }
        } finally {
            waiting.remove(waiter);
            notifyAll();
        }
        Slot slot = new Slot(key);
        running.add(slot);
        return slot;
    }

    private void sleep(Cancellation cancellation) {
        cancellation.throwIfCancelled();
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AvatarCancelledException("The thread was interrupted", e);
        }
    }

    /** What only waits is no reason to make way: it may be waiting for this very slot. */
    private synchronized boolean isInTheWay(Slot slot) {
        return isMoreUrgentThan(priority(slot.key));
    }

    /** How many downloads wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Nothing begins while something more urgent runs: it would take its share of the line. */
    private boolean mayGo(Waiter waiter) {
        Priority own = priority(waiter.key());
        boolean isFirst = waiting.stream().min(order()).orElseThrow().equals(waiter);
        boolean isRoom = own != Priority.REST || runningRest() < slotsOfRest;
        return isFirst && isRoom && running.size() < slots && !isMoreUrgentThan(own);
    }

    private boolean isMoreUrgentThan(Priority own) {
        return running.stream().anyMatch(other -> priority(other.key).compareTo(own) < 0);
    }

    private long runningRest() {
        return running.stream().filter(slot -> priority(slot.key) == Priority.REST).count();
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

package dev.likeness.sandbox.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Time and work that go on only when a test says so. */
final class ManualWork implements InstantSource, Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void runNext() {
        tasks.remove().run();
    }
}

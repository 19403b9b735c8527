package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.server.AvatarState.Failure;
import dev.likeness.sandbox.server.AvatarState.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One avatar from its order on. Thread-safe. */
final class AvatarJob {

    /** The work shown while computing goes on: 100 is kept for Completed. */
    private static final int MOST_WHILE_COMPUTING = 99;

    private final String code;
    private final Optional<String> owner;
    private final Instant createdOn;
    private final Timing timing;
    private AvatarOrder order;
    private Optional<Instant> changedOn = Optional.empty();
    private boolean begun;
    private boolean abandoned;
    private double work;
    private Optional<Supplier<Person>> person = Optional.empty();
    private Map<String, Object> modelInfo = Map.of();
    private Optional<Failure> failure = Optional.empty();

    AvatarJob(
            String code,
            Optional<String> owner,
            Instant createdOn,
            Timing timing,
            AvatarOrder order) {
        this.code = code;
        this.owner = owner;
        this.createdOn = createdOn;
        this.timing = timing;
        this.order = order;
    }

    String code() {
        return code;
    }

    Optional<String> owner() {
        return owner;
    }

    Instant createdOn() {
        return createdOn;
    }

    synchronized AvatarOrder order() {
        return order;
    }

    synchronized Optional<Instant> changedOn() {
        return changedOn;
    }

    synchronized void rename(String name, String description, Instant now) {
        order = order.renamed(name, description);
        changedOn = Optional.of(now);
    }

    synchronized void begin() {
        begun = true;
    }

    synchronized void worked(double fraction) {
        work = Math.max(work, fraction);
    }

    /**
     * Takes the result; the supplier may give null later, when memory was short. What was asked
     * about the photo stays.
     */
    synchronized void succeed(Supplier<Person> kept, Map<String, Object> facts) {
        person = Optional.of(kept);
        modelInfo = facts;
    }

    /** The facts about the photo that were ordered; empty until the avatar is computed. */
    synchronized Map<String, Object> modelInfo() {
        return modelInfo;
    }

    synchronized void fail(Failure reason) {
        failure = Optional.of(reason);
    }

    synchronized void abandon() {
        abandoned = true;
    }

    synchronized boolean abandoned() {
        return abandoned;
    }

    /** The result if it is there and still in memory, which may be before the state says so. */
    synchronized Optional<Person> person() {
        return person.map(Supplier::get);
    }

    /**
     * What a client is told: the real work, but no faster than the configured times. Failures are
     * told as soon as computing would have begun.
     */
    synchronized AvatarState state(Instant now) {
        Duration since = Duration.between(createdOn, now);
        if (since.compareTo(timing.queue()) < 0) {
            boolean uploading = since.multipliedBy(2).compareTo(timing.queue()) < 0;
            return at(uploading ? Status.UPLOADING : Status.QUEUED, 0);
        }
        if (failure.isPresent()) {
            return new AvatarState(Status.FAILED, 0, failure);
        }
        if (!begun) {
            return at(Status.QUEUED, 0);
        }
        double timeShare = share(since.minus(timing.queue()), timing.computing());
        if (person.isPresent() && timeShare >= 1) {
            return at(Status.COMPLETED, 100);
        }
        double shown = Math.min(person.isPresent() ? 1 : work, timeShare);
        return at(Status.COMPUTING, (int) (MOST_WHILE_COMPUTING * Math.min(1, shown)));
    }

    private static AvatarState at(Status status, int progress) {
        return new AvatarState(status, progress, Optional.empty());
    }

    private static double share(Duration passed, Duration whole) {
        return whole.isZero() ? 1 : (double) passed.toNanos() / whole.toNanos();
    }
}

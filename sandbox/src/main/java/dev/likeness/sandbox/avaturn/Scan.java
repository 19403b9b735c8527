package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.server.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** One avatar from its provisional beginning on. Thread-safe. */
final class Scan {

    /** How far an avatar is; names are inferred. */
    enum Status {
        WAITING("waiting_for_photos"),
        PROCESSING("processing"),
        READY("ready"),
        FAILED("failed");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * What was uploaded.
     *
     * @param frontal the photo that the avatar is made of
     * @param count how many photos came
     * @param sex of the body that was chosen
     */
    record Photos(byte[] frontal, int count, Sex sex) {}

    private final String id;
    private final String user;
    private final Instant createdAt;
    private Optional<Photos> photos = Optional.empty();
    private Instant readyFrom;
    private Optional<Supplier<Person>> person = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private Optional<Customization> customization = Optional.empty();
    private int version;
    private boolean deleted;

    Scan(String id, String user, Instant createdAt) {
        this.id = id;
        this.user = user;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String user() {
        return user;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Takes the photos; false if there were some already. */
    synchronized boolean take(Photos taken, Instant now, Timing timing) {
        if (photos.isPresent()) {
            return false;
        }
        photos = Optional.of(taken);
        readyFrom = now.plus(timing.queue()).plus(timing.computing());
        return true;
    }

    synchronized Optional<Photos> photos() {
        return photos;
    }

    synchronized void succeed(Supplier<Person> computed) {
        person = Optional.of(computed);
    }

    synchronized void fail(String reason) {
        failure = Optional.of(reason);
    }

    synchronized Optional<String> failure() {
        return failure;
    }

    synchronized Status status(Instant now) {
        if (photos.isEmpty()) {
            return Status.WAITING;
        }
        if (now.isBefore(readyFrom) || failure.isEmpty() && person.isEmpty()) {
            return Status.PROCESSING;
        }
        return failure.isPresent() ? Status.FAILED : Status.READY;
    }

    /** How long a result that is there already has to be kept secret. */
    synchronized Duration untilReady(Instant now) {
        return now.isBefore(readyFrom) ? Duration.between(now, readyFrom) : Duration.ZERO;
    }

    synchronized Person person() {
        return person.orElseThrow().get();
    }

    synchronized void customize(Customization look) {
        customization = Optional.of(look);
        version++;
    }

    synchronized Optional<Customization> customization() {
        return customization;
    }

    /** Changes with each customization. */
    synchronized int version() {
        return version;
    }

    synchronized void delete() {
        deleted = true;
    }

    synchronized boolean isDeleted() {
        return deleted;
    }
}

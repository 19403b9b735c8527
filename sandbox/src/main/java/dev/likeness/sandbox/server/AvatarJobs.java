package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.server.AvatarState.Failure;
import java.lang.ref.SoftReference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes avatars in the background and keeps them. Thread-safe. */
final class AvatarJobs {

    private static final Logger LOGGER = LoggerFactory.getLogger(AvatarJobs.class);
    private static final int INTERNAL_ERROR = 500;

    private final Map<String, AvatarJob> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final People people;
    private final InstantSource clock;
    private final Executor workers;
    private final Supplier<Timing> timing;
    private final Memory memory;
    private final BiConsumer<AvatarJob, Person> whenComputed;

    /**
     * Creates an empty list of jobs.
     *
     * @param workers run the computing; as many at once as they like
     * @param memory keeps the people
     * @param whenComputed hears of each computed avatar, on the worker
     */
    AvatarJobs(
            People people,
            InstantSource clock,
            Executor workers,
            Supplier<Timing> timing,
            Memory memory,
            BiConsumer<AvatarJob, Person> whenComputed) {
        this.people = people;
        this.clock = clock;
        this.workers = workers;
        this.timing = timing;
        this.memory = memory;
        this.whenComputed = whenComputed;
    }

    AvatarJob create(Optional<String> owner, AvatarOrder order) {
        AvatarJob job =
                new AvatarJob(
                        UUID.randomUUID().toString(), owner, clock.instant(), timing.get(), order);
        jobs.put(job.code(), job);
        workers.execute(() -> compute(job));
        return job;
    }

    /** Who makes them. */
    People people() {
        return people;
    }

    Optional<AvatarJob> find(String code) {
        return Optional.ofNullable(jobs.get(code));
    }

    /** All avatars, the newest first. */
    List<AvatarJob> all() {
        List<AvatarJob> all;
        synchronized (jobs) {
            all = new ArrayList<>(jobs.values());
        }
        Collections.reverse(all);
        return all;
    }

    void delete(AvatarJob job) {
        job.abandon();
        jobs.remove(job.code());
    }

    AvatarState state(AvatarJob job) {
        return job.state(clock.instant());
    }

    void rename(AvatarJob job, String name, String description) {
        job.rename(name, description, clock.instant());
    }

    /** The person of a completed avatar, computed once more if memory was too short to keep it. */
    Person person(AvatarJob job) {
        Optional<Person> kept = job.person();
        return kept.isPresent() ? kept.get() : recomputed(job);
    }

    private synchronized Person recomputed(AvatarJob job) {
        Optional<Person> meanwhile = job.person();
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        try {
            Person person = compute(job.order(), fraction -> {});
            job.succeed(memory.keep(person), ModelInfo.of(job.order(), person));
            return person;
        } catch (UnusablePhotoException e) {
            throw new IllegalStateException("The photo of " + job.code() + " was usable once", e);
        }
    }

    private Person compute(AvatarOrder order, DoubleConsumer progress)
            throws UnusablePhotoException {
        Optional<Sex> ordered = order.pipeline().sex(order.subtype());
        Sex sex = ordered.isPresent() ? ordered.get() : people.suitingTemplate(order.photo());
        return people.compute(order.photo(), sex, progress);
    }

    private void compute(AvatarJob job) {
        job.begin();
        AvatarOrder order = job.order();
        try {
            Person person = compute(order, fraction -> report(job, fraction));
            whenComputed.accept(job, person);
            job.succeed(memory.keep(person), ModelInfo.of(order, person));
        } catch (UnusablePhotoException e) {
            job.fail(new Failure(e.code(), e.getMessage()));
        } catch (CancellationException e) {
            LOGGER.debug("Avatar {} was deleted while it was computed", job.code());
        } catch (RuntimeException | Error e) {
            // Errors too: a job that never ends would keep its client waiting.
            LOGGER.warn("Avatar {} cannot be computed", job.code(), e);
            job.fail(new Failure(INTERNAL_ERROR, "The avatar could not be computed."));
        }
    }

    private static void report(AvatarJob job, double fraction) {
        if (job.abandoned()) {
            throw new CancellationException("The avatar was deleted");
        }
        job.worked(fraction);
    }

    /** Keeps people as long as there is room: each takes as much as its textures, unpacked. */
    @FunctionalInterface
    interface Memory {

        /** Frees people when the virtual machine would otherwise run out of memory. */
        Memory ROOMY = person -> new SoftReference<>(person)::get;

        /** Keeps a person; the supplier gives null once the person had to go. */
        Supplier<Person> keep(Person person);
    }
}

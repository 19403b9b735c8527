package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.server.AvatarState.Failure;
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
    private final Timing timing;
    private final BiConsumer<AvatarJob, Person> whenComputed;

    /**
     * Creates an empty list of jobs.
     *
     * @param workers run the computing; as many at once as they like
     * @param whenComputed hears of each computed avatar, on the worker
     */
    AvatarJobs(
            People people,
            InstantSource clock,
            Executor workers,
            Timing timing,
            BiConsumer<AvatarJob, Person> whenComputed) {
        this.people = people;
        this.clock = clock;
        this.workers = workers;
        this.timing = timing;
        this.whenComputed = whenComputed;
    }

    AvatarJob create(Optional<String> owner, AvatarOrder order) {
        AvatarJob job =
                new AvatarJob(UUID.randomUUID().toString(), owner, clock.instant(), timing, order);
        jobs.put(job.code(), job);
        workers.execute(() -> compute(job));
        return job;
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

    private void compute(AvatarJob job) {
        job.begin();
        AvatarOrder order = job.order();
        try {
            Person person =
                    people.compute(
                            order.photo(),
                            order.pipeline().sex(order.subtype()),
                            fraction -> report(job, fraction));
            whenComputed.accept(job, person);
            job.succeed(person);
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
}

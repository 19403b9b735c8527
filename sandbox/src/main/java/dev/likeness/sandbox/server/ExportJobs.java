package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Person;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes exports in the background and keeps them as long as their avatars. Thread-safe. */
final class ExportJobs {

    private static final Logger LOGGER = LoggerFactory.getLogger(ExportJobs.class);

    private final Map<String, ExportJob> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final InstantSource clock;
    private final Executor workers;
    private final Stocks stocks;

    ExportJobs(InstantSource clock, Executor workers, Stocks stocks) {
        this.clock = clock;
        this.workers = workers;
        this.stocks = stocks;
    }

    ExportJob create(AvatarJob avatar, Person person, ExportOrder order) {
        ExportJob job = new ExportJob(UUID.randomUUID().toString(), avatar, clock.instant(), order);
        jobs.put(job.code(), job);
        workers.execute(() -> compute(job, person));
        return job;
    }

    /** Makes what was ordered together with the avatar. */
    void createOrdered(AvatarJob avatar, Person person) {
        avatar.order().exports().forEach(order -> create(avatar, person, order));
    }

    /** The exports of an avatar in the order of their making. */
    List<ExportJob> of(AvatarJob avatar) {
        synchronized (jobs) {
            return jobs.values().stream().filter(job -> job.avatar() == avatar).toList();
        }
    }

    Optional<ExportJob> find(String code) {
        return Optional.ofNullable(jobs.get(code));
    }

    void deleteOf(AvatarJob avatar) {
        List<ExportJob> gone = of(avatar);
        gone.forEach(job -> jobs.remove(job.code()));
        gone.forEach(ExportJob::delete);
    }

    private void compute(ExportJob job, Person person) {
        job.begin();
        try {
            job.succeed(ExportBuilder.build(job.avatar().order(), person, job.order(), stocks));
        } catch (RuntimeException | Error e) {
            // Errors too: a job that never ends would keep its client waiting.
            LOGGER.warn("Export {} cannot be made", job.code(), e);
            job.fail();
        }
    }
}

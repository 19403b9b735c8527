package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.Times;
import dev.likeness.sandbox.server.Timing;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** {@code /v1/photo_avatar/train}: trainings that go by the clock. */
final class TrainingRoutes {

    private static final String PATH = "/v1/photo_avatar/train";

    private final KeyGate gate;
    private final Groups groups;
    private final InstantSource clock;
    private final Supplier<Timing> timing;
    private final AtomicInteger count = new AtomicInteger();

    TrainingRoutes(KeyGate gate, Groups groups, InstantSource clock, Supplier<Timing> timing) {
        this.gate = gate;
        this.groups = groups;
        this.clock = clock;
        this.timing = timing;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post(PATH, gate.guard(this::train));
        routing.get(PATH + "/status/{group_id}", gate.guard(this::status));
    }

    private void train(Context ctx) {
        JsonRequest request = JsonRequest.of(ctx, Set.of("group_id"));
        Group group = groups.require(request.text("group_id"));
        Instant now = clock.instant();
        String job = "training_" + count.incrementAndGet();
        Group.Training training = group.train(job, Course.from(now, timing.get()), now);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("training_job_id", training.job());
        json.put("group_id", group.id());
        json.put("status", "training_started");
        json.put("message", "The training has begun.");
        json.put("estimated_completion", Times.text(training.course().end()));
        Answers.json(ctx, 200, json);
    }

    private void status(Context ctx) {
        Group group = groups.require(ctx.pathParam("group_id"));
        Group.Training training =
                group.training()
                        .orElseThrow(
                                () ->
                                        KonProRefusal.unknown(
                                                "group_id", "training of group " + group.id()));
        Instant now = clock.instant();
        String status = training.status(now);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("training_job_id", training.job());
        json.put("group_id", group.id());
        json.put("status", status);
        json.put("progress", training.course().percent(now));
        json.put("started_at", Times.text(training.course().ordered()));
        json.put("estimated_completion", Times.text(training.course().end()));
        json.put(
                "message",
                status.equals("failed")
                        ? "A picture of the group is too small."
                        : "The training is " + status.replace('_', ' ') + ".");
        Answers.json(ctx, 200, json);
    }
}

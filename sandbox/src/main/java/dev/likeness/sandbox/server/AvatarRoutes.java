package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.util.List;

/** {@code /avatars/}: ordering, listing, polling, renaming and deleting avatars. */
final class AvatarRoutes {

    private final Gate gate;
    private final AvatarJobs jobs;
    private final ExportJobs exports;
    private final AvatarAccess access;
    private final AvatarRequests requests;
    private final Statistics statistics;
    private final Pages pages;

    AvatarRoutes(
            Gate gate,
            AvatarJobs jobs,
            ExportJobs exports,
            AvatarRequests requests,
            Statistics statistics,
            Pages pages) {
        this.gate = gate;
        this.jobs = jobs;
        this.exports = exports;
        this.access = new AvatarAccess(jobs);
        this.requests = requests;
        this.statistics = statistics;
        this.pages = pages;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post("/avatars/", gate.forCallers(this::create));
        routing.get("/avatars/", gate.forCallers(this::list));
        routing.get("/avatars/{code}/", gate.forCallers(this::show));
        routing.patch("/avatars/{code}/", gate.forCallers(this::rename));
        routing.delete("/avatars/{code}/", gate.forCallers(this::delete));
    }

    private void create(Context ctx, Caller caller) {
        if (!ctx.isMultipartFormData()) {
            throw ApiException.withDetail(400, "Expected a multipart/form-data request.");
        }
        AvatarJob job = jobs.create(caller.player(), requests.read(Form.of(ctx)));
        statistics.count();
        Answers.json(ctx, 201, AvatarJson.accepted(Links.of(ctx), job));
    }

    private void list(Context ctx, Caller caller) {
        List<AvatarJob> found =
                jobs.all().stream()
                        .filter(caller::maySee)
                        .filter(job -> matches(ctx, job))
                        .toList();
        Answers.json(ctx, 200, pages.page(ctx, found).stream().map(job -> json(ctx, job)).toList());
    }

    private boolean matches(Context ctx, AvatarJob job) {
        AvatarOrder order = job.order();
        return matches(ctx, "status", jobs.state(job).status().text())
                && matches(ctx, "description", order.description())
                && matches(ctx, "name", order.name())
                && matches(ctx, "pipeline", order.pipeline().id())
                && matches(ctx, "pipeline_subtype", order.subtype());
    }

    /** A filter that is given several times has to match each time. */
    private static boolean matches(Context ctx, String filter, String value) {
        return ctx.queryParams(filter).stream().allMatch(value::equalsIgnoreCase);
    }

    private void show(Context ctx, Caller caller) {
        Answers.json(ctx, 200, json(ctx, access.find(ctx, caller)));
    }

    private void rename(Context ctx, Caller caller) {
        AvatarJob job = access.find(ctx, caller);
        Form form = Form.of(ctx);
        AvatarOrder order = job.order();
        jobs.rename(
                job,
                form.text("name").orElse(order.name()),
                form.text("description").orElse(order.description()));
        Answers.json(ctx, 200, json(ctx, job));
    }

    private void delete(Context ctx, Caller caller) {
        AvatarJob job = access.find(ctx, caller);
        jobs.delete(job);
        exports.deleteOf(job);
        ctx.status(204);
    }

    private Object json(Context ctx, AvatarJob job) {
        return AvatarJson.full(Links.of(ctx), job, jobs.state(job));
    }
}

package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** Finds the avatar that a path names, for callers who may see it. */
final class AvatarAccess {

    private final AvatarJobs jobs;

    AvatarAccess(AvatarJobs jobs) {
        this.jobs = jobs;
    }

    /** The avatar; 404 if there is none or it is somebody else's. */
    AvatarJob find(Context ctx, Caller caller) {
        return jobs.find(ctx.pathParam("code"))
                .filter(caller::maySee)
                .orElseThrow(ApiException::notFound);
    }

    /** The avatar; 404 also if it is not completed. */
    Completed completed(Context ctx, Caller caller) {
        AvatarJob job = find(ctx, caller);
        if (!jobs.state(job).completed()) {
            throw ApiException.withDetail(404, "The avatar is not completed.");
        }
        return new Completed(job, job.order(), () -> jobs.person(job), jobs.people());
    }

    /** The avatar; 404 also if its files come as exports. */
    Completed completedHead(Context ctx, Caller caller) {
        Completed avatar = completed(ctx, caller);
        if (avatar.order().comesAsExports()) {
            throw ApiException.withDetail(
                    404,
                    "This avatar of "
                            + avatar.order().pipeline().id()
                            + " is delivered as exports.");
        }
        return avatar;
    }

    /** A computed avatar; its person may have to be computed once more when it is asked for. */
    record Completed(AvatarJob job, AvatarOrder order, Supplier<Person> source, People people) {
        Person person() {
            return source.get();
        }

        HeadFiles headFiles() {
            return new HeadFiles(person(), order.parameters(), people);
        }
    }
}

package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.Answers;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users and the list of their avatars. */
final class UserRoutes {

    private final Users users;
    private final Scans scans;
    private final Exports exports;
    private final InstantSource clock;

    UserRoutes(Users users, Scans scans, Exports exports, InstantSource clock) {
        this.users = users;
        this.scans = scans;
        this.exports = exports;
        this.clock = clock;
    }

    void create(Context ctx) {
        Answers.json(ctx, 200, Map.of("id", users.create()));
    }

    void delete(Context ctx) {
        String user = users.require(ctx.pathParam("user"));
        scans.of(user).forEach(this::remove);
        users.delete(user);
        Answers.json(ctx, 200, null);
    }

    void avatars(Context ctx) {
        String user = users.require(ctx.pathParam("user"));
        boolean all = flag(ctx, "include_not_ready");
        List<Map<String, Object>> list =
                scans.of(user).stream()
                        .filter(scan -> all || status(scan) == Scan.Status.READY)
                        .map(this::json)
                        .toList();
        Answers.json(ctx, 200, list);
    }

    private static boolean flag(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value != null && !value.matches("true|false|1|0")) {
            throw Refusals.invalid(
                    "query", name, "value could not be parsed to a boolean", "type_error.bool");
        }
        return value != null && value.matches("true|1");
    }

    void deleteAvatar(Context ctx) {
        String user = users.require(ctx.pathParam("user"));
        Scan scan =
                scans.find(ctx.pathParam("avatar"))
                        .filter(found -> found.user().equals(user))
                        .orElseThrow(() -> Refusals.notFound("Avatar"));
        remove(scan);
        Answers.json(ctx, 200, null);
    }

    private void remove(Scan scan) {
        scans.delete(scan);
        exports.deleteOf(scan);
    }

    private Scan.Status status(Scan scan) {
        return scan.status(clock.instant());
    }

    private Map<String, Object> json(Scan scan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", scan.id());
        json.put("created_at", scan.createdAt().toString());
        json.put("scan_status", status(scan).text());
        boolean failed = status(scan) == Scan.Status.FAILED;
        json.put("error", failed ? scan.failure().orElse(null) : null);
        return json;
    }
}

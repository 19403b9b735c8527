package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.Times;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/avatars}: the groups of the account, and three people for everybody. */
final class AvatarListRoutes {

    private static final List<String> SCOPES = List.of("all", "public", "private");
    private static final List<String> PUBLIC = List.of("Ada", "Ben", "Cleo");
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private final KeyGate gate;
    private final Groups groups;

    AvatarListRoutes(KeyGate gate, Groups groups) {
        this.gate = gate;
        this.groups = groups;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/v1/avatars", gate.guard(this::list));
    }

    private void list(Context ctx) {
        String scope = ctx.queryParam("scope") == null ? "all" : ctx.queryParam("scope");
        if (!SCOPES.contains(scope)) {
            throw KonProRefusal.invalid("scope", "expected one of " + SCOPES);
        }
        int limit = number(ctx, "limit", USUAL_LIMIT, HIGHEST_LIMIT);
        int page = number(ctx, "page", 1, Integer.MAX_VALUE / HIGHEST_LIMIT);
        List<Map<String, Object>> all = new ArrayList<>();
        if (!scope.equals("public")) {
            groups.all().forEach(group -> all.add(json(ctx, group)));
        }
        if (!scope.equals("private")) {
            PUBLIC.forEach(name -> all.add(json(ctx, name)));
        }
        int from = Math.min(all.size(), (page - 1) * limit);
        Map<String, Object> pagination = new LinkedHashMap<>();
        pagination.put("page", page);
        pagination.put("limit", limit);
        pagination.put("total", all.size());
        pagination.put("total_pages", (all.size() + limit - 1) / limit);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("avatars", all.subList(from, Math.min(all.size(), from + limit)));
        json.put("pagination", pagination);
        Answers.json(ctx, 200, json);
    }

    private static int number(Context ctx, String name, int absent, int highest) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return absent;
        }
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= highest) {
                return value;
            }
        }
        throw KonProRefusal.invalid(name, "expected a number from 1 to " + highest);
    }

    private static Map<String, Object> json(Context ctx, Group group) {
        String thumbnail = PictureRoutes.url(ctx, group.looks().get(0).picture());
        return json(group.id(), group.name(), thumbnail, group.created(), "private");
    }

    private static Map<String, Object> json(Context ctx, String name) {
        String thumbnail = PictureRoutes.publicUrl(ctx, name);
        return json("public_" + name, name, thumbnail, SINCE, "public");
    }

    private static Map<String, Object> json(
            String id, String name, String thumbnail, Instant created, String scope) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        json.put("thumbnail_url", thumbnail);
        json.put("video_url", null);
        json.put("created_at", Times.text(created));
        json.put("scope", scope);
        return json;
    }
}

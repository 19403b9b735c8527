package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /players/}: registration of players. */
final class PlayerRoutes {

    private final Gate gate;
    private final Players players;
    private final Pages pages;

    PlayerRoutes(Gate gate, Players players, Pages pages) {
        this.gate = gate;
        this.players = players;
        this.pages = pages;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post("/players/", gate.forApps(this::register));
        routing.get("/players/", gate.forApps(this::list));
        routing.get("/players/{code}/", gate.forApps(this::show));
        routing.delete("/players/{code}/", gate.forApps(this::remove));
    }

    private void register(Context ctx, AppKind app) {
        String comment = Form.of(ctx).text("comment").orElse("");
        Answers.json(ctx, 201, json(ctx, players.register(comment)));
    }

    /** Codes of players are as good as their passwords: only developers may list them. */
    private void list(Context ctx, AppKind app) {
        if (app != AppKind.DEVELOPER_ACCESS) {
            throw ApiException.forbidden("Listing players needs developer access.");
        }
        Answers.json(
                ctx,
                200,
                pages.page(ctx, players.all()).stream().map(player -> json(ctx, player)).toList());
    }

    private void show(Context ctx, AppKind app) {
        Answers.json(ctx, 200, json(ctx, find(ctx)));
    }

    private void remove(Context ctx, AppKind app) {
        players.remove(find(ctx).code());
        ctx.status(204);
    }

    private Players.Player find(Context ctx) {
        return players.find(ctx.pathParam("code")).orElseThrow(ApiException::notFound);
    }

    private static Map<String, Object> json(Context ctx, Players.Player player) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", Links.of(ctx).folder("players", player.code()));
        json.put("code", player.code());
        json.put("created_on", Times.text(player.createdOn()));
        json.put("comment", player.comment());
        return json;
    }
}

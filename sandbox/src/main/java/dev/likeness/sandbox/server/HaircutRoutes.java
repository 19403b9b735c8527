package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Haircut;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** {@code /avatars/{code}/haircuts/}: the haircuts that an avatar was ordered with. */
final class HaircutRoutes {

    private static final String PATH = "/avatars/{code}/haircuts/";

    private final Gate gate;
    private final AvatarAccess access;
    private final HaircutStock stock;
    private final Downloads downloads;

    HaircutRoutes(Gate gate, AvatarAccess access, HaircutStock stock, Downloads downloads) {
        this.gate = gate;
        this.access = access;
        this.stock = stock;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get(PATH, gate.forCallers(this::list));
        routing.get(PATH + "pointclouds/", gate.forCallers(this::allPointclouds));
        routing.get(PATH + "{identity}/", gate.forCallers(this::show));
        routing.get(PATH + "{identity}/pointcloud/", gate.forCallers(this::pointcloud));
        routing.get(PATH + "{identity}/mesh/", shared(Downloads.ZIP, stock::meshZip));
        routing.get(PATH + "{identity}/texture/", shared(Downloads.PNG, stock::texture));
        routing.get(PATH + "{identity}/preview/", shared(Downloads.PNG, stock::preview));
    }

    private void list(Context ctx, Caller caller) {
        AvatarAccess.Completed avatar = access.completedHead(ctx, caller);
        Answers.json(
                ctx,
                200,
                avatar.order().parameters().haircuts().stream()
                        .map(identity -> json(ctx, avatar.job(), stock.require(identity)))
                        .toList());
    }

    private void show(Context ctx, Caller caller) {
        AvatarAccess.Completed avatar = access.completedHead(ctx, caller);
        Answers.json(ctx, 200, json(ctx, avatar.job(), ordered(ctx, avatar)));
    }

    private void allPointclouds(Context ctx, Caller caller) throws IOException {
        HeadFiles head = access.completedHead(ctx, caller).headFiles();
        downloads.send(ctx, head.allPointcloudsZip(), Downloads.ZIP);
    }

    private void pointcloud(Context ctx, Caller caller) throws IOException {
        AvatarAccess.Completed avatar = access.completedHead(ctx, caller);
        String identity = ordered(ctx, avatar).identity();
        downloads.send(ctx, avatar.headFiles().pointcloudZip(identity), Downloads.ZIP);
    }

    private Handler shared(String type, Function<Haircut, byte[]> file) {
        return gate.forCallers(
                (ctx, caller) -> {
                    Haircut haircut = ordered(ctx, access.completedHead(ctx, caller));
                    downloads.send(ctx, file.apply(haircut), type);
                });
    }

    private Haircut ordered(Context ctx, AvatarAccess.Completed avatar) {
        String identity = ctx.pathParam("identity");
        if (!avatar.order().parameters().haircuts().contains(identity)) {
            throw ApiException.notFound();
        }
        return stock.require(identity);
    }

    private static Map<String, Object> json(Context ctx, AvatarJob job, Haircut haircut) {
        Links links = Links.of(ctx);
        String identity = haircut.identity();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identity", identity);
        json.put("gender", haircut.gender());
        json.put("url", links.folder("avatars", job.code(), "haircuts", identity));
        json.put("model", links.folder("avatars", job.code()));
        for (String file : new String[] {"preview", "texture", "pointcloud", "mesh"}) {
            json.put(file, links.folder("avatars", job.code(), "haircuts", identity, file));
        }
        return json;
    }
}

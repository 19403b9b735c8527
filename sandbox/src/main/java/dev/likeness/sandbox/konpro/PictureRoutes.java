package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Downloads;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;

/** {@code /v1/pictures/}: pictures by links that hold no key and take none. Our own path. */
final class PictureRoutes {

    private static final String PATH = "/v1/pictures/";

    private final Assets assets;
    private final Downloads downloads;

    PictureRoutes(Assets assets, Downloads downloads) {
        this.assets = assets;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get(PATH + "{asset}", this::send);
        routing.get(PATH + "public/{who}", this::sendPublic);
    }

    static String url(Context ctx, Asset picture) {
        return ctx.scheme() + "://" + ctx.host() + PATH + picture.id();
    }

    static String publicUrl(Context ctx, String who) {
        return ctx.scheme() + "://" + ctx.host() + PATH + "public/" + who;
    }

    private void send(Context ctx) throws IOException {
        String id = ctx.pathParam("asset");
        Asset picture =
                assets.image("image/" + id + "/original")
                        .orElseThrow(() -> KonProRefusal.unknown("asset", "picture " + id));
        downloads.send(ctx, picture.file().read(), picture.type().contentType());
    }

    private void sendPublic(Context ctx) throws IOException {
        downloads.send(ctx, LookPainter.portrait(ctx.pathParam("who")), Downloads.PNG);
    }
}

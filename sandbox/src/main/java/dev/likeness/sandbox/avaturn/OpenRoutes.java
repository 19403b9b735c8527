package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.ApiException;
import dev.likeness.sandbox.server.Downloads;
import dev.likeness.sandbox.server.Form;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;
import java.util.Map;

/** What is reached by a link alone, as on another host: places for photos, files, pictures. */
final class OpenRoutes {

    private static final String GLB = "model/gltf-binary";

    private final Uploads uploads;
    private final Exports exports;
    private final Renders renders;
    private final Downloads downloads;

    OpenRoutes(Uploads uploads, Exports exports, Renders renders, Downloads downloads) {
        this.uploads = uploads;
        this.exports = exports;
        this.renders = renders;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post(Addresses.OPEN + "uploads/{secret}", TokenGate.open(this::upload));
        routing.get(Addresses.OPEN + "exports/{secret}.glb", TokenGate.open(this::export));
        routing.get(Addresses.OPEN + "renders/{file}", TokenGate.open(this::render));
    }

    private void upload(Context ctx) {
        if (!ctx.isMultipartFormData()) {
            throw ApiException.withDetail(400, "Expected a multipart/form-data request");
        }
        uploads.take(ctx.pathParam("secret"), Form.of(ctx));
        Answers.json(ctx, 200, Map.of("status", "ok"));
    }

    private void export(Context ctx) throws IOException {
        byte[] file =
                exports.open(ctx.pathParam("secret"))
                        .orElseThrow(() -> ApiException.withDetail(403, "Request has expired"));
        downloads.send(ctx, file, GLB);
    }

    private void render(Context ctx) throws IOException {
        String file = ctx.pathParam("file");
        byte[] picture = renders.open(file).orElseThrow(() -> Refusals.notFound("Render"));
        downloads.send(ctx, picture, file.endsWith(".png") ? Downloads.PNG : Downloads.JPEG);
    }
}

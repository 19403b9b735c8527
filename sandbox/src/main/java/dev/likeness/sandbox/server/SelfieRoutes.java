package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /selfies/} for games, and {@code /selfie/}, the page that a phone opens. */
final class SelfieRoutes {

    private static final String PATH = "/selfies/{code}/";
    private static final String PAGE = "/selfie/{code}/";
    private static final int MODULE_PIXELS = 8;

    private final Gate gate;
    private final Selfies selfies;
    private final Downloads downloads;

    SelfieRoutes(Gate gate, Selfies selfies, Downloads downloads) {
        this.gate = gate;
        this.selfies = selfies;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post("/selfies/", gate.forApps(this::create));
        routing.get(PATH, gate.forApps(this::show));
        routing.get(PATH + "qr/", gate.forApps(this::qr));
        routing.get(PATH + "file/", gate.forApps(this::file));
        routing.head(PATH + "file/", gate.forApps(this::ask));
        routing.get(PAGE, this::page);
        routing.post(PAGE, this::upload);
    }

    private void create(Context ctx, AppKind app) {
        Answers.json(ctx, 201, json(ctx, selfies.create()));
    }

    private void show(Context ctx, AppKind app) {
        Answers.json(ctx, 200, json(ctx, find(ctx)));
    }

    private void qr(Context ctx, AppKind app) throws IOException {
        String page = Links.of(ctx).folder("selfie", find(ctx).code());
        downloads.send(ctx, Images.png(QrCode.picture(page, MODULE_PIXELS)), Downloads.PNG);
    }

    private void file(Context ctx, AppKind app) throws IOException {
        Optional<byte[]> photo = find(ctx).photo();
        if (photo.isPresent()) {
            downloads.send(ctx, photo.get(), Downloads.JPEG);
        } else {
            ctx.status(204);
        }
    }

    private void ask(Context ctx, AppKind app) {
        Optional<byte[]> photo = find(ctx).photo();
        ctx.status(photo.isPresent() ? 200 : 204);
        photo.ifPresent(bytes -> ctx.contentType(Downloads.JPEG));
    }

    /** No token: whoever knows the address may upload. */
    private void page(Context ctx) {
        Selfies.Selfie selfie = find(ctx);
        selfie.visit();
        html(
                ctx,
                200,
                selfie.photo().isPresent()
                        ? "<p>The photo is there. You can close this page.</p>"
                        : """
                        <form method="post" enctype="multipart/form-data">
                          <input type="file" name="photo" accept="image/*" required>
                          <button>Upload</button>
                        </form>
                        """);
    }

    private void upload(Context ctx) {
        Selfies.Selfie selfie = find(ctx);
        byte[] photo =
                Form.of(ctx)
                        .file("photo")
                        .filter(bytes -> bytes.length > 0)
                        .orElseThrow(
                                () -> ApiException.badField("photo", "No file was submitted."));
        selfie.visit();
        if (!selfie.take(photo)) {
            throw ApiException.withDetail(409, "A photo has been uploaded here already.");
        }
        html(ctx, 201, "<p>Thank you. You can close this page.</p>");
    }

    private static void html(Context ctx, int status, String body) {
        ctx.status(status)
                .contentType(ContentType.TEXT_HTML)
                .result(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                                + "<meta name=\"viewport\" content=\"width=device-width\">\n"
                                + "<title>Your selfie</title>\n<h1>Your selfie</h1>\n"
                                + body);
    }

    private Selfies.Selfie find(Context ctx) {
        return selfies.find(ctx.pathParam("code")).orElseThrow(ApiException::notFound);
    }

    private static Map<String, Object> json(Context ctx, Selfies.Selfie selfie) {
        Links links = Links.of(ctx);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", selfie.code());
        json.put("expires", Times.text(selfie.expires()));
        json.put("file_url", links.folder("selfies", selfie.code(), "file"));
        json.put("upload_page_qr", links.folder("selfies", selfie.code(), "qr"));
        json.put("upload_page_url", links.folder("selfie", selfie.code()));
        json.put("upload_page_visited", selfie.visited());
        json.put("url", links.folder("selfies", selfie.code()));
        return json;
    }
}

package dev.likeness.sandbox.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /}: a page for people who open the sandbox in a browser. */
final class IndexPage {

    private static final Map<String, String> SERVED = served();

    private final Supplier<Dials> dials;
    private final List<SandboxService> more;

    IndexPage(Supplier<Dials> dials, List<SandboxService> more) {
        this.dials = dials;
        this.more = more;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/", this::show);
    }

    private void show(Context ctx) {
        ctx.contentType(ContentType.TEXT_HTML)
                .result(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <meta charset="utf-8">
                        <title>Likeness sandbox</title>
                        <style>
                          body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto }
                          td { padding: .2em 1em .2em 0; vertical-align: top }
                        </style>
                        <h1>Likeness sandbox</h1>
                        <p>This server speaks the protocol of Avatar SDK and computes avatars from
                        photos, on this machine alone. It serves:</p>
                        <table>
                        %s</table>
                        %s<h1>Dials</h1>
                        <p>How it behaves now. <code>bin/sandbox --help</code> tells how to turn
                        them at the start, <code>Sandbox.turn</code> while it runs.</p>
                        <table>
                        %s</table>
                        """
                                .formatted(
                                        rows(SERVED), moreServices(), rows(turned(dials.get()))));
    }

    private String moreServices() {
        StringBuilder tables = new StringBuilder();
        for (SandboxService service : more) {
            tables.append("<h1>")
                    .append(service.name())
                    .append("</h1>\n<table>\n")
                    .append(rows(service.served()))
                    .append("</table>\n");
        }
        return tables.toString();
    }

    private static String rows(Map<String, String> table) {
        StringBuilder rows = new StringBuilder();
        table.forEach(
                (name, what) ->
                        rows.append("<tr><td><code>")
                                .append(name)
                                .append("</code></td><td>")
                                .append(what)
                                .append("</td></tr>\n"));
        return rows.toString();
    }

    private static Map<String, String> turned(Dials now) {
        Timing timing = now.timing();
        Limits limits = now.limits();
        Faults faults = now.faults();
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("queue", seconds(timing.queue()) + " before computing begins");
        turned.put("computing", seconds(timing.computing()) + " to compute an avatar");
        turned.put("token-lifetime", seconds(timing.tokenLifetime()) + " that a token is good");
        turned.put("latency", seconds(limits.latency()) + " before each answer");
        turned.put("bandwidth", orNone(limits.bytesPerSecond(), " bytes per second and file"));
        turned.put("requests-per-minute", orNone(limits.requestsPerMinute(), " per app"));
        turned.put("page-size", limits.pageSize() + " objects per page of a list");
        turned.put("workers", limits.workers() + " avatars computed at once");
        turned.put(
                "error",
                faults.errors().isEmpty()
                        ? "none"
                        : String.join(
                                "<br>",
                                faults.errors().stream()
                                        .map(error -> html(error.toString()))
                                        .toList()));
        turned.put("cut-after", orNone(faults.cutAfter(), " bytes of each file"));
        turned.put("length-off", faults.lengthOff() + " bytes added to each promised length");
        return turned;
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    private static String orNone(long value, String unit) {
        return value == 0 ? "none" : value + unit;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, String> served() {
        Map<String, String> served = new LinkedHashMap<>();
        served.put("POST /o/token/", "a bearer token for a client id and secret");
        served.put("POST /players/", "a new player; GET lists them for developers");
        served.put("GET /players/{code}/", "one player; DELETE removes");
        served.put("GET /parameters/available/{pipeline}/", "what avatars can be computed with");
        served.put("GET /parameters/default/{pipeline}/", "what they are computed with unasked");
        served.put("GET /export_parameters/available/{pipeline}/", "what can be exported");
        served.put("POST /avatars/", "a new avatar from a photo; GET lists them");
        served.put("GET /avatars/{code}/", "how far it is; PATCH renames, DELETE removes");
        served.put("GET /avatars/{code}/mesh/", "head as PLY in a zip (animated_face)");
        served.put("GET /avatars/{code}/texture/", "its texture, JPEG");
        served.put("GET /avatars/{code}/blendshapes/?fmt=bin", "its blendshapes in a zip");
        served.put("GET /avatars/{code}/haircuts/", "its haircuts: mesh, pointcloud, texture");
        served.put("GET /avatars/{code}/model_info/", "what the photo told");
        served.put("GET /avatars/{code}/exports/", "glTF files (metaperson_2.0); POST makes more");
        served.put("GET /avatars/{code}/thumbnail/", "the photo, smaller; also preview/");
        served.put("GET /statistics/", "how many avatars were made (our own path)");
        served.put("POST /selfies/", "a page for a photo; GET /selfies/{code}/, qr/, file/");
        served.put("GET /selfie/{code}/", "the page itself, for a phone");
        served.put("GET /public/{export}/avatar.zip", "exports made public, without token");
        served.put("GET /static_resources/metaperson_2.0/", "what is the same for all avatars");
        return served;
    }
}

package dev.likeness.sandbox.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /}: a page for people who open the sandbox in a browser. */
final class IndexPage {

    private static final Map<String, String> SERVED = served();

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/", this::show);
    }

    private void show(Context ctx) {
        StringBuilder rows = new StringBuilder();
        SERVED.forEach(
                (path, what) ->
                        rows.append("<tr><td><code>")
                                .append(path)
                                .append("</code></td><td>")
                                .append(what)
                                .append("</td></tr>\n"));
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
                        """
                                .formatted(rows));
    }

    private static Map<String, String> served() {
        Map<String, String> served = new LinkedHashMap<>();
        served.put("POST /o/token/", "a bearer token for a client id and secret");
        served.put("POST /players/", "a new player; GET lists them for developers");
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
        served.put("GET /static_resources/metaperson_2.0/", "what is the same for all avatars");
        return served;
    }
}

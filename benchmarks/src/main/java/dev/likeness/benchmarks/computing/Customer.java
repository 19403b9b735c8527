package dev.likeness.benchmarks.computing;

import com.squareup.moshi.Moshi;
import dev.likeness.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders avatars from a sandbox and waits for them, by plain HTTP. */
final class Customer {

    private static final String BOUNDARY = "likeness-benchmark";
    private static final long PAUSE_MILLIS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;
    private final String player;

    Customer(Sandbox sandbox) throws IOException, InterruptedException {
        root = sandbox.uri();
        Map<?, ?> signedIn =
                post(
                        "o/token/",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", sandbox.clientId(),
                                "client_secret", sandbox.clientSecret()),
                        new byte[0],
                        Map.of());
        token = "Bearer " + signedIn.get("access_token");
        player =
                post("players/", Map.of(), new byte[0], Map.of("Authorization", token))
                        .get("code")
                        .toString();
    }

    /** Returns the states that were seen on the way. */
    String order(byte[] photo, String sex, String exportParameters)
            throws IOException, InterruptedException {
        Map<?, ?> avatar =
                post(
                        "avatars/",
                        Map.of(
                                "name",
                                "benchmark",
                                "pipeline",
                                "metaperson_2.0",
                                "pipeline_subtype",
                                sex,
                                "export_parameters",
                                exportParameters),
                        photo,
                        headers());
        Set<String> states = new LinkedHashSet<>();
        Map<?, ?> done = settled(avatar.get("url").toString(), states);
        List<?> exports = (List<?>) get(done.get("exports").toString());
        settled(((Map<?, ?>) exports.get(0)).get("url").toString(), states);
        return String.join(" ", states);
    }

    private Map<?, ?> settled(String url, Set<String> states)
            throws IOException, InterruptedException {
        while (true) {
            Map<?, ?> answer = (Map<?, ?>) get(url);
            String status = answer.get("status").toString();
            states.add(status);
            if (status.equals("Completed")) {
                return answer;
            }
            if (status.equals("Failed")) {
                throw new IOException("The sandbox failed: " + answer);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", token, "X-PlayerUID", player);
    }

    private Object get(String url) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(url));
        headers().forEach(request::header);
        return json(request.GET().build());
    }

    private Map<?, ?> post(
            String path, Map<String, String> fields, byte[] photo, Map<String, String> headers)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", bytes(value)));
        if (photo.length > 0) {
            part(body, "name=\"photo\"; filename=\"photo.jpg\"", photo);
        }
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        headers.forEach(request::header);
        return (Map<?, ?>) json(request.build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(
                bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition));
        body.writeBytes(bytes("\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private Object json(HttpRequest request) throws IOException, InterruptedException {
        String answer = http.send(request, BodyHandlers.ofString()).body();
        return new Moshi.Builder().build().adapter(Object.class).fromJson(answer);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

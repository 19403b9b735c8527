package dev.likeness.sandbox;

import com.squareup.moshi.Moshi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small client: what a test asks of the sandbox over real HTTP. */
final class Api {

    private static final String BOUNDARY = "----likeness-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final List<String> headers;

    Api(URI root, String... headers) {
        this.root = root;
        this.headers = List.of(headers);
    }

    /** The same client with one more header. */
    Api with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Api(root, more.toArray(String[]::new));
    }

    /** The same client with a fresh token. */
    Api signedIn(String id, String secret) {
        Answer answer =
                form(
                        "/o/token/",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", id,
                                "client_secret", secret));
        return with("Authorization", "Bearer " + answer.text("access_token"));
    }

    /** The same client for a newly registered player. */
    Api asNewPlayer() {
        return with("X-PlayerUID", form("/players/", Map.of()).text("code"));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer form(String path, Map<String, String> fields) {
        return multipart("POST", path, fields, Map.of());
    }

    /** A text file field is a name → content with a file name. */
    Answer multipart(
            String method, String path, Map<String, String> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        part(
                                body,
                                "name=\"" + name + "\"",
                                value.getBytes(StandardCharsets.UTF_8)));
        files.forEach(
                (name, content) ->
                        part(body, "name=\"" + name + "\"; filename=\"photo.jpg\"", content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return raw(method, path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    Answer raw(String method, String path, String contentType, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .method(method, BodyPublishers.ofByteArray(body)));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Absolute links are followed as they are. */
    private HttpRequest.Builder request(String pathOrLink) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(pathOrLink)).timeout(Duration.ofSeconds(30));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        Object json() {
            try {
                return new Moshi.Builder()
                        .build()
                        .adapter(Object.class)
                        .fromJson(new String(body(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Object field(String name) {
            return ((Map<?, ?>) json()).get(name);
        }

        String text(String name) {
            return String.valueOf(field(name));
        }
    }
}

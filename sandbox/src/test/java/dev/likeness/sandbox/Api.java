package dev.likeness.sandbox;

import com.squareup.moshi.Moshi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A small client: what a test asks of the sandbox over real HTTP. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Set<String> SETTLED = Set.of("Completed", "Failed");
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
                HttpRequest.newBuilder(root.resolve(pathOrLink)).timeout(PATIENCE);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(exchange(request, BodyHandlers.ofByteArray()));
    }

    private <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Orders an avatar and waits until it is no longer computed. */
    Answer computed(Map<String, String> fields, byte[] photo) {
        Answer ordered = multipart("POST", "/avatars/", fields, Map.of("photo", photo));
        if (ordered.status() != 201) {
            throw new IllegalStateException(new String(ordered.body(), StandardCharsets.UTF_8));
        }
        return settled(ordered.text("url"));
    }

    /** Polls an avatar or an export until it is completed or failed. */
    Answer settled(String url) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Answer answer = get(url);
            if (SETTLED.contains(answer.text("status"))) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException(url + " is not settled after " + PATIENCE);
    }

    /** The body of a download that goes on. */
    InputStream open(String link) {
        return exchange(request(link).GET(), BodyHandlers.ofInputStream()).body();
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

        /** A list of objects. */
        List<Map<?, ?>> objects() {
            return ((List<?>) json()).stream().<Map<?, ?>>map(Map.class::cast).toList();
        }

        /** The files in a zip, by name. */
        Map<String, byte[]> unzipped() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body()))) {
                for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return files;
        }
    }
}

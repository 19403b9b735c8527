package dev.likeness.benchmarks.delivery;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A client as one writes it from the documentation's sample flow: create, poll, download
 * everything, one request after the other, nothing kept. One thread.
 */
final class PlainClient {

    private static final String BOUNDARY = "plain-client-boundary";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonAdapter<Object> json = new Moshi.Builder().build().adapter(Object.class);
    private final URI root;
    private final long pollMillis;
    private final String token;

    PlainClient(URI root, String id, String secret, long pollMillis) {
        this.root = root;
        this.pollMillis = pollMillis;
        String basic =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("o/token/"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        this.token = text(object(send(request)), "access_token");
    }

    /** Names of all haircuts that the account may have. */
    List<String> offeredHaircuts() {
        String path = "parameters/available/animated_face/?pipeline_subtype=base%2Flegacy";
        List<String> names = new ArrayList<>();
        collect(read(get(root.resolve(path))), false, names);
        return names;
    }

    private static void collect(Object json, boolean isBelowHaircuts, List<String> names) {
        if (json instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) ->
                            collect(value, isBelowHaircuts || key.equals("haircuts"), names));
        } else if (json instanceof List<?> list) {
            list.forEach(value -> collect(value, isBelowHaircuts, names));
        } else if (isBelowHaircuts && json instanceof String name && !names.contains(name)) {
            names.add(name);
        }
    }

    /** Orders an avatar and gives its description. */
    Map<?, ?> create(Path photo, Map<String, String> fields) throws IOException {
        HttpRequest request =
                authorized(root.resolve("avatars/"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form(photo, fields)))
                        .build();
        return object(send(request));
    }

    private static byte[] form(Path photo, Map<String, String> fields) throws IOException {
        StringBuilder head = new StringBuilder();
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        fields.forEach((name, value) -> head.append(part + name + "\"\r\n\r\n" + value + "\r\n"));
        head.append(part + "photo\"; filename=\"photo.jpg\"\r\n");
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] picture = Files.readAllBytes(photo);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[before.length + picture.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(picture, 0, all, before.length, picture.length);
        System.arraycopy(after, 0, all, before.length + picture.length, after.length);
        return all;
    }

    /** Asks until the object at a URL is completed. */
    Map<?, ?> awaitCompleted(URI url) {
        while (true) {
            Map<?, ?> answer = object(get(url));
            if (isCompleted(answer)) {
                return answer;
            }
            pause();
        }
    }

    /** Asks until all of a list are completed, and there are so many. */
    List<Map<?, ?>> awaitAllCompleted(URI url, int count) {
        while (true) {
            List<Map<?, ?>> answer = list(url);
            if (answer.size() >= count && answer.stream().allMatch(PlainClient::isCompleted)) {
                return answer;
            }
            pause();
        }
    }

    List<Map<?, ?>> list(URI url) {
        List<Map<?, ?>> result = new ArrayList<>();
        for (Object each : (List<?>) read(get(url))) {
            result.add((Map<?, ?>) each);
        }
        return result;
    }

    /** Downloads a file; null if there is none. */
    Path download(String url, Path target) {
        try {
            HttpRequest request = authorized(URI.create(url)).build();
            HttpResponse<Path> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofFile(target));
            return answer.statusCode() == 200 ? target : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Downloads files under their own names. */
    Map<String, Path> downloadAll(List<?> urls, Path folder) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Object url : urls) {
            String name = url.toString().replaceAll(".*/", "");
            files.put(name, download(url.toString(), folder.resolve(name)));
        }
        return files;
    }

    static String text(Map<?, ?> object, String name) {
        return (String) object.get(name);
    }

    private static boolean isCompleted(Map<?, ?> answer) {
        String status = text(answer, "status");
        if (status.equals("Failed")) {
            throw new IllegalStateException("The service failed: " + answer);
        }
        return status.equals("Completed");
    }

    private void pause() {
        try {
            Thread.sleep(pollMillis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder authorized(URI url) {
        return HttpRequest.newBuilder(url).header("Authorization", "Bearer " + token);
    }

    private String get(URI url) {
        return send(authorized(url).build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<?, ?> object(String text) {
        return (Map<?, ?>) read(text);
    }

    private Object read(String text) {
        try {
            return json.fromJson(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

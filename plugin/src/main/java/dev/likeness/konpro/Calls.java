package dev.likeness.konpro;

import dev.likeness.http.HttpAnswer;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.http.UploadListener;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** What the calls have in common: paths, JSON both ways, the service's own error bodies. */
final class Calls {

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpSession session;
    private final Json json = KonProJson.create();

    Calls(HttpSession session) {
        this.session = session;
    }

    HttpSession session() {
        return session;
    }

    /** A path below the root; a name from outside stays one segment. */
    HttpUrl url(String path, String... names) {
        HttpUrl.Builder url = session.url().addPathSegments(path);
        for (String name : names) {
            if (name == null || name.isBlank() || name.matches("\\.{1,2}")) {
                throw new IllegalArgumentException(
                        "Expected an identifier of the service, found '" + name + "'");
            }
            url.addPathSegment(name);
        }
        return url.build();
    }

    <T> T get(Class<T> type, HttpUrl url, Cancellation cancellation) {
        return worded(() -> json.read(type, session.get(url, cancellation)));
    }

    /** Sends JSON, once. */
    <T> T post(Class<T> type, String path, Map<String, ?> fields, Cancellation cancellation) {
        byte[] text = json.write(fields).getBytes(StandardCharsets.UTF_8);
        RequestBody body = RequestBody.create(text, JSON);
        return post(type, url(path), body, UploadListener.NONE, cancellation);
    }

    <T> T post(
            Class<T> type,
            HttpUrl url,
            RequestBody body,
            UploadListener listener,
            Cancellation cancellation) {
        return worded(
                () -> {
                    HttpAnswer answer = session.post(url, body, listener, cancellation);
                    return json.read(type, answer);
                });
    }

    /** Everything else may be missing, but without its name nothing can be done with a thing. */
    static <T> T named(T thing, String field, Function<T, String> name) {
        String value = name.apply(thing);
        if (value == null || value.isBlank()) {
            throw new ServiceUnavailableException(
                    "Expected " + field + " in the answer, found " + thing, null);
        }
        return thing;
    }

    private static <T> T worded(Supplier<T> call) {
        try {
            return call.get();
        } catch (AvatarException e) {
            throw KonProError.worded(e);
        }
    }
}

package dev.likeness.avatarsdk;

import dev.likeness.http.HttpAnswer;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** What the calls of all subjects have in common: one session, paths, and reading of answers. */
final class Calls {

    private final HttpSession session;
    private final Json json = SdkJson.create();
    private final Paths paths;

    Calls(HttpSession session) {
        this.session = session;
        this.paths = new Paths(session);
    }

    HttpSession session() {
        return session;
    }

    Paths paths() {
        return paths;
    }

    String write(Object value) {
        return json.write(value);
    }

    <T> T get(Class<T> type, HttpUrl url, Cancellation cancellation) {
        return json.read(type, session.get(url, cancellation));
    }

    /** Gets a thing with numbers that are none, which strict JSON cannot have. */
    <T> T getLenient(Class<T> type, HttpUrl url, Cancellation cancellation) {
        return json.readLenient(type, session.get(url, cancellation));
    }

    /** Gets a thing that is of no use without its code. */
    <T> T getNamed(
            Class<T> type, HttpUrl url, Function<T, String> code, Cancellation cancellation) {
        HttpAnswer answer = session.get(url, cancellation);
        return named(json.read(type, answer), code, answer);
    }

    <T> T postNamed(
            Class<T> type,
            HttpUrl url,
            RequestBody form,
            UploadListener listener,
            Function<T, String> code,
            Cancellation cancellation) {
        HttpAnswer answer = session.post(url, form, listener, cancellation);
        return named(json.read(type, answer), code, answer);
    }

    <T> T patch(Class<T> type, HttpUrl url, RequestBody form, Cancellation cancellation) {
        return json.read(type, session.patch(url, form, cancellation));
    }

    Object tree(HttpUrl url, Cancellation cancellation) {
        return json.readTree(session.get(url, cancellation));
    }

    <T> Stream<T> list(Class<T> type, HttpUrl first, Cancellation cancellation) {
        return Pages.stream(session, json, type, first, cancellation);
    }

    /** The subtype of a pipeline as a filter. */
    static HttpUrl ofSubtype(HttpUrl url, Pipeline pipeline) {
        return Paths.with(url, Map.of("pipeline_subtype", pipeline.subtype()));
    }

    static MultipartBody.Builder form() {
        return new MultipartBody.Builder().setType(MultipartBody.FORM);
    }

    /** Everything else may be missing, but without its code nothing can be asked of a thing. */
    private static <T> T named(T thing, Function<T, String> code, HttpAnswer answer) {
        if (code.apply(thing) == null || code.apply(thing).isBlank()) {
            throw new ServiceUnavailableException(answer.what() + " answered without code", null);
        }
        return thing;
    }
}

package dev.likeness.sandbox.avaturn;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the body of a request, each field checked as it is read. */
final class Input {

    private static final JsonAdapter<Object> ANY =
            new Moshi.Builder().build().adapter(Object.class);
    private static final String BODY = "body";

    private final String path;
    private final Map<String, Object> values;

    private Input(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    static Input of(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !type.startsWith("application/json")) {
            throw Refusals.invalid(BODY, "", "value is not a valid dict", "type_error.dict");
        }
        try {
            return new Input("", map("", ANY.fromJson(ctx.body())));
        } catch (IOException | JsonDataException e) {
            throw Refusals.invalid(BODY, "0", e.getMessage(), "value_error.jsondecode");
        }
    }

    private static Map<String, Object> map(String path, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            throw Refusals.invalid(BODY, path, "value is not a valid dict", "type_error.dict");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        fields.forEach((name, field) -> map.put(String.valueOf(name), field));
        return map;
    }

    Map<String, Object> values() {
        return values;
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> Refusals.missing(BODY, place(name)));
    }

    Optional<String> text(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw Refusals.invalid(BODY, place(name), "str type expected", "type_error.str");
    }

    Optional<Input> object(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> new Input(place(name), map(place(name), value)));
    }

    /** A number within a range. */
    float number(String name, float least, float most, float absent) {
        Object value = values.get(name);
        if (value == null) {
            return absent;
        }
        if (!(value instanceof Double number)) {
            throw Refusals.invalid(
                    BODY, place(name), "value is not a valid float", "type_error.float");
        }
        if (!(number >= least && number <= most)) {
            throw bad(name, "ensure this value is from " + least + " to " + most);
        }
        return number.floatValue();
    }

    RuntimeException bad(String name, String message) {
        return Refusals.invalid(BODY, place(name), message, "value_error");
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

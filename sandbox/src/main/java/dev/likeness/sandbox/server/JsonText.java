package dev.likeness.sandbox.server;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON in and out. Objects are maps, arrays are lists, numbers are doubles. */
public final class JsonText {

    private static final JsonAdapter<Object> ANY =
            new Moshi.Builder().build().adapter(Object.class).serializeNulls();

    private JsonText() {}

    /**
     * Writes maps, lists, texts, numbers, booleans and nulls; NaN as the service writes it.
     *
     * @param value what to write
     * @return JSON
     */
    public static String write(Object value) {
        return ANY.lenient().toJson(value);
    }

    /**
     * Reads JSON that is a request's whole body.
     *
     * @param text the body (not null)
     * @return maps, lists, texts, doubles and booleans, or empty if it is no JSON
     */
    public static Optional<Object> read(String text) {
        try {
            return Optional.ofNullable(ANY.fromJson(text));
        } catch (IOException | JsonDataException e) {
            return Optional.empty();
        }
    }

    /** Reads JSON text that came in a field of a request. */
    static Object read(String field, String text) {
        try {
            return ANY.fromJson(text);
        } catch (IOException | JsonDataException e) {
            throw ApiException.badField(field, "Value must be valid JSON: " + e.getMessage());
        }
    }

    /** Requires an object, as a map in the order of the text. */
    static Map<String, Object> object(String field, String path, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw ApiException.badField(field, "Expected an object at " + path + ".");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, item) -> result.put(String.valueOf(key), item));
        return result;
    }

    /** Requires a list of names that are all among the known ones. */
    static List<String> names(String field, String path, Object value, List<String> known) {
        if (!(value instanceof List<?> list)) {
            throw ApiException.badField(field, "Expected a list of names in " + path + ".");
        }
        List<String> names = list.stream().map(String::valueOf).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw ApiException.badField(
                        field, "Unknown name \"" + name + "\" in " + path + ".");
            }
        }
        return names;
    }
}

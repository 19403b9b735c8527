package dev.likeness.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

/** Reads answers into records and writes parameters. Any thread. */
public final class Json {

    private final Moshi moshi;

    /**
     * Prepares reading.
     *
     * @param adapters objects with Moshi's FromJson and ToJson methods (not null)
     */
    public Json(Object... adapters) {
        Moshi.Builder builder = new Moshi.Builder();
        for (Object adapter : adapters) {
            builder.add(adapter);
        }
        this.moshi = builder.build();
    }

    /**
     * Reads one record.
     *
     * @param <T> the type
     * @param type a record with Moshi's annotations (not null)
     * @param answer what the service sent (not null)
     * @return the record (not null)
     * @throws ServiceUnavailableException if the answer is something else
     */
    public <T> T read(Class<T> type, HttpAnswer answer) {
        return type.cast(parse(type, type.getSimpleName(), answer));
    }

    /**
     * Reads one record that may hold NaN, which strict JSON cannot have.
     *
     * @param <T> the type
     * @param type a record with Moshi's annotations (not null)
     * @param answer what the service sent (not null)
     * @return the record (not null)
     * @throws ServiceUnavailableException if the answer is something else
     */
    public <T> T readLenient(Class<T> type, HttpAnswer answer) {
        return type.cast(parse(moshi.adapter(type).lenient(), type.getSimpleName(), answer));
    }

    /**
     * Reads a list of records.
     *
     * @param <T> their type
     * @param type a record with Moshi's annotations (not null)
     * @param answer what the service sent (not null)
     * @return the records without nulls (not null)
     * @throws ServiceUnavailableException if the answer is something else
     */
    public <T> List<T> readList(Class<T> type, HttpAnswer answer) {
        Type list = Types.newParameterizedType(List.class, type);
        List<?> items = (List<?>) parse(list, "a list of " + type.getSimpleName(), answer);
        return items.stream().filter(Objects::nonNull).<T>map(type::cast).toList();
    }

    /**
     * Reads JSON of whatever shape.
     *
     * @param answer what the service sent (not null)
     * @return maps, lists, strings, doubles and booleans (not null)
     * @throws ServiceUnavailableException if the answer is no JSON
     */
    public Object readTree(HttpAnswer answer) {
        return parse(Object.class, "JSON", answer);
    }

    /**
     * Writes JSON.
     *
     * @param value maps, lists, strings, numbers and booleans (not null)
     * @return JSON text (not null)
     */
    public String write(Object value) {
        return moshi.adapter(Object.class).toJson(value);
    }

    private Object parse(Type type, String expected, HttpAnswer answer) {
        return parse(moshi.adapter(type), expected, answer);
    }

    private static Object parse(JsonAdapter<?> adapter, String expected, HttpAnswer answer) {
        try {
            Object value = adapter.fromJson(answer.body());
            if (value != null) {
                return value;
            }
            throw new JsonDataException("found null");
        } catch (JsonDataException | IOException e) {
            throw new ServiceUnavailableException(
                    answer.what()
                            + " answered "
                            + answer.status()
                            + " with something else than "
                            + expected
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }
}

package dev.likeness.speech.marks;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.likeness.job.BadFileException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;

/**
 * JSON of a file of marks, read with messages that name the file, the place, and what was expected
 * and found there.
 *
 * @param file what to call the file (not null)
 * @param place where in it, for example "events[3]" (not null)
 * @param value a map, list, string, number, boolean, or null
 */
record Json(String file, String place, Object value) {

    private static final JsonAdapter<Object> ANY =
            new Moshi.Builder().build().adapter(Object.class);

    /** Reads a whole document. */
    static Json read(InputStream in, String file) throws IOException {
        return parse(Okio.buffer(Okio.source(in)), file, "the document");
    }

    /** Reads a document from a string inside another one. */
    static Json parse(String text, String file, String place) throws IOException {
        return parse(new Buffer().writeUtf8(text), file, place);
    }

    /** Reads one document a line. */
    static List<Json> readLines(InputStream in, String file) throws IOException {
        BufferedSource source = Okio.buffer(Okio.source(in));
        List<Json> lines = new ArrayList<>();
        int number = 0;
        for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
            number++;
            if (!line.isBlank()) {
                lines.add(parse(line, file, "line " + number));
            }
        }
        return lines;
    }

    private static Json parse(BufferedSource source, String file, String place) throws IOException {
        try {
            JsonReader reader = JsonReader.of(source);
            Json json = new Json(file, place, ANY.fromJson(reader));
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw json.expected("one value");
            }
            return json;
        } catch (JsonDataException | JsonEncodingException | EOFException e) {
            throw new BadFileException(
                    file + ": " + place + ": expected JSON: " + e.getMessage(), e);
        }
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    /** The first of several spellings of a field that is there. */
    Json get(String... names) {
        for (String name : names) {
            if (has(name)) {
                return new Json(file, place + "." + name, ((Map<?, ?>) value).get(name));
            }
        }
        throw expected("an object with \"" + String.join("\" or \"", names) + "\"");
    }

    List<Json> list() {
        if (!(value instanceof List<?> items)) {
            throw expected("a list");
        }
        List<Json> list = new ArrayList<>();
        for (Object item : items) {
            list.add(new Json(file, place + "[" + list.size() + "]", item));
        }
        return list;
    }

    boolean isList() {
        return value instanceof List;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a string");
    }

    double number() {
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw expected("a number");
    }

    /** A moment, which cannot lie before the line begins. */
    double seconds(double perSecond) {
        double seconds = number() / perSecond;
        if (seconds < 0) {
            throw expected("a time of at least 0");
        }
        return seconds;
    }

    BadFileException expected(String what) {
        String found = value == null ? "nothing" : value.toString();
        String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return new BadFileException(
                file + ": " + place + ": expected " + what + ", found " + shown, null);
    }
}

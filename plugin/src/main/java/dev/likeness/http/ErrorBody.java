package dev.likeness.http;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okio.Buffer;

/**
 * Reads what an error answer says, whatever its shape: {@code detail}, OAuth's {@code error}, lists
 * of messages by field, or plain text.
 */
final class ErrorBody {

    private static final int LONGEST = 300;
    private static final List<String> MESSAGE_FIELDS =
            List.of("detail", "error_description", "error", "message");

    private ErrorBody() {}

    static String messageOf(String body) {
        return shorten(parsed(body));
    }

    private static String parsed(String body) {
        String text = body.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text.startsWith("<") ? "(an HTML page)" : text;
        }
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
            return flatten(reader.readJsonValue());
        } catch (IOException | RuntimeException e) {
            return text;
        }
    }

    private static String flatten(Object value) {
        if (value instanceof Map<?, ?> fields) {
            for (String name : MESSAGE_FIELDS) {
                if (fields.get(name) instanceof String message) {
                    return message;
                }
            }
            List<String> parts = new ArrayList<>();
            fields.forEach((name, inner) -> parts.add(name + ": " + flatten(inner)));
            return String.join("; ", parts);
        }
        if (value instanceof Collection<?> items) {
            return String.join(" ", items.stream().map(ErrorBody::flatten).toList());
        }
        return String.valueOf(value);
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.JsonText;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The JSON body of a request, each field checked as it is read. Null counts as absent. */
final class JsonRequest {

    private static final String JSON = "application/json";

    private final Map<?, ?> fields;

    private JsonRequest(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Reads a body that has no fields but these. */
    static JsonRequest of(Context ctx, Set<String> known) {
        String type = ctx.contentType();
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(JSON)) {
            throw KonProRefusal.unreadable("Expected the content type application/json.");
        }
        if (!(JsonText.read(ctx.body()).orElse(null) instanceof Map<?, ?> fields)) {
            throw KonProRefusal.unreadable("Expected a JSON object.");
        }
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                throw KonProRefusal.invalid(String.valueOf(name), "there is no such field");
            }
        }
        return new JsonRequest(fields);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> KonProRefusal.invalid(name, "expected a text"));
    }

    Optional<String> optionalText(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        throw KonProRefusal.invalid(name, "expected a text that is not empty");
    }

    String choice(String name, List<String> known) {
        String value = text(name);
        if (!known.contains(value)) {
            throw KonProRefusal.invalid(name, "expected one of " + known);
        }
        return value;
    }

    /** From one to a number of texts, none of them twice. */
    List<String> texts(String name, int most) {
        if (!(fields.get(name) instanceof List<?> list) || list.isEmpty()) {
            throw KonProRefusal.invalid(name, "expected a list of at least one");
        }
        if (list.size() > most) {
            throw KonProRefusal.invalid(name, "expected at most " + most + " per request");
        }
        if (!list.stream().allMatch(String.class::isInstance)
                || Set.copyOf(list).size() < list.size()) {
            throw KonProRefusal.invalid(name, "expected texts, none of them twice");
        }
        return list.stream().map(String.class::cast).toList();
    }
}

package dev.likeness.sandbox.server;

import java.awt.Color;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON object in a request, each checked as it is read: 400 that names the form
 * field and the place in it. A field that is null counts as absent.
 */
final class JsonFields {

    private final String formField;
    private final String path;
    private final Map<String, Object> values;

    JsonFields(String formField, String path, Object value) {
        this.formField = formField;
        this.path = path;
        this.values = JsonText.object(formField, path, value);
    }

    /** Refuses fields of any other name. */
    void allowOnly(Set<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw bad("Unknown parameter \"" + name + "\" in " + path + ".");
            }
        }
    }

    Optional<JsonFields> object(String name) {
        return value(name).map(value -> new JsonFields(formField, path + "." + name, value));
    }

    boolean flag(String name, boolean absent) {
        Object value = values.get(name);
        if (value == null) {
            return absent;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw bad("Expected true or false at " + path + "." + name + ".");
    }

    String choice(String name, List<String> known, String absent) {
        Object value = values.get(name);
        if (value == null) {
            return absent;
        }
        if (value instanceof String text && known.contains(text)) {
            return text;
        }
        throw bad("Expected one of " + known + " at " + path + "." + name + ".");
    }

    /** A whole number, or the same as text. */
    String numberOrText(String name, List<String> known, String absent) {
        Object value = values.get(name);
        boolean isWhole = value instanceof Double number && number == Math.rint(number);
        String text = isWhole ? Long.toString(((Double) value).longValue()) : String.valueOf(value);
        if (value != null && !known.contains(text)) {
            throw bad("Expected one of " + known + " at " + path + "." + name + ".");
        }
        return value == null ? absent : text;
    }

    List<String> names(String name, List<String> known, List<String> absent) {
        return value(name)
                .map(value -> JsonText.names(formField, path + "." + name, value, known))
                .orElse(absent);
    }

    /** An object with red, green and blue from 0 to 255. */
    Optional<Color> color(String name) {
        return object(name)
                .map(
                        color ->
                                new Color(
                                        color.channel("red"),
                                        color.channel("green"),
                                        color.channel("blue")));
    }

    /** The names of all fields that are not null. */
    Set<String> names() {
        return values.keySet();
    }

    float number(String name) {
        if (values.get(name) instanceof Double number) {
            return number.floatValue();
        }
        throw bad("Expected a number at " + path + "." + name + ".");
    }

    void requireFlag(String name) {
        if (!(values.get(name) instanceof Boolean)) {
            throw bad("Expected true or false at " + path + "." + name + ".");
        }
    }

    void requireFactor(String name) {
        if (number(name) < 0) {
            throw bad("Expected 0 or more at " + path + "." + name + ".");
        }
    }

    void requirePositive(String name) {
        if (number(name) <= 0) {
            throw bad("Expected more than 0 at " + path + "." + name + ".");
        }
    }

    void requireSize(String name) {
        if (size(name).isEmpty()) {
            throw bad("Expected width and height at " + path + "." + name + ".");
        }
    }

    /** An object with a width and a height above 0. */
    Optional<Dimension> size(String name) {
        return object(name)
                .map(
                        size -> {
                            size.allowOnly(Set.of("width", "height"));
                            size.requirePositive("width");
                            size.requirePositive("height");
                            return new Dimension(
                                    Math.round(size.number("width")),
                                    Math.round(size.number("height")));
                        });
    }

    private int channel(String name) {
        float value = number(name);
        if (value < 0 || value > 255) {
            throw bad("Expected 0 to 255 at " + path + "." + name + ".");
        }
        return Math.round(value);
    }

    private Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private ApiException bad(String reason) {
        return ApiException.badField(formField, reason);
    }
}

package dev.likeness.avatarsdk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an account may list in exports of a pipeline, by category.
 *
 * @param categories choices by category like "haircuts" (not null, unmodifiable)
 */
public record ExportChoices(Map<String, Choice> categories) {

    /**
     * The choices of one category.
     *
     * @param names what may be listed (not null)
     * @param textures which kinds of textures there are (not null, may be empty)
     */
    public record Choice(List<String> names, List<String> textures) {
        /** Copies the lists. */
        public Choice {
            names = List.copyOf(names);
            textures = List.copyOf(textures);
        }
    }

    /** Checks for null. */
    public ExportChoices {
        Objects.requireNonNull(categories, "categories");
    }

    /**
     * Reads an answer of either shape; what cannot be understood is left out.
     *
     * @param tree parsed JSON: lists by category, or objects with "list" and "textures"
     */
    static ExportChoices of(Object tree, String subtype) {
        Map<String, Choice> categories = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> root) {
            Object inner = root.get(subtype) instanceof Map<?, ?> nested ? nested : root;
            ((Map<?, ?>) inner)
                    .forEach((name, value) -> categories.put(String.valueOf(name), choice(value)));
        }
        return new ExportChoices(categories);
    }

    /**
     * What may be listed in a category.
     *
     * @param category for example "haircuts" (not null)
     * @return names (not null, may be empty)
     */
    public List<String> names(String category) {
        Choice choice = categories.get(category);
        return choice == null ? List.of() : choice.names();
    }

    private static Choice choice(Object value) {
        return value instanceof Map<?, ?> fields
                ? new Choice(strings(fields.get("list")), strings(fields.get("textures")))
                : new Choice(strings(value), List.of());
    }

    private static List<String> strings(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}

package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads computation parameters of whatever form. */
final class ParameterReader {

    private static final Set<String> KEYS_OF_COLORS = Set.of("red", "green", "blue");
    private static final Set<String> KEYS_OF_SIZES = Set.of("width", "height");

    private ParameterReader() {}

    static Map<String, Map<String, ParameterGroup>> read(Object json, String subtype) {
        Map<String, Map<String, ParameterGroup>> categories = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> root) {
            Object inner = root.get(subtype) instanceof Map<?, ?> nested ? nested : root;
            ((Map<?, ?>) inner)
                    .forEach(
                            (name, value) -> {
                                String category = String.valueOf(name);
                                categories.put(category, groups(category, value));
                            });
        }
        return categories;
    }

    private static Map<String, ParameterGroup> groups(String category, Object value) {
        Map<String, ParameterGroup> groups = new LinkedHashMap<>();
        if (value instanceof Collection<?> names) {
            groups.put(ComputationParameters.NO_GROUP, ParameterGroup.ofNames(strings(names)));
        } else if (value instanceof Map<?, ?> fields) {
            Map<String, Object> ungrouped = new LinkedHashMap<>();
            fields.forEach(
                    (key, inner) -> {
                        String name = String.valueOf(key);
                        if (isGroup(category, name, inner)) {
                            groups.put(name, group(inner));
                        } else if (inner != null) {
                            ungrouped.put(name, inner);
                        }
                    });
            if (!ungrouped.isEmpty()) {
                groups.put(ComputationParameters.NO_GROUP, new ParameterGroup(ungrouped));
            }
        }
        return groups;
    }

    /** Without groups, a parameter stands where a group would: its name or its value tells. */
    private static boolean isGroup(String category, String name, Object value) {
        if (PipelineTables.ofThePage().parameters(category).contains(name)) {
            return false;
        }
        return value instanceof Collection<?>
                || value instanceof Map<?, ?> fields
                        && !fields.keySet().equals(KEYS_OF_COLORS)
                        && !fields.keySet().equals(KEYS_OF_SIZES);
    }

    private static ParameterGroup group(Object value) {
        if (value instanceof Collection<?> names) {
            return ParameterGroup.ofNames(strings(names));
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value)
                .forEach(
                        (name, inner) ->
                                entries.put(
                                        String.valueOf(name),
                                        inner == null ? ParameterGroup.NO_VALUE : inner));
        return new ParameterGroup(entries);
    }

    private static List<String> strings(Collection<?> values) {
        return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
}

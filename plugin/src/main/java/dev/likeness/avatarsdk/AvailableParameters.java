package dev.likeness.avatarsdk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What an account may ask of a pipeline: category, group, names. Groups depend on the account's
 * plan; some pipelines have none, which is a single group with an empty name here.
 *
 * @param categories names by group by category (not null, unmodifiable)
 */
public record AvailableParameters(Map<String, Map<String, List<String>>> categories) {

    private static final String NO_GROUP = "";

    /** Checks for null. */
    public AvailableParameters {
        Objects.requireNonNull(categories, "categories");
    }

    /**
     * Reads an answer of whatever shape; what cannot be understood is left out.
     *
     * @param tree parsed JSON: one pair of subtype and parameters (not null)
     * @param subtype the pipeline's subtype (not null)
     */
    static AvailableParameters of(Object tree, String subtype) {
        Map<String, Map<String, List<String>>> categories = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> root) {
            Object inner = root.containsKey(subtype) ? root.get(subtype) : firstOf(root);
            if (inner instanceof Map<?, ?> byCategory) {
                byCategory.forEach(
                        (name, groups) -> categories.put(String.valueOf(name), groups(groups)));
            }
        }
        return new AvailableParameters(categories);
    }

    /**
     * The names of a category in all its groups.
     *
     * @param category for example "haircuts" (not null)
     * @return names without repetition (not null, may be empty)
     */
    public List<String> names(String category) {
        return categories.getOrDefault(category, Map.of()).values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /**
     * Picks names of a category in the form that an order wants.
     *
     * @param category for example "haircuts" (not null)
     * @param wanted tells which (not null)
     * @return names by group, or a bare list where there are no groups (not null, may be empty)
     */
    Object pick(String category, Predicate<String> wanted) {
        Map<String, List<String>> picked = new LinkedHashMap<>();
        categories
                .getOrDefault(category, Map.of())
                .forEach(
                        (group, names) -> {
                            List<String> some = names.stream().filter(wanted).toList();
                            if (!some.isEmpty()) {
                                picked.put(group, some);
                            }
                        });
        return picked.containsKey(NO_GROUP) ? picked.get(NO_GROUP) : picked;
    }

    private static Object firstOf(Map<?, ?> map) {
        return map.size() == 1 ? map.values().iterator().next() : map;
    }

    private static Map<String, List<String>> groups(Object value) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (value instanceof Collection<?>) {
            groups.put(NO_GROUP, names(value));
        } else if (value instanceof Map<?, ?> byGroup) {
            byGroup.forEach((group, inner) -> groups.put(String.valueOf(group), namesOf(inner)));
        }
        return groups;
    }

    private static List<String> namesOf(Object value) {
        return value instanceof Map<?, ?> pairs ? names(pairs.keySet()) : names(value);
    }

    private static List<String> names(Object value) {
        List<String> names = new ArrayList<>();
        if (value instanceof Collection<?> items) {
            items.stream()
                    .filter(String.class::isInstance)
                    .forEach(item -> names.add(item.toString()));
        }
        return List.copyOf(names);
    }
}

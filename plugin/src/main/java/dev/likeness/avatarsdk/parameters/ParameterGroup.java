package dev.likeness.avatarsdk.parameters;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One group of a category: names, or names with values, as the category is enumerable or not. A
 * name that came without a value has none here.
 *
 * @param entries values by name; {@link #NO_VALUE} where a name stands alone (not null)
 */
record ParameterGroup(Map<String, Object> entries) {

    /** Stands for "just the name". */
    static final Object NO_VALUE = new Object();

    ParameterGroup {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static ParameterGroup ofNames(Collection<String> names) {
        Map<String, Object> entries = new LinkedHashMap<>();
        names.forEach(name -> entries.put(name, NO_VALUE));
        return new ParameterGroup(entries);
    }

    Set<String> names() {
        return new LinkedHashSet<>(entries.keySet());
    }

    ParameterGroup plus(ParameterGroup other) {
        Map<String, Object> all = new LinkedHashMap<>(entries);
        all.putAll(other.entries);
        return new ParameterGroup(all);
    }

    /** A list if no name has a value, else an object of those that have one. */
    Object toJson() {
        Map<String, Object> valued = new LinkedHashMap<>(entries);
        valued.values().removeIf(value -> value == NO_VALUE);
        return valued.isEmpty() ? names().stream().toList() : valued;
    }
}

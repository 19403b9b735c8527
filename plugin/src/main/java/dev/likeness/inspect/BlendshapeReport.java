package dev.likeness.inspect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The blendshapes of an avatar, over all its meshes.
 *
 * @param names as the file spells them, in its order, each once (not null, immutable)
 * @param sets one entry for each known set (not null, immutable)
 * @param aliased canonical name → the file's other spelling, for example "aa" → "viseme_aa" (not
 *     null, immutable, sorted)
 * @param empty names that move no vertex of any mesh (not null, immutable); "sil" and "base_head"
 *     are meant to be empty
 * @param extra names that belong to no known set (not null, immutable)
 */
public record BlendshapeReport(
        List<String> names,
        List<ShapeSetReport> sets,
        Map<String, String> aliased,
        List<String> empty,
        List<String> extra) {

    /** Copies the collections. */
    public BlendshapeReport {
        names = List.copyOf(names);
        sets = List.copyOf(sets);
        aliased = Collections.unmodifiableMap(new TreeMap<>(aliased));
        empty = List.copyOf(empty);
        extra = List.copyOf(extra);
    }

    /**
     * One set.
     *
     * @param name for example "visemes_15" (not null)
     * @return how much of it there is (not null)
     * @throws IllegalArgumentException if there is no set of that name
     */
    public ShapeSetReport set(String name) {
        return sets.stream()
                .filter(set -> set.set().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Expected one of "
                                                + sets.stream().map(ShapeSetReport::set).toList()
                                                + ", found "
                                                + name));
    }
}

package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.PipelineFacts;
import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an avatar is computed with: category, group, and names or keys with values. Immutable; any
 * thread.
 *
 * <pre>{@code
 * ComputationParameters.builder()
 *         .blendshapes("base", "legacy_45", "visemes_17")
 *         .modelInfo("base", "hair_color")
 *         .set(Modification.LIPS_COLOR, new Rgb(222, 173, 190))
 *         .build();
 * }</pre>
 */
public final class ComputationParameters {

    /** Asks for nothing at all, which is not the same as leaving the defaults. */
    public static final ComputationParameters NONE = builder().build();

    /** The group's name in pipelines that have no groups. */
    static final String NO_GROUP = "";

    private final Map<String, Map<String, ParameterGroup>> categories;
    private final List<String> warnings;

    private ComputationParameters(
            Map<String, Map<String, ParameterGroup>> categories, List<String> warnings) {
        Map<String, Map<String, ParameterGroup>> copy = new LinkedHashMap<>();
        categories.forEach(
                (name, groups) ->
                        copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(groups))));
        this.categories = Collections.unmodifiableMap(copy);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Begins with nothing.
     *
     * @return a builder (not null)
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads what the service answers or a request holds, in any of its forms: with groups or
     * without, lists or objects, with the subtype around it or without. What cannot be understood
     * is left out.
     *
     * @param json maps, lists, strings, numbers and booleans (not null)
     * @param subtype of the pipeline (not null)
     * @return the parameters (not null)
     */
    public static ComputationParameters read(Object json, String subtype) {
        return new ComputationParameters(ParameterReader.read(json, subtype), List.of());
    }

    /**
     * The categories that are asked for.
     *
     * @return like "haircuts" (not null)
     */
    public Set<String> categories() {
        return categories.keySet();
    }

    /**
     * The names of a category in all its groups.
     *
     * @param category like "haircuts" (not null)
     * @return names without repetition (not null, may be empty)
     */
    public List<String> names(String category) {
        return groups(category).values().stream()
                .flatMap(group -> group.names().stream())
                .distinct()
                .toList();
    }

    /**
     * The values of a category in all its groups, as JSON has them.
     *
     * @param category like "avatar_modifications" (not null)
     * @return values by name, without names that have none (not null, may be empty)
     */
    public Map<String, Object> values(String category) {
        Map<String, Object> values = new LinkedHashMap<>();
        groups(category).values().forEach(group -> values.putAll(group.entries()));
        values.values().removeIf(value -> value == ParameterGroup.NO_VALUE);
        return values;
    }

    /**
     * What is allowed and yet hardly meant: values beyond the usable ranges, changes that need
     * another one to show.
     *
     * @return one sentence each (not null, may be empty)
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The form in which a request has them.
     *
     * @param pipeline name of the pipeline: some have no groups (not null)
     * @return maps and lists (not null)
     */
    public Map<String, Object> toMap(String pipeline) {
        boolean grouped =
                PipelineTables.ofThePage()
                        .pipeline(pipeline)
                        .map(PipelineFacts::grouped)
                        .orElse(true);
        Map<String, Object> map = new LinkedHashMap<>();
        categories.forEach((name, groups) -> map.put(name, json(groups, grouped)));
        return map;
    }

    /**
     * Returns if a pipeline has all this, as far as the service's documentation tells.
     *
     * @param pipeline name of the pipeline (not null)
     * @param subtype its subtype (not null)
     * @throws IllegalArgumentException if not; the message tells what the table says
     */
    public void requireFor(String pipeline, String subtype) {
        categories.forEach(
                (category, groups) ->
                        groups.forEach(
                                (group, content) ->
                                        content.names()
                                                .forEach(
                                                        name ->
                                                                PipelineTables.ofThePage()
                                                                        .require(
                                                                                pipeline, subtype,
                                                                                category, group,
                                                                                name))));
    }

    Map<String, ParameterGroup> groups(String category) {
        return categories.getOrDefault(category, Map.of());
    }

    private static Object json(Map<String, ParameterGroup> groups, boolean grouped) {
        if (!grouped || groups.containsKey(NO_GROUP)) {
            return groups.values().stream()
                    .reduce(new ParameterGroup(Map.of()), ParameterGroup::plus)
                    .toJson();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        groups.forEach((name, group) -> map.put(name, group.toJson()));
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputationParameters that && categories.equals(that.categories);
    }

    @Override
    public int hashCode() {
        return categories.hashCode();
    }

    @Override
    public String toString() {
        return "ComputationParameters" + toMap("");
    }

    /** Collects parameters. One thread at a time. */
    public static final class Builder {

        private static final String PLUS = "plus";

        private final Map<String, Map<String, ParameterGroup>> categories = new LinkedHashMap<>();
        private final Set<String> warnings = new TreeSet<>();

        private Builder() {}

        /**
         * Asks for haircuts.
         *
         * @param group like "base", "facegen" or "plus" (not null)
         * @param names identities (not null)
         * @return this
         */
        public Builder haircuts(String group, String... names) {
            return add("haircuts", group, Arrays.asList(names));
        }

        /**
         * Asks for sets of blendshapes.
         *
         * @param group like "base" (not null)
         * @param sets like "mobile_51" (not null)
         * @return this
         */
        public Builder blendshapes(String group, String... sets) {
            return add("blendshapes", group, Arrays.asList(sets));
        }

        /**
         * Asks what the service reads from the photo.
         *
         * @param group like "plus" (not null)
         * @param flags like "skin_color" (not null)
         * @return this
         */
        public Builder modelInfo(String group, String... flags) {
            return add("model_info", group, Arrays.asList(flags));
        }

        /**
         * Asks for textures beside the usual one.
         *
         * @param group like "base" (not null)
         * @param names like "lips_mask" (not null)
         * @return this
         */
        public Builder additionalTextures(String group, String... names) {
            return add("additional_textures", group, Arrays.asList(names));
        }

        /**
         * Asks for outfits.
         *
         * @param group like "base" (not null)
         * @param names identities (not null)
         * @return this
         */
        public Builder outfits(String group, String... names) {
            return add("outfits", group, Arrays.asList(names));
        }

        /**
         * Asks for names of any enumerable category.
         *
         * @param category like "haircuts" (not null)
         * @param group like "base", or empty where there are no groups (not null)
         * @param names what is wanted (not null)
         * @return this
         */
        public Builder add(String category, String group, Collection<String> names) {
            return merge(category, group, ParameterGroup.ofNames(names));
        }

        /**
         * Asks for a change of the avatar or its shape.
         *
         * @param <T> type of the value
         * @param change which (not null)
         * @param value how (not null)
         * @return this
         * @throws IllegalArgumentException if the value is outside its range
         */
        public <T> Builder set(Modification<T> change, T value) {
            change.doubt(value).ifPresent(warnings::add);
            return value(change.category(), change.group(), change.name(), change.write(value));
        }

        /**
         * Tells what is known of the body.
         *
         * @param shape gender and measures (not null)
         * @return this
         */
        public Builder bodyShape(BodyShape shape) {
            warnings.addAll(shape.warnings());
            return merge(BodyShape.CATEGORY, PLUS, new ParameterGroup(shape.toMap()));
        }

        /**
         * Sets a value of any category with keys and values.
         *
         * @param category like "avatar_modifications" (not null)
         * @param group like "plus", or empty where there are no groups (not null)
         * @param name of the parameter (not null)
         * @param value as JSON has it: map, list, string, number or boolean (not null)
         * @return this
         */
        public Builder value(String category, String group, String name, Object value) {
            Objects.requireNonNull(value, "value");
            return merge(category, group, new ParameterGroup(Map.of(name, value)));
        }

        /**
         * Takes over other parameters, for example the pipeline's defaults.
         *
         * @param other wins where both have a value (not null)
         * @return this
         */
        public Builder addAll(ComputationParameters other) {
            other.categories.forEach(
                    (category, groups) ->
                            groups.forEach((group, content) -> merge(category, group, content)));
            warnings.addAll(other.warnings);
            return this;
        }

        /**
         * Ends the collecting.
         *
         * @return the parameters (not null)
         */
        public ComputationParameters build() {
            List<String> all = new ArrayList<>(warnings);
            all.addAll(EyeRules.warnings(categories.getOrDefault(Modification.AVATAR, Map.of())));
            return new ComputationParameters(categories, all);
        }

        private Builder merge(String category, String group, ParameterGroup content) {
            Objects.requireNonNull(category, "category");
            categories
                    .computeIfAbsent(category, any -> new LinkedHashMap<>())
                    .merge(Objects.requireNonNull(group, "group"), content, ParameterGroup::plus);
            return this;
        }
    }
}

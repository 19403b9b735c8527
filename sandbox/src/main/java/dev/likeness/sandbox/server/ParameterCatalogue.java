package dev.likeness.sandbox.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which computation parameters there are, and the reading of those in requests. */
final class ParameterCatalogue {

    private static final String FIELD = "parameters";
    private static final String HAIRCUTS = "haircuts";
    private static final String BLENDSHAPES = "blendshapes";
    private static final String MODEL_INFO = "model_info";
    private static final String TEXTURES = "additional_textures";
    private static final String GROUP = "base";
    private static final String VALUE_GROUP = "plus";

    /** Higher groups include the lower ones, so that every name may be asked for in each. */
    private static final Set<String> GROUPS =
            Set.of("base", "public", "facegen", "indie", "plus", "pro", "enterprise");

    private final HaircutStock haircuts;

    ParameterCatalogue(HaircutStock haircuts) {
        this.haircuts = haircuts;
    }

    /** Everything that may be asked for: category → group → names, or category → names. */
    Map<String, Object> available(Pipeline pipeline) {
        Map<String, Object> result = new LinkedHashMap<>();
        names(pipeline)
                .forEach((category, names) -> result.put(category, in(pipeline, GROUP, names)));
        ModificationValues.names(pipeline)
                .forEach(
                        (category, names) ->
                                result.put(category, in(pipeline, VALUE_GROUP, names)));
        return result;
    }

    /**
     * What is computed if a request has no parameters: all haircuts, and glares in painted eyes.
     */
    Map<String, Object> defaults(Pipeline pipeline) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (names(pipeline).containsKey(HAIRCUTS)) {
            result.put(HAIRCUTS, in(pipeline, GROUP, names(pipeline).get(HAIRCUTS)));
        }
        if (pipeline == Pipeline.ANIMATED_FACE) {
            result.put(
                    ModificationValues.AVATAR,
                    in(pipeline, VALUE_GROUP, Map.of("add_glare", true)));
        }
        return result;
    }

    /** Parses the field of a request; 400 that names what is wrong. */
    ComputationParameters parse(Pipeline pipeline, String json) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Map<String, Boolean> removals = new LinkedHashMap<>();
        JsonText.object(FIELD, "the top", JsonText.read(FIELD, json))
                .forEach(
                        (category, content) -> {
                            if (ModificationValues.names(pipeline).containsKey(category)) {
                                removals.putAll(checkedValues(pipeline, category, content));
                            } else {
                                wanted.put(category, wanted(pipeline, category, content));
                            }
                        });
        return parameters(wanted, removals);
    }

    /** What applies if the field is absent. */
    ComputationParameters defaultParameters(Pipeline pipeline) {
        Map<String, List<String>> known = names(pipeline);
        return parameters(Map.of(HAIRCUTS, known.getOrDefault(HAIRCUTS, List.of())), Map.of());
    }

    private static ComputationParameters parameters(
            Map<String, List<String>> wanted, Map<String, Boolean> removals) {
        return new ComputationParameters(
                wanted.getOrDefault(HAIRCUTS, List.of()),
                wanted.getOrDefault(BLENDSHAPES, List.of()),
                wanted.getOrDefault(MODEL_INFO, List.of()),
                wanted.getOrDefault(TEXTURES, List.of()),
                removals);
    }

    private Map<String, List<String>> names(Pipeline pipeline) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        if (!pipeline.isWhole()) {
            names.put(BLENDSHAPES, BlendshapeSet.ids(pipeline));
            if (pipeline != Pipeline.HEAD_1) {
                names.put(HAIRCUTS, haircuts.identities());
            }
            names.put(TEXTURES, HeadTextures.ADDITIONAL);
        }
        names.put(MODEL_INFO, ModelInfo.names(pipeline));
        return names;
    }

    private static Object in(Pipeline pipeline, String group, Object content) {
        return pipeline.hasGroups() ? Map.of(group, content) : content;
    }

    private List<String> wanted(Pipeline pipeline, String category, Object content) {
        List<String> available = names(pipeline).get(category);
        if (available == null) {
            throw ApiException.badField(FIELD, "Unknown category \"" + category + "\".");
        }
        Set<String> wanted = new LinkedHashSet<>();
        if (!pipeline.hasGroups() && content instanceof List<?>) {
            wanted.addAll(JsonText.names(FIELD, category, content, available));
        } else {
            JsonText.object(FIELD, category, content)
                    .forEach(
                            (group, names) -> {
                                requireGroup(category, group);
                                wanted.addAll(JsonText.names(FIELD, category, names, available));
                            });
        }
        return new ArrayList<>(wanted);
    }

    /** Returns the removals among the values: nothing is ever removed from a photo here. */
    private static Map<String, Boolean> checkedValues(
            Pipeline pipeline, String category, Object content) {
        Map<String, Object> fields = JsonText.object(FIELD, category, content);
        Map<String, Boolean> removals = new LinkedHashMap<>();
        Map<String, Object> ungrouped = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> {
                    if (GROUPS.contains(name)) {
                        JsonFields group = new JsonFields(FIELD, category + "." + name, value);
                        ModificationValues.check(pipeline, category, group);
                        removals.putAll(removals(group));
                    } else if (pipeline.hasGroups()) {
                        requireGroup(category, name);
                    } else {
                        ungrouped.put(name, value);
                    }
                });
        JsonFields rest = new JsonFields(FIELD, category, ungrouped);
        ModificationValues.check(pipeline, category, rest);
        removals.putAll(removals(rest));
        return removals;
    }

    private static Map<String, Boolean> removals(JsonFields fields) {
        Map<String, Boolean> removals = new LinkedHashMap<>();
        fields.names().stream()
                .filter(ModificationValues::isRemoval)
                .filter(name -> fields.flag(name, false))
                .forEach(name -> removals.put(name, false));
        return removals;
    }

    private static void requireGroup(String category, String group) {
        if (!GROUPS.contains(group)) {
            throw ApiException.badField(
                    FIELD, "Unknown group \"" + group + "\" in " + category + ".");
        }
    }
}

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
    private static final String GROUP = "base";

    /** Higher groups include the lower ones, so that every name may be asked for in each. */
    private static final Set<String> GROUPS =
            Set.of("base", "public", "facegen", "plus", "pro", "enterprise");

    private final HaircutStock haircuts;

    ParameterCatalogue(HaircutStock haircuts) {
        this.haircuts = haircuts;
    }

    /** Everything that may be asked for: category → group → names. */
    Map<String, Map<String, List<String>>> available(Pipeline pipeline) {
        Map<String, Map<String, List<String>>> result = new LinkedHashMap<>();
        names(pipeline).forEach((category, names) -> result.put(category, Map.of(GROUP, names)));
        return result;
    }

    /** What is computed if a request has no parameters: all haircuts, where there are some. */
    Map<String, Map<String, List<String>>> defaults(Pipeline pipeline) {
        Map<String, Map<String, List<String>>> result = available(pipeline);
        result.keySet().retainAll(Set.of(HAIRCUTS));
        return result;
    }

    /** Parses the field of a request; 400 that names what is wrong. */
    ComputationParameters parse(Pipeline pipeline, String json) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Map<String, List<String>> known = names(pipeline);
        JsonText.object(FIELD, "the top", JsonText.read(FIELD, json))
                .forEach(
                        (category, groups) ->
                                wanted.put(category, wanted(known, category, groups)));
        return parameters(wanted);
    }

    /** What applies if the field is absent. */
    ComputationParameters defaultParameters(Pipeline pipeline) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        defaults(pipeline).forEach((category, groups) -> wanted.put(category, groups.get(GROUP)));
        return parameters(wanted);
    }

    private static ComputationParameters parameters(Map<String, List<String>> wanted) {
        return new ComputationParameters(
                wanted.getOrDefault(HAIRCUTS, List.of()),
                wanted.getOrDefault(BLENDSHAPES, List.of()),
                wanted.getOrDefault(MODEL_INFO, List.of()));
    }

    private Map<String, List<String>> names(Pipeline pipeline) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        if (!pipeline.usesExports()) {
            names.put(BLENDSHAPES, BlendshapeSet.ids(pipeline));
            names.put(HAIRCUTS, haircuts.identities());
        }
        names.put(MODEL_INFO, ModelInfo.NAMES);
        return names;
    }

    private static List<String> wanted(
            Map<String, List<String>> known, String category, Object groups) {
        List<String> available = known.get(category);
        if (available == null) {
            throw ApiException.badField(FIELD, "Unknown category \"" + category + "\".");
        }
        Set<String> wanted = new LinkedHashSet<>();
        JsonText.object(FIELD, category, groups)
                .forEach(
                        (group, names) -> {
                            if (!GROUPS.contains(group)) {
                                throw ApiException.badField(
                                        FIELD,
                                        "Unknown group \"" + group + "\" in " + category + ".");
                            }
                            wanted.addAll(JsonText.names(FIELD, category, names, available));
                        });
        return new ArrayList<>(wanted);
    }
}

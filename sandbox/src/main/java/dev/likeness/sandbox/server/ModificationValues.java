package dev.likeness.sandbox.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keys and values of computation parameters: which there are, and of which kind. They are checked
 * and, but for what model info tells of them, make no difference to the sandbox's people.
 */
final class ModificationValues {

    static final String AVATAR = "avatar_modifications";
    static final String SHAPE = "shape_modifications";
    static final String BODY = "body_shape";

    private static final List<String> GENDERS = List.of("female", "male", "non_binary");
    private static final List<String> REMOVALS =
            List.of("remove_glasses", "remove_smile", "remove_stubble");
    private static final Map<String, Kind> HEAD = head();
    private static final Map<String, Kind> CARTOONS =
            Map.of("cartoonish_v0.3", Kind.FACTOR, "cartoonish_v1.0", Kind.FACTOR);
    private static final Map<String, Kind> NEWER_CARTOONS = Map.of("cartoonish_v1.0", Kind.FACTOR);
    private static final Map<String, Kind> MEASURES = measures();

    private ModificationValues() {}

    private enum Kind {
        FLAG(JsonFields::requireFlag),
        COLOR((fields, name) -> fields.color(name)),
        FACTOR(JsonFields::requireFactor),
        MEASURE(JsonFields::requirePositive),
        SIZE(JsonFields::requireSize),
        GENDER((fields, name) -> fields.choice(name, GENDERS, ""));

        private final BiConsumer<JsonFields, String> check;

        Kind(BiConsumer<JsonFields, String> check) {
            this.check = check;
        }
    }

    /** Names by category. */
    static Map<String, List<String>> names(Pipeline pipeline) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        kinds(pipeline)
                .forEach((category, kinds) -> names.put(category, List.copyOf(kinds.keySet())));
        return names;
    }

    /** Checks what a request sets; 400 that names what is wrong. */
    static void check(Pipeline pipeline, String category, JsonFields fields) {
        Map<String, Kind> known = kinds(pipeline).get(category);
        fields.allowOnly(known.keySet());
        fields.names().forEach(name -> known.get(name).check.accept(fields, name));
    }

    static boolean isRemoval(String name) {
        return REMOVALS.contains(name);
    }

    private static Map<String, Map<String, Kind>> kinds(Pipeline pipeline) {
        Map<String, Map<String, Kind>> kinds = new LinkedHashMap<>();
        switch (pipeline) {
            case ANIMATED_FACE -> {
                kinds.put(AVATAR, HEAD);
                kinds.put(SHAPE, CARTOONS);
            }
            case HEAD_1, HEAD_2 -> {
                kinds.put(AVATAR, generated());
                kinds.put(SHAPE, NEWER_CARTOONS);
            }
            case METAPERSON -> kinds.put(AVATAR, removals());
            case BODY -> {
                kinds.put(AVATAR, generated());
                kinds.put(SHAPE, NEWER_CARTOONS);
                kinds.put(BODY, MEASURES);
            }
        }
        return kinds;
    }

    private static Map<String, Kind> head() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("add_eyelid_shadow", Kind.FLAG);
        kinds.put("add_glare", Kind.FLAG);
        kinds.put("allow_modify_neck", Kind.FLAG);
        kinds.put("caricature_amount", Kind.FACTOR);
        kinds.put("enhance_lighting", Kind.FLAG);
        kinds.put("eye_iris_color", Kind.COLOR);
        kinds.put("eye_sclera_color", Kind.COLOR);
        kinds.put("lips_color", Kind.COLOR);
        kinds.put("parametric_eyes_texture", Kind.FLAG);
        kinds.putAll(removals());
        kinds.put("slightly_cartoonish_texture", Kind.FLAG);
        kinds.put("teeth_color", Kind.COLOR);
        return kinds;
    }

    /** Of pipelines that make hair, and of which textures can be had in any size. */
    private static Map<String, Kind> generated() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("allow_modify_neck", Kind.FLAG);
        kinds.put("curved_bottom", Kind.FLAG);
        kinds.put("enhance_lighting", Kind.FLAG);
        kinds.put("eye_iris_color", Kind.COLOR);
        kinds.put("eye_sclera_color", Kind.COLOR);
        kinds.put("generated_haircut_faces_count", Kind.MEASURE);
        kinds.put("generated_haircut_texture_size", Kind.SIZE);
        kinds.put("hair_color", Kind.COLOR);
        kinds.put("lips_color", Kind.COLOR);
        kinds.put("parametric_eyes_texture", Kind.FLAG);
        kinds.put("parametric_eyes_texture_v2", Kind.FLAG);
        kinds.putAll(removals());
        kinds.put("repack_texture", Kind.FLAG);
        kinds.put("slightly_cartoonish_texture", Kind.FLAG);
        kinds.put("teeth_color", Kind.COLOR);
        kinds.put("texture_size", Kind.SIZE);
        return kinds;
    }

    private static Map<String, Kind> removals() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        REMOVALS.forEach(name -> kinds.put(name, Kind.FLAG));
        return kinds;
    }

    private static Map<String, Kind> measures() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("gender", Kind.GENDER);
        for (String name : List.of("height", "weight", "chest", "waist", "hips")) {
            kinds.put(name, Kind.MEASURE);
        }
        return kinds;
    }
}

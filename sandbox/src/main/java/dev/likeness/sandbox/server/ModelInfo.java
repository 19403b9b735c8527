package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Sex;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The facts about a photo, as far as they were asked for. */
final class ModelInfo {

    private static final String AGE = "age";
    private static final String EYES = "eye_iris_color";
    private static final String SCLERA = "eye_sclera_color";
    private static final String LANDMARKS = "facial_landmarks_68";
    private static final String GENDER = "gender";
    private static final String HAIR = "hair_color";
    private static final String LIPS = "lips_color";
    private static final String HAIRCUT = "predict_haircut";
    private static final String RACE = "race";
    private static final String SKIN = "skin_color";

    /** What may be asked for whole people, whose landmarks the service does not tell. */
    private static final List<String> OF_PEOPLE =
            List.of(AGE, EYES, SCLERA, GENDER, HAIR, LIPS, HAIRCUT, RACE, SKIN);

    private static final List<String> OF_HEADS =
            List.of(AGE, EYES, SCLERA, LANDMARKS, GENDER, HAIR, LIPS, HAIRCUT, RACE, SKIN);

    /** What the service calls the hair of those who have none. */
    private static final String BALD = "absolutely_bald";

    /** The sandbox does not look at gender: it tells the template, and that this is no finding. */
    private static final double GENDER_CONFIDENCE = 0.5;

    private ModelInfo() {}

    /** What may be asked for. */
    static List<String> names(Pipeline pipeline) {
        return pipeline.isWhole() ? OF_PEOPLE : OF_HEADS;
    }

    static Map<String, Object> of(AvatarOrder order, Person person) {
        Map<String, Object> info = new TreeMap<>();
        info.put("pipeline", order.pipeline().id());
        info.put("pipeline_subtype", order.subtype());
        info.putAll(order.parameters().removals());
        PhotoTraits traits = person.traits();
        for (String name : order.parameters().modelInfo()) {
            switch (name) {
                case EYES -> info.put(name, traits.irisSeen() ? color(traits.iris()) : null);
                case SCLERA -> info.put(name, traits.sclera().map(ModelInfo::color).orElse(null));
                case HAIR -> info.put(name, traits.hair().map(ModelInfo::color).orElse(null));
                case LIPS -> info.put(name, color(traits.lips()));
                case SKIN -> info.put(name, color(traits.skin()));
                case GENDER -> putGender(info, person.sex());
                case HAIRCUT -> putHaircut(info, traits);
                // Nobody can tell these from pixels alone without being trained on people.
                case AGE -> putUnknown(info, AGE, AGE + "_confidence");
                case RACE -> putUnknown(info, RACE, RACE + "_confidence", "races");
                case LANDMARKS -> info.put(name, FaceLandmarks.of(person.landmarks()));
                default -> throw new IllegalStateException("Unchecked parameter " + name);
            }
        }
        return info;
    }

    private static void putUnknown(Map<String, Object> info, String... names) {
        for (String name : names) {
            info.put(name, null);
        }
    }

    private static Map<String, Integer> color(Color color) {
        return new TreeMap<>(
                Map.of("red", color.getRed(), "green", color.getGreen(), "blue", color.getBlue()));
    }

    private static void putGender(Map<String, Object> info, Sex sex) {
        info.put(GENDER, sex.name().toLowerCase(Locale.ROOT));
        info.put(GENDER + "_confidence", GENDER_CONFIDENCE);
    }

    private static void putHaircut(Map<String, Object> info, PhotoTraits traits) {
        Map<String, Float> weights = traits.haircutWeights();
        info.put("haircut_full_info", new TreeMap<>(weights));
        if (traits.hair().isEmpty()) {
            info.put("haircut_name", BALD);
            return;
        }
        weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(best -> info.put("haircut_name", best.getKey()));
    }
}

package dev.likeness.sandbox.person.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of the blendshapes in the services' order, and what visemes are made of. */
final class ExpressionNames {

    /** The set {@code mobile_51}. */
    static final List<String> MOBILE =
            List.of(
                    ("browDownLeft browDownRight browInnerUp browOuterUpLeft browOuterUpRight"
                                    + " cheekPuff cheekSquintLeft cheekSquintRight eyeBlinkLeft"
                                    + " eyeBlinkRight eyeLookDownLeft eyeLookDownRight eyeLookInLeft"
                                    + " eyeLookInRight eyeLookOutLeft eyeLookOutRight eyeLookUpLeft"
                                    + " eyeLookUpRight eyeSquintLeft eyeSquintRight eyeWideLeft"
                                    + " eyeWideRight jawForward jawLeft jawOpen jawRight mouthClose"
                                    + " mouthDimpleLeft mouthDimpleRight mouthFrownLeft"
                                    + " mouthFrownRight mouthFunnel mouthLeft mouthLowerDownLeft"
                                    + " mouthLowerDownRight mouthPressLeft mouthPressRight"
                                    + " mouthPucker mouthRight mouthRollLower mouthRollUpper"
                                    + " mouthShrugLower mouthShrugUpper mouthSmileLeft"
                                    + " mouthSmileRight mouthStretchLeft mouthStretchRight"
                                    + " mouthUpperUpLeft mouthUpperUpRight noseSneerLeft"
                                    + " noseSneerRight")
                            .split(" "));

    /** The set {@code visemes_15}. */
    static final List<String> VISEMES =
            List.of("CH DD E FF PP RR SS TH aa ih kk nn oh ou sil".split(" "));

    private static final Map<String, Map<String, Double>> RECIPES =
            Map.ofEntries(
                    Map.entry("CH", mix("jawOpen 0.16 mouthFunnel 0.7 mouthPucker 0.25")),
                    Map.entry("DD", mix("jawOpen 0.2 mouthUpperUp 0.25 mouthLowerDown 0.3")),
                    Map.entry("E", mix("jawOpen 0.24 mouthStretch 0.25 mouthSmile 0.25")),
                    Map.entry("FF", mix("jawOpen 0.06")),
                    Map.entry("PP", mix("")),
                    Map.entry("RR", mix("jawOpen 0.14 mouthFunnel 0.35 mouthPucker 0.3")),
                    Map.entry(
                            "SS",
                            mix(
                                    "jawOpen 0.05 mouthStretch 0.3 mouthLowerDown 0.5 mouthUpperUp 0.3")),
                    Map.entry("TH", mix("jawOpen 0.2 mouthLowerDown 0.35 mouthUpperUp 0.15")),
                    Map.entry("aa", mix("jawOpen 0.52 mouthUpperUp 0.15 mouthLowerDown 0.1")),
                    Map.entry("ih", mix("jawOpen 0.2 mouthSmile 0.3 mouthUpperUp 0.25")),
                    Map.entry("kk", mix("jawOpen 0.24 mouthLowerDown 0.25 mouthUpperUp 0.15")),
                    Map.entry("nn", mix("jawOpen 0.17 mouthUpperUp 0.2 mouthLowerDown 0.15")),
                    Map.entry("oh", mix("jawOpen 0.38 mouthFunnel 0.6 mouthPucker 0.35")),
                    Map.entry("ou", mix("jawOpen 0.18 mouthFunnel 0.35 mouthPucker 0.85")),
                    Map.entry("sil", mix("")));

    private ExpressionNames() {}

    /** All 66: first {@link #MOBILE}, then {@link #VISEMES}. */
    static List<String> all() {
        List<String> all = new ArrayList<>(MOBILE);
        all.addAll(VISEMES);
        return all;
    }

    /** Shapes of {@link #MOBILE} a viseme is mixed from, with weights. */
    static Map<String, Double> recipe(String viseme) {
        return RECIPES.get(viseme);
    }

    private static Map<String, Double> mix(String text) {
        Map<String, Double> recipe = new LinkedHashMap<>();
        String[] words = text.isEmpty() ? new String[0] : text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            double weight = Double.parseDouble(words[i + 1]);
            if (MOBILE.contains(words[i])) {
                recipe.put(words[i], weight);
            } else {
                recipe.put(words[i] + "Left", weight);
                recipe.put(words[i] + "Right", weight);
            }
        }
        return Map.copyOf(recipe);
    }
}

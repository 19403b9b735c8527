package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.ShapeSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What shapes are mixed from: visemes, feelings and the older expressions are sums of those of
 * {@code mobile_51}, besides what muscles of their own they have.
 */
final class Recipes {

    private static final List<String> BASIC = ShapeSet.MOBILE_51.names();
    private static final Map<String, Map<String, Double>> RECIPES = new HashMap<>();

    static {
        visemes();
        oldVisemes();
        oldUpperFace();
        oldMouth();
        feelings();
    }

    private Recipes() {}

    /** Shapes of {@code mobile_51} with weights; one of these is made of itself. */
    static Map<String, Double> of(String shape) {
        return BASIC.contains(shape) ? Map.of(shape, 1.0) : RECIPES.getOrDefault(shape, Map.of());
    }

    /** True if a shape has a part in one of these expressions. */
    static boolean touches(String shape, Set<String> expressions) {
        return of(shape).keySet().stream().anyMatch(expressions::contains);
    }

    private static void visemes() {
        mix("CH", "jawOpen 0.1 mouthFunnel 0.85 mouthPucker 0.15");
        mix("DD", "jawOpen 0.16 mouthUpperUp 0.2 mouthLowerDown 0.35");
        mix(
                "E",
                "jawOpen 0.22 mouthStretch 0.25 mouthSmile 0.25 mouthUpperUp 0.15 mouthLowerDown 0.2");
        mix("FF", "jawOpen 0.04");
        mix("PP", "");
        mix("RR", "jawOpen 0.12 mouthFunnel 0.45 mouthPucker 0.3");
        mix("SS", "jawOpen 0.04 mouthStretch 0.3 mouthLowerDown 0.45 mouthUpperUp 0.25");
        mix("TH", "jawOpen 0.2 mouthLowerDown 0.3 mouthUpperUp 0.15");
        mix("aa", "jawOpen 0.5 mouthUpperUp 0.15 mouthLowerDown 0.15");
        mix("ih", "jawOpen 0.16 mouthSmile 0.3 mouthUpperUp 0.2 mouthLowerDown 0.2");
        mix("kk", "jawOpen 0.22 mouthLowerDown 0.25 mouthUpperUp 0.15");
        mix("nn", "jawOpen 0.14 mouthUpperUp 0.2 mouthLowerDown 0.25");
        mix("oh", "jawOpen 0.36 mouthFunnel 0.4 mouthPucker 0.5");
        mix("ou", "jawOpen 0.11 mouthFunnel 0.25 mouthPucker 0.85");
        mix("sil", "");
    }

    private static void oldVisemes() {
        same("AA", "aa");
        same("EE", "E");
        same("IH", "ih");
        same("OH", "oh");
        same("OU", "ou");
        same("dd", "DD");
        same("ff", "FF");
        same("pp", "PP");
        same("rr", "RR");
        mix("frown", "mouthFrown 1 browDown 0.4");
        mix("smile", "mouthSmile 1 cheekSquint 0.25");
    }

    private static void oldUpperFace() {
        mix("base_head", "");
        sides("BrowsD", "browDown 1");
        mix("BrowsU_C", "browInnerUp 1");
        sides("BrowsU", "browOuterUp 1");
        sides("CheekSquint", "cheekSquint 1");
        sides("EyeBlink", "eyeBlink 1");
        sides("EyeOpen", "eyeWide 1");
        sides("EyeSquint", "eyeSquint 1");
        mix("EyesDown", "eyeLookDown 1");
        mix("EyesLeft", "eyeLookOutLeft 1 eyeLookInRight 1");
        mix("EyesRight", "eyeLookInLeft 1 eyeLookOutRight 1");
        mix("EyesUp", "eyeLookUp 1");
        mix("Puff", "cheekPuff 1");
        mix("Sneer", "noseSneer 1");
    }

    private static void oldMouth() {
        mix("ChinLowerRaise", "mouthShrugLower 1");
        mix("ChinUpperRaise", "mouthShrugUpper 1");
        mix("JawChew", "jawOpen 0.2 jawLeft 0.4 mouthPucker 0.1");
        mix("JawFwd", "jawForward 1");
        mix("JawLeft", "jawLeft 1");
        mix("JawOpen", "jawOpen 1");
        mix("JawRight", "jawRight 1");
        mix("LipsFunnel", "mouthFunnel 1");
        mix("LipsLowerClose", "mouthRollLower 1");
        mix("LipsLowerDown", "mouthLowerDown 1");
        mix("LipsLowerOpen", "mouthLowerDown 0.7 mouthFunnel 0.25");
        mix("LipsPucker", "mouthPucker 1");
        sides("LipsStretch", "mouthStretch 1");
        mix("LipsUpperClose", "mouthRollUpper 1");
        mix("LipsUpperOpen", "mouthUpperUp 0.7 mouthFunnel 0.25");
        mix("LipsUpperUp", "mouthUpperUp 1");
        sides("MouthDimple", "mouthDimple 1");
        sides("MouthFrown", "mouthFrown 1");
        mix("MouthLeft", "mouthLeft 1");
        mix("MouthRight", "mouthRight 1");
        sides("MouthSmile", "mouthSmile 1");
    }

    private static void feelings() {
        mix(
                "joy",
                "mouthSmile 0.95 cheekSquint 0.6 eyeSquint 0.25 mouthUpperUp 0.25 jawOpen 0.1"
                        + " browInnerUp 0.1");
        mix(
                "sadness",
                "browInnerUp 0.9 browDown 0.15 mouthFrown 0.75 mouthShrugLower 0.4 eyeBlink 0.15"
                        + " cheekSquint 0.15");
        mix(
                "anger",
                "browDown 1 eyeSquint 0.5 noseSneer 0.45 mouthPress 0.6 mouthFrown 0.3"
                        + " jawForward 0.15");
        mix(
                "fear",
                "browInnerUp 0.9 browOuterUp 0.35 browDown 0.25 eyeWide 0.9 mouthStretch 0.6"
                        + " jawOpen 0.18");
        mix(
                "disgust",
                "noseSneer 1 browDown 0.5 cheekSquint 0.45 eyeSquint 0.4 mouthUpperUp 0.45"
                        + " mouthFrown 0.35 mouthShrugLower 0.4");
        mix("surprise", "browInnerUp 0.9 browOuterUp 1 eyeWide 0.9 jawOpen 0.45 mouthFunnel 0.15");
        mix(
                "contempt",
                "mouthSmileLeft 0.4 mouthDimpleLeft 0.7 mouthPressLeft 0.4 browDownRight 0.25"
                        + " eyeSquint 0.2");
    }

    private static void same(String shape, String other) {
        RECIPES.put(shape, RECIPES.get(other));
    }

    private static void sides(String shape, String recipe) {
        for (String side : List.of("Left", "Right")) {
            String one = recipe.replace(" ", side + " ");
            mix(shape + "_" + side.charAt(0), one);
        }
    }

    private static void mix(String shape, String text) {
        Map<String, Double> recipe = new LinkedHashMap<>();
        String[] words = text.isEmpty() ? new String[0] : text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            double weight = Double.parseDouble(words[i + 1]);
            if (BASIC.contains(words[i])) {
                recipe.put(words[i], weight);
            } else {
                recipe.put(words[i] + "Left", weight);
                recipe.put(words[i] + "Right", weight);
            }
        }
        RECIPES.put(shape, recipe);
    }
}

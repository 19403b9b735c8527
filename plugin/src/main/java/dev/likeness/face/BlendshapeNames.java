package dev.likeness.face;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One name for every spelling of a blendshape. Engine-free, any thread.
 *
 * <p>Known spellings: any letter case; {@code viseme_} or {@code v_} in front; a path or node name
 * and a dot in front; {@code eyeBlink_L} or {@code eyeBlinkL} for eyeBlinkLeft; EE, I, O, U and A
 * for the vowels E, ih, oh, ou and aa; the presets of VRM 0 and 1; and those names of the set
 * {@code legacy_45} that mean exactly one ARKit shape. Names that mean nothing here are kept as
 * they are.
 */
public final class BlendshapeNames {

    /**
     * The set {@code legacy_45} of the pipeline {@code animated_face} (not null). The zero shape
     * {@code base_head}, which comes with it in files, is not counted.
     */
    public static final List<String> LEGACY_45 =
            List.of(
                    "BrowsD_L",
                    "BrowsD_R",
                    "BrowsU_C",
                    "BrowsU_L",
                    "BrowsU_R", //
                    "CheekSquint_L",
                    "CheekSquint_R",
                    "ChinLowerRaise",
                    "ChinUpperRaise", //
                    "EyeBlink_L",
                    "EyeBlink_R",
                    "EyeOpen_L",
                    "EyeOpen_R",
                    "EyeSquint_L", //
                    "EyeSquint_R",
                    "EyesDown",
                    "EyesLeft",
                    "EyesRight",
                    "EyesUp",
                    "JawChew", //
                    "JawFwd",
                    "JawLeft",
                    "JawOpen",
                    "JawRight",
                    "LipsFunnel",
                    "LipsLowerClose", //
                    "LipsLowerDown",
                    "LipsLowerOpen",
                    "LipsPucker",
                    "LipsStretch_L", //
                    "LipsStretch_R",
                    "LipsUpperClose",
                    "LipsUpperOpen",
                    "LipsUpperUp", //
                    "MouthDimple_L",
                    "MouthDimple_R",
                    "MouthFrown_L",
                    "MouthFrown_R", //
                    "MouthLeft",
                    "MouthRight",
                    "MouthSmile_L",
                    "MouthSmile_R",
                    "Puff",
                    "Sneer");

    private static final Map<String, String> LEGACY_MEANING =
            Map.ofEntries(
                    Map.entry("browsdleft", "browDownLeft"),
                    Map.entry("browsdright", "browDownRight"),
                    Map.entry("browsuc", "browInnerUp"),
                    Map.entry("browsuleft", "browOuterUpLeft"),
                    Map.entry("browsuright", "browOuterUpRight"),
                    Map.entry("chinlowerraise", "mouthShrugLower"),
                    Map.entry("chinupperraise", "mouthShrugUpper"),
                    Map.entry("eyeopenleft", "eyeWideLeft"),
                    Map.entry("eyeopenright", "eyeWideRight"),
                    Map.entry("jawfwd", "jawForward"),
                    Map.entry("lipsfunnel", "mouthFunnel"),
                    Map.entry("lipslowerclose", "mouthRollLower"),
                    Map.entry("lipsupperclose", "mouthRollUpper"),
                    Map.entry("lipspucker", "mouthPucker"),
                    Map.entry("lipsstretchleft", "mouthStretchLeft"),
                    Map.entry("lipsstretchright", "mouthStretchRight"),
                    Map.entry("puff", "cheekPuff"));

    private static final Map<String, String> MEANING_IN_VRM =
            Map.ofEntries(
                    Map.entry("blinkleft", "eyeBlinkLeft"),
                    Map.entry("blinkright", "eyeBlinkRight"),
                    Map.entry("happy", "joy"),
                    Map.entry("sorrow", "sadness"),
                    Map.entry("sad", "sadness"),
                    Map.entry("angry", "anger"),
                    Map.entry("fun", "relaxed"),
                    Map.entry("surprised", "surprise"),
                    Map.entry("lookup", "EyesUp"),
                    Map.entry("lookdown", "EyesDown"),
                    Map.entry("lookleft", "EyesLeft"),
                    Map.entry("lookright", "EyesRight"));

    private static final List<String> PREFIXES = List.of("viseme_", "v_");

    private static final Map<String, String> VOWELS =
            Map.of("a", "aa", "ee", "E", "i", "ih", "o", "oh", "u", "ou");

    private static final Map<String, String> CANONICAL = canonicalBySimplified();

    private BlendshapeNames() {}

    /**
     * Finds the one name for a spelling.
     *
     * @param spelling as a file or a caller has it (not null)
     * @return {@link ArKit#shapeName()}, {@link Viseme#shapeName()}, the name of an emotion, or the
     *     spelling itself where it is none of these (not null)
     */
    public static String canonical(String spelling) {
        String simple = simplified(spelling);
        String known = CANONICAL.get(simple);
        if (known == null && simple.endsWith("l")) {
            known = CANONICAL.get(simple.substring(0, simple.length() - 1) + "left");
        } else if (known == null && simple.endsWith("r")) {
            known = CANONICAL.get(simple.substring(0, simple.length() - 1) + "right");
        }
        return known == null ? spelling : known;
    }

    private static Map<String, String> canonicalBySimplified() {
        Map<String, String> names = new HashMap<>(LEGACY_MEANING);
        names.putAll(MEANING_IN_VRM);
        names.putAll(VOWELS);
        for (String made : StandIns.names()) {
            names.put(simplified(made), made);
        }
        for (ArKit shape : ArKit.values()) {
            names.put(simplified(shape.shapeName()), shape.shapeName());
        }
        for (Viseme viseme : Viseme.values()) {
            names.put(simplified(viseme.shapeName()), viseme.shapeName());
        }
        return Map.copyOf(names);
    }

    private static String simplified(String spelling) {
        String name = spelling.substring(spelling.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                name = name.substring(prefix.length());
            }
        }
        if (name.endsWith("_l")) {
            name = name.substring(0, name.length() - 2) + "left";
        } else if (name.endsWith("_r")) {
            name = name.substring(0, name.length() - 2) + "right";
        }
        return name.replace("_", "").replace("-", "").replace(" ", "");
    }
}

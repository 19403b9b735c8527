package dev.likeness.face;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One name for every spelling of a blendshape. Engine-free, any thread.
 *
 * <p>Known spellings: any letter case; {@code viseme_} in front; a path or node name and a dot in
 * front; {@code eyeBlink_L} for eyeBlinkLeft; EE, I, O, U and A for the vowels E, ih, oh, ou and
 * aa; and those names of the set {@code legacy_45} that mean exactly one ARKit shape. Names that
 * mean nothing here are kept as they are.
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

    private static final Map<String, String> VOWELS =
            Map.of("a", "aa", "ee", "E", "i", "ih", "o", "oh", "u", "ou");

    private static final Map<String, String> CANONICAL = canonicalBySimplified();

    private BlendshapeNames() {}

    /**
     * Finds the one name for a spelling.
     *
     * @param spelling as a file or a caller has it (not null)
     * @return {@link ArKit#shapeName()}, {@link Viseme#shapeName()}, or the spelling itself where
     *     it is neither (not null)
     */
    public static String canonical(String spelling) {
        String known = CANONICAL.get(simplified(spelling));
        return known == null ? spelling : known;
    }

    private static Map<String, String> canonicalBySimplified() {
        Map<String, String> names = new HashMap<>(LEGACY_MEANING);
        names.putAll(VOWELS);
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
        if (name.startsWith("viseme_")) {
            name = name.substring("viseme_".length());
        }
        if (name.endsWith("_l")) {
            name = name.substring(0, name.length() - 2) + "left";
        } else if (name.endsWith("_r")) {
            name = name.substring(0, name.length() - 2) + "right";
        }
        return name.replace("_", "").replace("-", "").replace(" ", "");
    }
}

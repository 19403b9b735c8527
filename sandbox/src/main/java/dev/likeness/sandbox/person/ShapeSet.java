package dev.likeness.sandbox.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sets in which blendshapes are asked for. A name that stands in two sets is the same movement.
 */
public enum ShapeSet {
    /** Facial expressions, ARKit's without the tongue. Names and order as in published files. */
    MOBILE_51(
            "mobile_51",
            """
            browDownLeft browDownRight browInnerUp browOuterUpLeft browOuterUpRight cheekPuff
            cheekSquintLeft cheekSquintRight eyeBlinkLeft eyeBlinkRight eyeLookDownLeft
            eyeLookDownRight eyeLookInLeft eyeLookInRight eyeLookOutLeft eyeLookOutRight
            eyeLookUpLeft eyeLookUpRight eyeSquintLeft eyeSquintRight eyeWideLeft eyeWideRight
            jawForward jawLeft jawOpen jawRight mouthClose mouthDimpleLeft mouthDimpleRight
            mouthFrownLeft mouthFrownRight mouthFunnel mouthLeft mouthLowerDownLeft
            mouthLowerDownRight mouthPressLeft mouthPressRight mouthPucker mouthRight
            mouthRollLower mouthRollUpper mouthShrugLower mouthShrugUpper mouthSmileLeft
            mouthSmileRight mouthStretchLeft mouthStretchRight mouthUpperUpLeft mouthUpperUpRight
            noseSneerLeft noseSneerRight"""),

    /** Mouth positions of speech. Names and order as in published files. */
    VISEMES_15("visemes_15", "CH DD E FF PP RR SS TH aa ih kk nn oh ou sil"),

    /** {@link #VISEMES_15} without silence. Names as in published files. */
    VISEMES_14("visemes_14", "CH DD E FF PP RR SS TH aa ih kk nn oh ou"),

    /**
     * Older expressions, with the face at rest among them. Names and order as in published files.
     */
    LEGACY_45(
            "legacy_45",
            """
            base_head BrowsD_L BrowsD_R BrowsU_C BrowsU_L BrowsU_R CheekSquint_L CheekSquint_R
            ChinLowerRaise ChinUpperRaise EyeBlink_L EyeBlink_R EyeOpen_L EyeOpen_R EyeSquint_L
            EyeSquint_R EyesDown EyesLeft EyesRight EyesUp JawChew JawFwd JawLeft JawOpen JawRight
            LipsFunnel LipsLowerClose LipsLowerDown LipsLowerOpen LipsPucker LipsStretch_L
            LipsStretch_R LipsUpperClose LipsUpperOpen LipsUpperUp MouthDimple_L MouthDimple_R
            MouthFrown_L MouthFrown_R MouthLeft MouthRight MouthSmile_L MouthSmile_R Puff Sneer"""),

    /**
     * Older mouth positions of speech with a frown and a smile. Names as the service's page lists
     * them; SS, which its list of fifteen lacks, and the order are inferred.
     */
    VISEMES_17("visemes_17", "AA CH EE IH OH OU SS TH dd ff kk nn pp rr sil frown smile"),

    /** Whole faces of feeling. No names are published: these are inferred. */
    EMOTIONS("emotions", "joy sadness anger fear disgust surprise contempt"),

    /**
     * What a face can be changed by after it was computed; each also works with a negative weight.
     * Names as the service's avatar editor has them; that they make up this set is inferred.
     */
    FACE_MODIFICATIONS(
            "face_modifications",
            """
            HeadHeight UpperHeadVolume UpperHeadWidth LowerHeadWidth JawLine EyesSize Monolid Squint
            NoseWidth NoseSharp NoseLength NosePosition NoseTipUpDown NoseTipLeftRight
            NoseWingsUpDown NoseWingsInOut LipsSize"""),

    /**
     * Eight pairs that make parts of the body larger and smaller. The parts are those of the
     * service's avatar editor; that they make up this set, and the endings, are inferred.
     */
    BODY_SHAPE(
            "body_shape",
            """
            BodyPlus BodyMinus NeckPlus NeckMinus ShouldersPlus ShouldersMinus ChestPlus ChestMinus
            ForearmsPlus ForearmsMinus WaistPlus WaistMinus HipsPlus HipsMinus LegsPlus LegsMinus""");

    private final String id;
    private final List<String> names;

    ShapeSet(String id, String names) {
        this.id = id;
        this.names = List.of(names.split("\\s+"));
    }

    /**
     * Finds a set.
     *
     * @param id for example "mobile_51"
     * @return empty if there is none such
     */
    public static Optional<ShapeSet> of(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    /**
     * The service's name of the set.
     *
     * @return for example "mobile_51"
     */
    public String id() {
        return id;
    }

    /**
     * The names of its shapes, in its order.
     *
     * @return an unmodifiable list
     */
    public List<String> names() {
        return names;
    }

    /**
     * The names of several sets, each once.
     *
     * @param sets whose shapes
     * @return the first set's names, then those of the second that it lacks, and so on
     */
    public static List<String> names(ShapeSet... sets) {
        return Stream.of(sets).flatMap(set -> set.names.stream()).distinct().toList();
    }

    /**
     * Those shapes of a surface that belong to the set.
     *
     * @param surface any surface; it need not have all of them
     * @return in the set's order
     */
    public List<Shape> shapesOf(Surface surface) {
        Map<String, Shape> byName =
                surface.shapes().stream()
                        .collect(Collectors.toMap(Shape::name, Function.identity(), (a, b) -> a));
        return names.stream().filter(byName::containsKey).map(byName::get).toList();
    }
}

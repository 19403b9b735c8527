package dev.likeness.face;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sets in which services send blendshapes. Engine-free.
 *
 * <p>A name that stands in two sets is the same movement. Of {@link #EMOTIONS}, {@link
 * #FACE_MODIFICATIONS} and {@link #BODY_SHAPE} no list is published; the names are those of the
 * service's avatar editor, or inferred.
 */
public enum ShapeSet {
    /** ARKit's without the tongue. */
    MOBILE_51(
            "mobile_51",
            Stream.of(ArKit.values())
                    .filter(shape -> shape != ArKit.TONGUE_OUT)
                    .map(ArKit::shapeName)),

    /** All of ARKit's. */
    ARKIT_52("arkit_52", Stream.of(ArKit.values()).map(ArKit::shapeName)),

    /** The visemes without silence. */
    VISEMES_14(
            "visemes_14",
            Stream.of(Viseme.values())
                    .filter(viseme -> viseme != Viseme.SIL)
                    .map(Viseme::shapeName)),

    /** The visemes. */
    VISEMES_15("visemes_15", Stream.of(Viseme.values()).map(Viseme::shapeName)),

    /** The visemes, a frown and a smile. */
    VISEMES_17(
            "visemes_17",
            Stream.concat(
                    Stream.of(Viseme.values()).map(Viseme::shapeName),
                    Stream.of("frown", "smile"))),

    /**
     * The older expressions of the pipeline {@code animated_face}. The zero shape {@code
     * base_head}, which comes with them in files, is not counted.
     */
    LEGACY_45("legacy_45", BlendshapeNames.LEGACY_45.stream()),

    /** Whole faces of feeling. */
    EMOTIONS("emotions", words("joy sadness anger fear disgust surprise contempt")),

    /** What a face can be changed by; each also with a negative weight. */
    FACE_MODIFICATIONS(
            "face_modifications",
            words(
                    "HeadHeight UpperHeadVolume UpperHeadWidth LowerHeadWidth JawLine EyesSize"
                            + " Monolid Squint NoseWidth NoseSharp NoseLength NosePosition"
                            + " NoseTipUpDown NoseTipLeftRight NoseWingsUpDown NoseWingsInOut"
                            + " LipsSize")),

    /** Eight pairs that make parts of the body larger and smaller. */
    BODY_SHAPE(
            "body_shape",
            words(
                    "BodyPlus BodyMinus NeckPlus NeckMinus ShouldersPlus ShouldersMinus ChestPlus"
                            + " ChestMinus ForearmsPlus ForearmsMinus WaistPlus WaistMinus HipsPlus"
                            + " HipsMinus LegsPlus LegsMinus"));

    private final String id;
    private final List<String> names;

    ShapeSet(String id, Stream<String> names) {
        this.id = id;
        this.names = names.toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" "));
    }

    /**
     * Finds a set.
     *
     * @param id as services spell it (not null)
     * @return empty if there is none such
     */
    public static Optional<ShapeSet> of(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    /**
     * The services' name of the set.
     *
     * @return for example "mobile_51" (not null)
     */
    public String id() {
        return id;
    }

    /**
     * The names of its shapes.
     *
     * @return canonical where they mean a canonical shape, except those of {@link #LEGACY_45},
     *     which are as files spell them (not null, immutable)
     */
    public List<String> names() {
        return names;
    }
}

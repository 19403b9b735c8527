package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.TextureSize;
import dev.likeness.service.AvatarTraits.Rgb;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change that the service can make to an avatar: a name with a value of some type. The constants
 * are those of the service's documentation.
 *
 * @param <T> type of the value
 */
public final class Modification<T> {

    /** Category of changes of texture and mesh. */
    public static final String AVATAR = "avatar_modifications";

    /** Category of changes of shape. */
    public static final String SHAPE = "shape_modifications";

    private static final String PLUS = "plus";

    /** Group of some changes; inferred from what clients of the service send. */
    private static final String INDIE = "indie";

    /** A shadow of the lid upon the eye; needs {@link #PARAMETRIC_EYES_TEXTURE}. */
    public static final Modification<Boolean> ADD_EYELID_SHADOW = flag("add_eyelid_shadow");

    /** A glare in the eye, on by default; needs {@link #PARAMETRIC_EYES_TEXTURE}. */
    public static final Modification<Boolean> ADD_GLARE = flag("add_glare");

    /** A neck, and a head's pose, like in the photo. */
    public static final Modification<Boolean> ALLOW_MODIFY_NECK =
            flag("allow_modify_neck").inGroup(INDIE);

    /** How much a person differs from the average: 0 or more, mostly below 5. */
    public static final Modification<Double> CARICATURE_AMOUNT =
            factor(AVATAR, "caricature_amount", 5);

    /** A curved bottom of the bust. */
    public static final Modification<Boolean> CURVED_BOTTOM = flag("curved_bottom");

    /** More even light. */
    public static final Modification<Boolean> ENHANCE_LIGHTING = flag("enhance_lighting");

    /** Colour of the iris; needs {@link #PARAMETRIC_EYES_TEXTURE}. */
    public static final Modification<Rgb> EYE_IRIS_COLOR = color("eye_iris_color");

    /** Colour of the white of the eye; needs {@link #PARAMETRIC_EYES_TEXTURE}. */
    public static final Modification<Rgb> EYE_SCLERA_COLOR = color("eye_sclera_color");

    /** How many faces the generated haircut has (>0). */
    public static final Modification<Integer> GENERATED_HAIRCUT_FACES_COUNT =
            new Modification<>(
                    AVATAR,
                    "generated_haircut_faces_count",
                    PLUS,
                    Modification::positive,
                    count -> Optional.empty());

    /** Size of the generated haircut's texture. */
    public static final Modification<TextureSize> GENERATED_HAIRCUT_TEXTURE_SIZE =
            size("generated_haircut_texture_size");

    /** Colour of the generated haircut. */
    public static final Modification<Rgb> HAIR_COLOR = color("hair_color");

    /** Colour of the lips. */
    public static final Modification<Rgb> LIPS_COLOR = color("lips_color");

    /** Painted eyes in place of those of the photo. */
    public static final Modification<Boolean> PARAMETRIC_EYES_TEXTURE =
            flag("parametric_eyes_texture");

    /** Other painted eyes; ignored beside {@link #PARAMETRIC_EYES_TEXTURE}. */
    public static final Modification<Boolean> PARAMETRIC_EYES_TEXTURE_V2 =
            flag("parametric_eyes_texture_v2");

    /** The photo without its glasses; the model info tells whether that worked. */
    public static final Modification<Boolean> REMOVE_GLASSES = flag("remove_glasses");

    /** The photo without its open smile; the model info tells whether that worked. */
    public static final Modification<Boolean> REMOVE_SMILE = flag("remove_smile");

    /** The photo without its stubble; the model info tells whether that worked. */
    public static final Modification<Boolean> REMOVE_STUBBLE = flag("remove_stubble");

    /** A texture laid out to take less room. */
    public static final Modification<Boolean> REPACK_TEXTURE = flag("repack_texture");

    /** A texture a little like a cartoon, in place of the usual one. */
    public static final Modification<Boolean> SLIGHTLY_CARTOONISH_TEXTURE =
            flag("slightly_cartoonish_texture");

    /** Colour of the teeth. */
    public static final Modification<Rgb> TEETH_COLOR = color("teeth_color");

    /** Size of the texture; export parameters may make it smaller still. */
    public static final Modification<TextureSize> TEXTURE_SIZE = size("texture_size");

    /** How much like a cartoon the shape is: 0 or more, mostly below 1. */
    public static final Modification<Double> CARTOONISH_V0_3 =
            factor(SHAPE, "cartoonish_v0.3", 1).inGroup(INDIE);

    /** How much like a cartoon the shape is, another way: 0 or more, mostly below 1. */
    public static final Modification<Double> CARTOONISH_V1_0 = factor(SHAPE, "cartoonish_v1.0", 1);

    private static final List<Modification<?>> ALL =
            List.of(
                    ADD_EYELID_SHADOW,
                    ADD_GLARE,
                    ALLOW_MODIFY_NECK,
                    CARICATURE_AMOUNT,
                    CURVED_BOTTOM,
                    ENHANCE_LIGHTING,
                    EYE_IRIS_COLOR,
                    EYE_SCLERA_COLOR,
                    GENERATED_HAIRCUT_FACES_COUNT,
                    GENERATED_HAIRCUT_TEXTURE_SIZE,
                    HAIR_COLOR,
                    LIPS_COLOR,
                    PARAMETRIC_EYES_TEXTURE,
                    PARAMETRIC_EYES_TEXTURE_V2,
                    REMOVE_GLASSES,
                    REMOVE_SMILE,
                    REMOVE_STUBBLE,
                    REPACK_TEXTURE,
                    SLIGHTLY_CARTOONISH_TEXTURE,
                    TEETH_COLOR,
                    TEXTURE_SIZE,
                    CARTOONISH_V0_3,
                    CARTOONISH_V1_0);

    private final String category;
    private final String name;
    private final String group;
    private final Function<T, Object> writer;
    private final Function<T, Optional<String>> doubt;

    private Modification(
            String category,
            String name,
            String group,
            Function<T, Object> writer,
            Function<T, Optional<String>> doubt) {
        this.category = category;
        this.name = name;
        this.group = group;
        this.writer = writer;
        this.doubt = doubt;
    }

    /**
     * Those of the documentation.
     *
     * @return all constants (not null)
     */
    public static List<Modification<?>> all() {
        return ALL;
    }

    /**
     * The same change in another group, for accounts where it is assigned to that.
     *
     * @param otherGroup like "pro" (not null)
     * @return a copy (not null)
     */
    public Modification<T> inGroup(String otherGroup) {
        Objects.requireNonNull(otherGroup, "group");
        return new Modification<>(category, name, otherGroup, writer, doubt);
    }

    /**
     * Where it belongs.
     *
     * @return {@link #AVATAR} or {@link #SHAPE}
     */
    public String category() {
        return category;
    }

    /**
     * Its name at the service.
     *
     * @return like "lips_color" (not null)
     */
    public String name() {
        return name;
    }

    /**
     * The group in which it is sent.
     *
     * @return like "plus" (not null)
     */
    public String group() {
        return group;
    }

    /** The value as JSON has it; refuses what is outside its range. */
    Object write(T value) {
        try {
            return writer.apply(Objects.requireNonNull(value, "value"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** A warning about a value that is allowed but hardly meant. */
    Optional<String> doubt(T value) {
        return doubt.apply(value).map(text -> name + ": " + text);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Modification<Boolean> flag(String name) {
        return new Modification<>(AVATAR, name, PLUS, value -> value, value -> Optional.empty());
    }

    private static Modification<Rgb> color(String name) {
        return new Modification<>(AVATAR, name, PLUS, Colors::toMap, value -> Optional.empty());
    }

    private static Modification<TextureSize> size(String name) {
        return new Modification<>(
                AVATAR, name, PLUS, TextureSize::toMap, value -> Optional.empty());
    }

    private static Modification<Double> factor(String category, String name, double usableBelow) {
        return new Modification<>(
                category,
                name,
                PLUS,
                value -> {
                    if (!(value >= 0) || value.isInfinite()) {
                        throw new IllegalArgumentException(
                                "expected a factor of 0 or more, found " + value);
                    }
                    return value;
                },
                value ->
                        value < usableBelow
                                ? Optional.empty()
                                : Optional.of(
                                        "usable values are mostly below "
                                                + Math.round(usableBelow)
                                                + ", found "
                                                + value));
    }

    private static Object positive(Integer count) {
        if (count <= 0) {
            throw new IllegalArgumentException("expected a positive number, found " + count);
        }
        return count;
    }
}

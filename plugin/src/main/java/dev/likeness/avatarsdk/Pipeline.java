package dev.likeness.avatarsdk;

import dev.likeness.avatarsdk.pipeline.PipelineFacts;
import dev.likeness.avatarsdk.pipeline.PipelineTables;
import dev.likeness.service.Sex;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A way of computing avatars. Any name and subtype may be given; services add some.
 *
 * @param name for example "animated_face" (not null)
 * @param subtype for example "base/legacy" (not null)
 */
public record Pipeline(String name, String subtype) {

    /** A bald head with blendshapes and separate haircuts, as PLY files. */
    public static final Pipeline ANIMATED_FACE = new Pipeline("animated_face", "base/legacy");

    /** A head in the style of a cartoon, otherwise like {@link #ANIMATED_FACE}. */
    public static final Pipeline ANIMATED_FACE_STYLED =
            new Pipeline("animated_face", "indie/legacy_styled");

    /** Head, hair and bust in one mesh. */
    public static final Pipeline HEAD_1_2 = new Pipeline("head_1.2", "base/mobile");

    /** Bust with hair of its own mesh. */
    public static final Pipeline HEAD_2_0_BUST = new Pipeline("head_2.0", "bust/mobile");

    /** Head with hair of its own mesh. */
    public static final Pipeline HEAD_2_0_HEAD = new Pipeline("head_2.0", "head/mobile");

    /** A whole person whose body can be described (FitPerson). */
    public static final Pipeline BODY_0_3_MOBILE = new Pipeline("body_0.3", "mobile");

    /** A whole person from the female template, as glTF exports. */
    public static final Pipeline METAPERSON_FEMALE = new Pipeline("metaperson_2.0", "female");

    /** A whole person from the male template, as glTF exports. */
    public static final Pipeline METAPERSON_MALE = new Pipeline("metaperson_2.0", "male");

    /** Checks for null. */
    public Pipeline {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subtype, "subtype");
    }

    /**
     * What the service's documentation says of this pipeline.
     *
     * @return the facts, or empty if the documentation does not know it
     */
    public Optional<PipelineFacts> facts() {
        return PipelineTables.ofThePage().pipeline(name);
    }

    /**
     * Tells whether this is a version of the metaperson pipeline.
     *
     * @return true if so
     */
    public boolean isMetaPerson() {
        return name.startsWith("metaperson");
    }

    /**
     * This pipeline with the template of a sex, where it has such templates.
     *
     * @param sex the template wanted (not null)
     * @return a pipeline (not null)
     */
    public Pipeline forSex(Sex sex) {
        return isMetaPerson() ? new Pipeline(name, sex.name().toLowerCase(Locale.ROOT)) : this;
    }
}

package dev.likeness.avatarsdk;

import dev.likeness.service.Sex;
import java.util.Locale;
import java.util.Objects;

/**
 * A way of computing avatars. Any name and subtype may be given; services add some.
 *
 * @param name for example "animated_face" (not null)
 * @param subtype for example "base/legacy" (not null)
 */
public record Pipeline(String name, String subtype) {

    /** A bald head with blendshapes and separate haircuts, as PLY files. */
    public static final Pipeline ANIMATED_FACE = new Pipeline("animated_face", "base/legacy");

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

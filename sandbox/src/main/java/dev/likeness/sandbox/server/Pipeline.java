package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways in which avatars are computed. The first subtype is the default. */
enum Pipeline {
    /** One PLY mesh with one texture, haircuts and blendshapes as separate files. */
    ANIMATED_FACE("animated_face", List.of("base/legacy", "indie/legacy_styled")),
    /** A head with bust and hair in one model. */
    HEAD_1("head_1.2", List.of("base/legacy", "base/mobile", "base/static")),
    /** A head whose hair is a mesh of its own. */
    HEAD_2("head_2.0", List.of("bust/mobile", "bust/static", "head/mobile")),
    /** Separate meshes with a skeleton, delivered as exports. */
    METAPERSON("metaperson_2.0", List.of("female", "male")),
    /** Whole people too, of whom measures may be told. */
    BODY("body_0.3", List.of("mobile", "female", "male"));

    private final String id;
    private final List<String> subtypes;

    Pipeline(String id, List<String> subtypes) {
        this.id = id;
        this.subtypes = subtypes;
    }

    String id() {
        return id;
    }

    /** Tells whether avatars may be exported. */
    boolean hasExports() {
        return this != ANIMATED_FACE;
    }

    /** Tells whether avatars have a body, and come as exports alone. */
    boolean isWhole() {
        return this == METAPERSON || this == BODY;
    }

    /** Tells whether hair is a part of the model that cannot be chosen. */
    boolean hasHairInside(String subtype) {
        return this == HEAD_1 || subtype.equals("bust/static");
    }

    /** Tells whether computation parameters have a level of groups. */
    boolean hasGroups() {
        return this != BODY;
    }

    static Pipeline of(String id) {
        return Arrays.stream(values())
                .filter(pipeline -> pipeline.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                ApiException.badField(
                                        "pipeline", "\"" + id + "\" is not a valid choice."));
    }

    String defaultSubtype() {
        return subtypes.get(0);
    }

    /** Returns the subtype itself; 400 if this pipeline has none such. */
    String requireSubtype(String subtype) {
        if (!subtypes.contains(subtype)) {
            throw ApiException.badField(
                    "pipeline_subtype",
                    "\"" + subtype + "\" is not a valid choice for " + id + ".");
        }
        return subtype;
    }

    /** The template that a subtype names; animated_face takes whichever suits the photo. */
    Optional<Sex> sex(String subtype) {
        return switch (subtype) {
            case "female" -> Optional.of(Sex.FEMALE);
            case "male" -> Optional.of(Sex.MALE);
            default -> Optional.empty();
        };
    }
}

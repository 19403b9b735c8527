package dev.likeness.model.material;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a picture beside a model says about the surface, as services tell it by the file's name. */
public enum TextureKind {
    COLOR("color"),
    NORMAL("normal\\d*|normal_?map"),
    /** glTF: roughness in green, metallic in blue. */
    METALLIC_ROUGHNESS("gltfmetallicroughness|metallicroughness"),
    /** Unity: metallic in red, smoothness in alpha. */
    UNITY_METALLIC_SMOOTHNESS("unitymetallicsmoothness|metallicsmoothness"),
    /** Grey, metallic alone. */
    METALLIC("metallic_?map"),
    /** Grey, roughness alone. */
    ROUGHNESS("roughness_?map"),
    /** White where the body stays visible below a garment. */
    BODY_VISIBILITY("body_?visibility_?mask"),
    /** White where the head's mesh (neck, shoulders) stays visible below a garment. */
    HEAD_VISIBILITY("head_?visibility_?mask");

    private final Pattern ending;

    TextureKind(String words) {
        ending = Pattern.compile("(?:^|_)(?:" + words + ")$");
    }

    /** A file's name taken apart. */
    record Named(TextureKind kind, String subject) {}

    /**
     * Takes a file's name apart.
     *
     * @param stem without folder, ending and size
     * @return the kind and what stands before it, lower case; empty if no kind is named
     */
    static Optional<Named> split(String stem) {
        String name = stem.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .flatMap(
                        kind ->
                                kind.ending
                                        .matcher(name)
                                        .results()
                                        .map(
                                                found ->
                                                        new Named(
                                                                kind,
                                                                name.substring(0, found.start()))))
                .findFirst();
    }
}

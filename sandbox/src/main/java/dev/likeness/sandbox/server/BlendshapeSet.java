package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The sets in which blendshapes are asked for. */
enum BlendshapeSet {
    /** Facial expressions. */
    MOBILE_51("mobile_51"),
    /** Mouth positions of speech. */
    VISEMES_15("visemes_15");

    private static final Set<String> VISEMES =
            Set.of(
                    "CH", "DD", "E", "FF", "PP", "RR", "SS", "TH", "aa", "ih", "kk", "nn", "oh",
                    "ou", "sil");

    private final String id;

    BlendshapeSet(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(BlendshapeSet::id).toList();
    }

    static BlendshapeSet of(Shape shape) {
        return VISEMES.contains(shape.name()) ? VISEMES_15 : MOBILE_51;
    }

    /** Those shapes of a surface that belong to the sets, in the surface's order. */
    static List<Shape> shapes(Surface surface, List<String> sets) {
        return surface.shapes().stream().filter(shape -> sets.contains(of(shape).id())).toList();
    }
}

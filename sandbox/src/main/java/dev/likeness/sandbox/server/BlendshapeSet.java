package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sets of blendshapes each pipeline offers, and the shapes of those asked for.
 *
 * <p>The service's table says so for metaperson_2.0. Its animated_face has the two older sets; the
 * sandbox adds the two newer ones, which every other pipeline has.
 */
final class BlendshapeSet {

    private static final List<ShapeSet> HEADS =
            List.of(
                    ShapeSet.LEGACY_45,
                    ShapeSet.MOBILE_51,
                    ShapeSet.VISEMES_15,
                    ShapeSet.VISEMES_17);
    private static final List<ShapeSet> LATER_HEADS =
            List.of(ShapeSet.MOBILE_51, ShapeSet.VISEMES_15);
    private static final List<ShapeSet> META_PERSONS =
            List.of(
                    ShapeSet.EMOTIONS,
                    ShapeSet.BODY_SHAPE,
                    ShapeSet.FACE_MODIFICATIONS,
                    ShapeSet.MOBILE_51,
                    ShapeSet.VISEMES_14,
                    ShapeSet.VISEMES_15);

    private BlendshapeSet() {}

    /** The names of a pipeline's sets. */
    static List<String> ids(Pipeline pipeline) {
        return sets(pipeline).stream().map(ShapeSet::id).toList();
    }

    private static List<ShapeSet> sets(Pipeline pipeline) {
        return switch (pipeline) {
            case ANIMATED_FACE, HEAD_1 -> HEADS;
            case HEAD_2, BODY -> LATER_HEADS;
            case METAPERSON -> META_PERSONS;
        };
    }

    /** Those shapes of a surface that belong to the sets, set after set, each once. */
    static List<Shape> shapes(Surface surface, List<String> sets) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (String set : sets) {
            shapes(surface, set).forEach(shape -> shapes.putIfAbsent(shape.name(), shape));
        }
        return List.copyOf(shapes.values());
    }

    /** Those shapes of a surface that belong to a set, in its order. */
    static List<Shape> shapes(Surface surface, String set) {
        return ShapeSet.of(set).orElseThrow().shapesOf(surface);
    }
}

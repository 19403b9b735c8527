package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 72 blendshapes of a T2 head: ARKit's 52, 15 visemes, and five that join others. */
final class FaceShapes {

    /** Lips that are shut would let the tongue through. */
    private static final float PARTED = 0.35f;

    /** Name → the shapes of a person that it adds up, with their weights. */
    private static final Map<String, Map<String, Float>> MIXTURES = mixtures();

    private FaceShapes() {}

    static List<String> names() {
        return List.copyOf(MIXTURES.keySet());
    }

    /** The surface with those of the 72 that move it, or with all of them. */
    static Surface of(Surface surface, boolean all) {
        Map<String, Shape> known = new LinkedHashMap<>();
        surface.shapes().forEach(shape -> known.put(shape.name(), shape));
        List<Shape> shapes = new ArrayList<>();
        MIXTURES.forEach(
                (name, terms) -> {
                    Map<Shape, Float> parts = new LinkedHashMap<>();
                    terms.forEach(
                            (term, weight) -> {
                                if (known.containsKey(term)) {
                                    parts.put(known.get(term), weight);
                                }
                            });
                    if (all || !parts.isEmpty()) {
                        shapes.add(Shape.onDemand(name, () -> sum(parts, surface.vertexCount())));
                    }
                });
        return new Surface(
                surface.positions(),
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                shapes);
    }

    private static float[] sum(Map<Shape, Float> parts, int vertices) {
        float[] sum = new float[3 * vertices];
        parts.forEach(
                (part, weight) -> {
                    float[] deltas = part.deltas();
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += weight * deltas[i];
                    }
                });
        return sum;
    }

    private static Map<String, Map<String, Float>> mixtures() {
        Map<String, Map<String, Float>> mixtures = new LinkedHashMap<>();
        ShapeSet.MOBILE_51.names().forEach(name -> mixtures.put(name, Map.of(name, 1f)));
        mixtures.put("tongueOut", Map.of("tongueOut", 1f, "jawOpen", PARTED));
        for (String viseme : ShapeSet.VISEMES_15.names()) {
            mixtures.put("viseme_" + spelt(viseme), Map.of(viseme, 1f));
        }
        mixtures.put("mouthOpen", Map.of("jawOpen", 1f));
        mixtures.put("mouthSmile", pair("mouthSmile"));
        mixtures.put("eyesClosed", pair("eyeBlink"));
        mixtures.put("eyesLookUp", pair("eyeLookUp"));
        mixtures.put("eyesLookDown", pair("eyeLookDown"));
        return mixtures;
    }

    private static Map<String, Float> pair(String name) {
        return Map.of(name + "Left", 1f, name + "Right", 1f);
    }

    private static String spelt(String viseme) {
        return switch (viseme) {
            case "ih" -> "I";
            case "oh" -> "O";
            case "ou" -> "U";
            default -> viseme;
        };
    }
}

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

    /** Name → the shapes of a person that it adds up, each at full weight. */
    private static final Map<String, List<String>> MIXTURES = mixtures();

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
                    List<Shape> parts =
                            terms.stream().filter(known::containsKey).map(known::get).toList();
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

    private static float[] sum(List<Shape> parts, int vertices) {
        float[] sum = new float[3 * vertices];
        for (Shape part : parts) {
            float[] deltas = part.deltas();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += deltas[i];
            }
        }
        return sum;
    }

    private static Map<String, List<String>> mixtures() {
        Map<String, List<String>> mixtures = new LinkedHashMap<>();
        ShapeSet.MOBILE_51.names().forEach(name -> mixtures.put(name, List.of(name)));
        mixtures.put("tongueOut", List.of("tongueOut"));
        for (String viseme : ShapeSet.VISEMES_15.names()) {
            mixtures.put("viseme_" + spelt(viseme), List.of(viseme));
        }
        mixtures.put("mouthOpen", List.of("jawOpen"));
        mixtures.put("mouthSmile", pair("mouthSmile"));
        mixtures.put("eyesClosed", pair("eyeBlink"));
        mixtures.put("eyesLookUp", pair("eyeLookUp"));
        mixtures.put("eyesLookDown", pair("eyeLookDown"));
        return mixtures;
    }

    private static List<String> pair(String name) {
        return List.of(name + "Left", name + "Right");
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

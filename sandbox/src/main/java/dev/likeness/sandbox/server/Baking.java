package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Deltas;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.List;
import java.util.Map;

/** Changes positions and shapes of surfaces and keeps everything else. */
final class Baking {

    private Baking() {}

    /** Where the vertices are with these weights of shapes. */
    static float[] positions(Surface surface, Map<String, Float> weights) {
        float[] positions = surface.positions();
        for (Shape shape : surface.shapes()) {
            Float weight = weights.get(shape.name());
            if (weight != null) {
                positions = Deltas.applied(positions, shape, weight);
            }
        }
        return positions;
    }

    static Surface with(Surface surface, float[] positions, List<Shape> shapes) {
        return new Surface(
                positions,
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                shapes);
    }
}

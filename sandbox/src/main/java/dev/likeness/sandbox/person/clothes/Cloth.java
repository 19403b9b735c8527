package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Normals;
import java.util.List;

/**
 * A garment sewn for the unshaped template. Immutable.
 *
 * @param surface with its own texture layout, carried by the joints of the body
 * @param places what painters go by, four numbers for each vertex: the place on the skin (xyz,
 *     millimetres from the eyes; for pieces with a form of their own the place itself), and how far
 *     it lies inside the piece's edges (mm)
 * @param pieces for each triangle the number of its piece
 * @param anchors three vertices of the template's body for each vertex
 * @param shares how much each of them moves it
 */
public record Cloth(Surface surface, float[] places, int[] pieces, int[] anchors, float[] shares) {

    private static final int ANCHORS = 3;

    /**
     * Fits it to a person.
     *
     * @param template AvatarBody of the unshaped template
     * @param body the same of the person
     * @return a new surface of the same topology
     */
    public Surface fit(Surface template, Surface body) {
        float[] positions = surface.positions().clone();
        for (int i = 0; i < anchors.length; i++) {
            int vertex = i / ANCHORS;
            for (int k = 0; k < 3; k++) {
                int at = 3 * anchors[i] + k;
                float moved = body.positions()[at] - template.positions()[at];
                positions[3 * vertex + k] += shares[i] * moved;
            }
        }
        return new Surface(
                positions,
                Normals.smooth(positions, surface.triangles()),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                List.of());
    }
}

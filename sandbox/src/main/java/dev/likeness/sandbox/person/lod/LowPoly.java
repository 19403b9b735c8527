package dev.likeness.sandbox.person.lod;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * Which vertices and triangles of a topology are kept in a lower level of detail. Found on one
 * surface, it serves every other of the same topology. Immutable.
 */
public final class LowPoly {

    private final int[] kept;
    private final int[] triangles;
    private final float[] cornerUvs;

    LowPoly(int[] kept, int[] triangles, float[] cornerUvs) {
        this.kept = kept;
        this.triangles = triangles;
        this.cornerUvs = cornerUvs;
    }

    /**
     * Finds a level for a surface by taking out, one after the other, the vertices that are missed
     * least. Takes a second for ten thousand triangles.
     *
     * @param surface to reduce
     * @param share of the triangles to keep, 0 to 1
     * @return the level
     */
    public static LowPoly of(Surface surface, double share) {
        return new Reduction(surface, false).to((int) (share * surface.triangles().length / 3));
    }

    /**
     * Finds a level for a surface of many narrow pieces, such as hair of cards: their outlines lose
     * vertices too.
     *
     * @param surface to reduce
     * @param share of the triangles to keep, 0 to 1
     * @return the level
     */
    public static LowPoly ofCards(Surface surface, double share) {
        return new Reduction(surface, true).to((int) (share * surface.triangles().length / 3));
    }

    /**
     * Applies the level.
     *
     * @param surface of the same topology as the one it was found on
     * @return a new surface with the kept vertices' shapes and weights
     */
    public Surface of(Surface surface) {
        List<Shape> shapes = new ArrayList<>();
        for (Shape shape : surface.shapes()) {
            shapes.add(Shape.onDemand(shape.name(), () -> picked(shape.deltas(), 3)));
        }
        return new Surface(
                picked(surface.positions(), 3),
                picked(surface.normals(), 3),
                triangles.clone(),
                cornerUvs.clone(),
                pickedJoints(surface.joints()),
                picked(surface.weights(), 4),
                shapes);
    }

    private float[] picked(float[] values, int each) {
        float[] result = new float[each * kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(values, each * kept[i], result, each * i, each);
        }
        return result;
    }

    private int[] pickedJoints(int[] values) {
        int[] result = new int[4 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(values, 4 * kept[i], result, 4 * i, 4);
        }
        return result;
    }
}

package dev.likeness.sandbox.person.lod;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which vertices and triangles of a topology are kept in a lower level of detail. Found on one
 * surface, it serves every other of the same topology. Immutable.
 */
public final class LowPoly {

    /** What UV lose when they are rounded to single precision. */
    private static final double ROUNDING = 1e-6;

    private final int[] kept;
    private final int[] triangles;
    private final float[] cornerUvs;

    LowPoly(int[] kept, int[] triangles, float[] cornerUvs) {
        this.kept = kept;
        this.triangles = triangles;
        this.cornerUvs = cornerUvs;
    }

    /**
     * A level laid out by hand.
     *
     * @param kept which vertices of the surface stay
     * @param triangles between them (indices of kept)
     * @param cornerUvs of the triangles' corners, uv each
     * @return the level
     */
    public static LowPoly picking(int[] kept, int[] triangles, float[] cornerUvs) {
        return new LowPoly(kept.clone(), triangles.clone(), cornerUvs.clone());
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

    /** The level without the triangles that lie whole in one of these boxes of the texture. */
    LowPoly without(List<UvBox> boxes) {
        int[] staying = new int[triangles.length];
        int corners = 0;
        float[] uvs = new float[cornerUvs.length];
        int[] index = new int[kept.length];
        Arrays.fill(index, -1);
        int[] vertices = new int[kept.length];
        int count = 0;
        for (int i = 0; i < triangles.length; i++) {
            int first = i - i % 3;
            if (boxes.stream().noneMatch(box -> lies(first, box))) {
                int vertex = triangles[i];
                if (index[vertex] < 0) {
                    vertices[count] = kept[vertex];
                    index[vertex] = count++;
                }
                System.arraycopy(cornerUvs, 2 * i, uvs, 2 * corners, 2);
                staying[corners++] = index[vertex];
            }
        }
        return new LowPoly(
                Arrays.copyOf(vertices, count),
                Arrays.copyOf(staying, corners),
                Arrays.copyOf(uvs, 2 * corners));
    }

    private boolean lies(int first, UvBox box) {
        for (int corner = first; corner < first + 3; corner++) {
            float u = cornerUvs[2 * corner];
            float v = cornerUvs[2 * corner + 1];
            boolean across = u > box.left() - ROUNDING && u < box.right() + ROUNDING;
            if (!across || v < box.bottom() - ROUNDING || v > box.top() + ROUNDING) {
                return false;
            }
        }
        return true;
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

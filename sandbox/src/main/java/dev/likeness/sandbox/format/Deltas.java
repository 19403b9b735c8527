package dev.likeness.sandbox.format;

import dev.likeness.sandbox.person.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes blendshapes one by one, in the order of the un-split vertices. Any thread. */
public final class Deltas {

    private Deltas() {}

    /**
     * The raw deltas of a shape.
     *
     * @param shape what to write
     * @return float32 xyz, little-endian, no header (length = 12 × vertexCount)
     */
    public static byte[] raw(Shape shape) {
        ByteBuffer out =
                ByteBuffer.allocate(Float.BYTES * shape.deltas().length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.asFloatBuffer().put(Rounding.movements(shape.deltas()));
        return out.array();
    }

    /**
     * Where a shape moves the vertices to at a weight.
     *
     * @param positions at rest, xyz, metres (not modified)
     * @param shape the movement
     * @param weight 0 leaves the vertices where they are, 1 is the full movement
     * @return new positions, length as positions
     */
    public static float[] applied(float[] positions, Shape shape, float weight) {
        float[] moved = positions.clone();
        float[] deltas = shape.deltas();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += weight * deltas[i];
        }
        return moved;
    }
}

package dev.likeness.sandbox.format;

import dev.likeness.sandbox.format.GltfDocument.Accessor;
import dev.likeness.sandbox.format.GltfDocument.BufferView;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the numbers of a glTF file: one view per array, each at a multiple of four bytes. */
final class GltfBuffer {

    private static final int FLOAT = 5126;
    private static final int UNSIGNED_SHORT = 5123;
    private static final int UNSIGNED_INT = 5125;
    private static final int ARRAY_BUFFER = 34962;
    private static final int ELEMENT_ARRAY_BUFFER = 34963;
    private static final int ALIGNMENT = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<BufferView> views = new ArrayList<>();
    private final List<Accessor> accessors = new ArrayList<>();

    /** Positions or movements, with their extent. */
    int addPositions(float[] xyz) {
        List<Float> least = new ArrayList<>(Collections.nCopies(3, Float.POSITIVE_INFINITY));
        List<Float> most = new ArrayList<>(Collections.nCopies(3, Float.NEGATIVE_INFINITY));
        for (int i = 0; i < xyz.length; i++) {
            least.set(i % 3, Math.min(least.get(i % 3), xyz[i]));
            most.set(i % 3, Math.max(most.get(i % 3), xyz[i]));
        }
        int view = addView(littleEndian(xyz), ARRAY_BUFFER);
        return addAccessor(new Accessor(view, FLOAT, xyz.length / 3, "VEC3", least, most));
    }

    /** Another attribute of vertices. */
    int addFloats(float[] values, int perVertex) {
        int view = addView(littleEndian(values), ARRAY_BUFFER);
        return addAccessor(
                new Accessor(
                        view, FLOAT, values.length / perVertex, "VEC" + perVertex, null, null));
    }

    /** Four joints per vertex. */
    int addJoints(int[] joints) {
        ByteBuffer out = buffer(joints.length * Short.BYTES);
        for (int joint : joints) {
            out.putShort((short) joint);
        }
        int view = addView(out.array(), ARRAY_BUFFER);
        return addAccessor(
                new Accessor(view, UNSIGNED_SHORT, joints.length / 4, "VEC4", null, null));
    }

    int addIndices(int[] indices) {
        ByteBuffer out = buffer(indices.length * Integer.BYTES);
        out.asIntBuffer().put(indices);
        int view = addView(out.array(), ELEMENT_ARRAY_BUFFER);
        return addAccessor(new Accessor(view, UNSIGNED_INT, indices.length, "SCALAR", null, null));
    }

    /** Column-major matrices, 16 numbers each. */
    int addMatrices(float[] matrices) {
        int view = addView(littleEndian(matrices), null);
        return addAccessor(new Accessor(view, FLOAT, matrices.length / 16, "MAT4", null, null));
    }

    /** A view of anything else, for example an encoded picture. */
    int addView(byte[] content) {
        return addView(content, null);
    }

    List<BufferView> views() {
        return views;
    }

    List<Accessor> accessors() {
        return accessors;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private int addView(byte[] content, Integer target) {
        views.add(new BufferView(0, bytes.size(), content.length, target));
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[Math.floorMod(-content.length, ALIGNMENT)]);
        return views.size() - 1;
    }

    private int addAccessor(Accessor accessor) {
        accessors.add(accessor);
        return accessors.size() - 1;
    }

    private static byte[] littleEndian(float[] values) {
        ByteBuffer out = buffer(values.length * Float.BYTES);
        out.asFloatBuffer().put(values);
        return out.array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

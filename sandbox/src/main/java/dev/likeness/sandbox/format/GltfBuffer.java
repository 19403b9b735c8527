package dev.likeness.sandbox.format;

import dev.likeness.sandbox.format.GltfDocument.Accessor;
import dev.likeness.sandbox.format.GltfDocument.BufferView;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the numbers of a glTF file: one view per array, each at a multiple of four bytes. */
final class GltfBuffer {

    private static final int FLOAT = 5126;
    private static final int UNSIGNED_BYTE = 5121;
    private static final int UNSIGNED_SHORT = 5123;
    private static final int UNSIGNED_INT = 5125;
    private static final int ARRAY_BUFFER = 34962;
    private static final int ELEMENT_ARRAY_BUFFER = 34963;
    private static final int ALIGNMENT = 4;
    private static final int BYTES = 1 << 8;
    private static final int SHORTS = 1 << 16;

    private final List<byte[]> contents = new ArrayList<>();
    private int length;
    private final List<BufferView> views = new ArrayList<>();
    private final List<Accessor> accessors = new ArrayList<>();

    /** Positions or movements, with their extent. */
    int addPositions(float[] xyz) {
        List<Float> least = new ArrayList<>();
        List<Float> most = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = axis; i < xyz.length; i += 3) {
                low = Math.min(low, xyz[i]);
                high = Math.max(high, xyz[i]);
            }
            least.add(low);
            most.add(high);
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
    int addJoints(int[] joints, boolean small) {
        if (small && fits(joints, BYTES)) {
            byte[] bytes = new byte[joints.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) joints[i];
            }
            int view = addView(bytes, ARRAY_BUFFER);
            return addAccessor(
                    new Accessor(view, UNSIGNED_BYTE, joints.length / 4, "VEC4", null, null));
        }
        ByteBuffer out = buffer(joints.length * Short.BYTES);
        for (int joint : joints) {
            out.putShort((short) joint);
        }
        int view = addView(out.array(), ARRAY_BUFFER);
        return addAccessor(
                new Accessor(view, UNSIGNED_SHORT, joints.length / 4, "VEC4", null, null));
    }

    int addIndices(int[] indices, boolean small) {
        if (small && fits(indices, SHORTS)) {
            ByteBuffer shorts = buffer(indices.length * Short.BYTES);
            for (int index : indices) {
                shorts.putShort((short) index);
            }
            int view = addView(shorts.array(), ELEMENT_ARRAY_BUFFER);
            return addAccessor(
                    new Accessor(view, UNSIGNED_SHORT, indices.length, "SCALAR", null, null));
        }
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
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (int i = 0; i < contents.size(); i++) {
            bytes.position(views.get(i).byteOffset()).put(contents.get(i));
        }
        return bytes.array();
    }

    /** The largest value of a type stands for something else in indices. */
    private static boolean fits(int[] values, int count) {
        return Arrays.stream(values).allMatch(value -> value < count - 1);
    }

    private int addView(byte[] content, Integer target) {
        views.add(new BufferView(0, length, content.length, target));
        contents.add(content);
        length += content.length + Math.floorMod(-content.length, ALIGNMENT);
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

package dev.likeness.model.gltf;

import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads glTF accessors into arrays of their own: interleaved, normalised, quantised and sparse ones
 * alike.
 */
public final class GltfAccessors {

    private static final Map<String, Integer> COMPONENTS =
            Map.of("SCALAR", 1, "VEC2", 2, "VEC3", 3, "VEC4", 4, "MAT4", 16);

    /** An accessor without data takes no room in the file, so nothing else bounds its count. */
    private static final long MOST_WITHOUT_DATA = 1 << 20;

    private final GltfDocument document;
    private final GltfFile file;
    private final Map<Integer, ByteBuffer> unpacked = new HashMap<>();

    public GltfAccessors(GltfFile file) {
        this.file = file;
        this.document = file.document();
    }

    /** Where the values of a view lie. */
    private record Values(ByteBuffer bytes, long stride, GltfComponent type, boolean normalized) {
        float get(int element, int component) {
            int at = (int) (element * stride) + component * type.bytes();
            float value = type.read(bytes, at);
            return normalized ? type.normalize(value) : value;
        }

        void copyTo(float[] into, int components) {
            if (type == GltfComponent.FLOAT && stride == 4L * components) {
                bytes.asFloatBuffer().get(into);
                return;
            }
            for (int i = 0; i < into.length; i++) {
                into[i] = get(i / components, i % components);
            }
        }
    }

    /**
     * Reads an accessor of floats.
     *
     * @param index of the accessor; null is refused
     * @param components expected for each element, for example 3 for VEC3
     * @return length = components × elements, finite (not null, new)
     * @throws BadFileException if the accessor is another or does not fit its buffer
     */
    public float[] floats(Integer index, int components) {
        GltfDocument.Accessor accessor = require(index, components);
        Values values = accessor.bufferView() == null ? null : values(accessor, components);
        spendOn(accessor, components);
        float[] result = new float[components * accessor.count().intValue()];
        if (values != null) {
            values.copyTo(result, components);
        }
        if (accessor.sparse() != null) {
            applySparse(accessor, components, result);
        }
        refuseNonFinite(index, result);
        return result;
    }

    /**
     * Reads an accessor of floats that has to have a certain length.
     *
     * @param index of the accessor; null is refused
     * @param components expected for each element
     * @param count of elements expected (>=0)
     * @param what it is, for messages, for example "NORMAL" (not null)
     * @return length = components × count, finite (not null, new)
     * @throws BadFileException if the accessor is another or does not fit its buffer
     */
    public float[] floats(Integer index, int components, int count, String what) {
        GltfDocument.Accessor accessor = GltfDocument.at(document.accessors(), index, "accessor");
        if (accessor.count() == null || accessor.count() != count) {
            throw bad(count + " elements of " + what, "" + accessor.count());
        }
        return floats(index, components);
    }

    /**
     * Reads an accessor of whole numbers.
     *
     * @param index of the accessor; null is refused
     * @param components expected for each element
     * @return length = components × elements (not null, new)
     * @throws BadFileException if the accessor is another or does not fit its buffer
     */
    public int[] ints(Integer index, int components) {
        GltfDocument.Accessor accessor = require(index, components);
        Values values = accessor.bufferView() == null ? null : values(accessor, components);
        spendOn(accessor, components);
        int[] result = new int[components * accessor.count().intValue()];
        if (values != null) {
            for (int i = 0; i < result.length; i++) {
                int at =
                        (int) ((i / components) * values.stride)
                                + (i % components) * values.type.bytes();
                result[i] = values.type.readInt(values.bytes, at);
            }
        }
        return result;
    }

    /** How many components an element has, for attributes that come in several widths. */
    public int components(Integer index) {
        GltfDocument.Accessor accessor = GltfDocument.at(document.accessors(), index, "accessor");
        return COMPONENTS.getOrDefault(String.valueOf(accessor.type()), 0);
    }

    private GltfDocument.Accessor require(Integer index, int components) {
        GltfDocument.Accessor accessor = GltfDocument.at(document.accessors(), index, "accessor");
        int found = components(index);
        if (found != components) {
            throw bad(
                    "accessor " + index + " with " + components + " components",
                    "" + accessor.type());
        }
        Long count = accessor.count();
        long most = accessor.bufferView() == null ? MOST_WITHOUT_DATA : Integer.MAX_VALUE / 16;
        if (count == null || count < 0 || count > most) {
            throw bad("accessor " + index + " with 0 to " + most + " elements", "" + count);
        }
        return accessor;
    }

    /** Each reading counts, so that a file gains nothing by naming one accessor many times. */
    private void spendOn(GltfDocument.Accessor accessor, int components) {
        file.budget().spend(accessor.count() * components * Float.BYTES, "an accessor");
    }

    private Values values(GltfDocument.Accessor accessor, int components) {
        GltfComponent type = GltfComponent.of(accessor.componentType());
        long elementBytes = (long) components * type.bytes();
        GltfDocument.BufferView view =
                GltfDocument.at(document.bufferViews(), accessor.bufferView(), "bufferView");
        ByteBuffer bytes = view(accessor.bufferView());
        long stride = stride(view, elementBytes);
        if (stride < elementBytes) {
            throw bad("a byteStride of at least " + elementBytes, "" + stride);
        }
        long offset = orZero(accessor.byteOffset());
        long needed = accessor.count() == 0 ? 0 : (accessor.count() - 1) * stride + elementBytes;
        boolean normalized = Boolean.TRUE.equals(accessor.normalized());
        return new Values(part(bytes, offset, needed), stride, type, normalized);
    }

    private static long stride(GltfDocument.BufferView view, long elementBytes) {
        if (view.byteStride() != null) {
            return view.byteStride();
        }
        boolean packed = view.extensions() != null && view.extensions().packed() != null;
        return packed ? view.extensions().packed().byteStride() : elementBytes;
    }

    private void applySparse(GltfDocument.Accessor accessor, int components, float[] into) {
        GltfDocument.Sparse sparse = accessor.sparse();
        if (sparse.count() == null || sparse.indices() == null || sparse.values() == null) {
            throw bad("sparse with count, indices and values", sparse.toString());
        }
        int count = sparse.count();
        GltfComponent indexType = GltfComponent.of(sparse.indices().componentType());
        GltfComponent type = GltfComponent.of(accessor.componentType());
        long elementBytes = (long) components * type.bytes();
        ByteBuffer indexBytes =
                part(
                        view(sparse.indices().bufferView()),
                        orZero(sparse.indices().byteOffset()),
                        (long) count * indexType.bytes());
        ByteBuffer valueBytes =
                part(
                        view(sparse.values().bufferView()),
                        orZero(sparse.values().byteOffset()),
                        count * elementBytes);
        boolean normalized = Boolean.TRUE.equals(accessor.normalized());
        Values values = new Values(valueBytes, elementBytes, type, normalized);
        for (int i = 0; i < count; i++) {
            int element = indexType.readInt(indexBytes, i * indexType.bytes());
            if (element < 0 || element >= accessor.count()) {
                throw bad("sparse indices below " + accessor.count(), "" + element);
            }
            for (int c = 0; c < components; c++) {
                into[element * components + c] = values.get(i, c);
            }
        }
    }

    /**
     * The bytes of a buffer view.
     *
     * @param index of the view; null is refused
     * @return little-endian (not null)
     */
    public ByteBuffer view(Integer index) {
        GltfDocument.BufferView view = GltfDocument.at(document.bufferViews(), index, "bufferView");
        GltfExtensions.PackedView packed =
                view.extensions() == null ? null : view.extensions().packed();
        if (packed == null) {
            return part(view.buffer(), view.byteOffset(), view.byteLength());
        }
        if (!unpacked.containsKey(index)) {
            file.budget().spend(MeshoptDecoder.unpackedBytes(packed), "a packed bufferView");
            ByteBuffer bytes = part(packed.buffer(), packed.byteOffset(), packed.byteLength());
            unpacked.put(index, MeshoptDecoder.unpack(bytes, packed));
        }
        return unpacked.get(index).duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer part(Integer buffer, Long offset, Long length) {
        return part(
                GltfDocument.at(file.buffers(), buffer, "buffer"), orZero(offset), orZero(length));
    }

    private static ByteBuffer part(ByteBuffer bytes, long offset, long length) {
        if (offset < 0 || length < 0 || offset > bytes.limit() || length > bytes.limit() - offset) {
            throw bad("bytes " + offset + " to " + (offset + length), "only " + bytes.limit());
        }
        return bytes.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long orZero(Long value) {
        return value == null ? 0 : value;
    }

    private static void refuseNonFinite(Integer index, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw bad("finite numbers in accessor " + index, "" + value);
            }
        }
    }

    private static BadFileException bad(String expected, String found) {
        return new BadFileException("expected " + expected + ", found " + found, null);
    }
}

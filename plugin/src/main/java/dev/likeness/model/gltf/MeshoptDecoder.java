package dev.likeness.model.gltf;

import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.meshoptimizer.MeshOptimizer;

/** Unpacks buffer views of EXT_meshopt_compression with the meshoptimizer library. */
final class MeshoptDecoder {

    private static final int LARGEST_STRIDE = 256;

    private MeshoptDecoder() {}

    /** What a packed view unpacks to. */
    static long unpackedBytes(GltfExtensions.PackedView view) {
        if (view.count() == null
                || view.byteStride() == null
                || view.count() < 0
                || view.byteStride() < 1
                || view.byteStride() > LARGEST_STRIDE) {
            throw bad("a packed view with a count and a byteStride of 1 to 256", view.toString());
        }
        return (long) view.count() * view.byteStride();
    }

    /**
     * Unpacks a view.
     *
     * @param packed its bytes in the file (not null)
     * @param view how they are packed, its size already found bearable (not null)
     * @return little-endian (not null, new)
     * @throws BadFileException if they are damaged
     */
    static ByteBuffer unpack(ByteBuffer packed, GltfExtensions.PackedView view) {
        refuseOddStride(view);
        byte[] unpacked = new byte[Math.toIntExact(unpackedBytes(view))];
        if (unpacked.length > 0) {
            unpack(packed, view, unpacked);
        }
        return ByteBuffer.wrap(unpacked).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void unpack(ByteBuffer packed, GltfExtensions.PackedView view, byte[] into) {
        ByteBuffer source = null;
        ByteBuffer target = null;
        try {
            source = MemoryUtil.memAlloc(Math.max(1, packed.remaining()));
            source.put(packed.duplicate()).flip();
            target = MemoryUtil.memAlloc(into.length);
            decode(source, view, target);
            filter(view, target);
            target.get(into);
        } catch (LinkageError e) {
            throw new BadFileException(
                    "expected a model without EXT_meshopt_compression where LWJGL 3 cannot load"
                            + " its native libraries, found: "
                            + e.getMessage(),
                    e);
        } finally {
            // Without the library neither was taken, and freeing would hide why.
            if (source != null) {
                MemoryUtil.memFree(source);
            }
            if (target != null) {
                MemoryUtil.memFree(target);
            }
        }
    }

    private static void decode(
            ByteBuffer source, GltfExtensions.PackedView view, ByteBuffer target) {
        int count = view.count();
        int stride = view.byteStride();
        int problem =
                switch (String.valueOf(view.mode())) {
                    case "ATTRIBUTES" ->
                            MeshOptimizer.meshopt_decodeVertexBuffer(target, count, stride, source);
                    case "TRIANGLES" ->
                            MeshOptimizer.meshopt_decodeIndexBuffer(target, count, stride, source);
                    case "INDICES" ->
                            MeshOptimizer.meshopt_decodeIndexSequence(
                                    target, count, stride, source);
                    default -> throw bad("mode ATTRIBUTES, TRIANGLES or INDICES", "" + view.mode());
                };
        if (problem != 0) {
            throw bad(count + " packed elements of " + stride + " bytes", "error " + problem);
        }
    }

    private static void filter(GltfExtensions.PackedView view, ByteBuffer target) {
        int count = view.count();
        int stride = view.byteStride();
        switch (view.filter() == null ? "NONE" : view.filter()) {
            case "NONE" -> {}
            case "OCTAHEDRAL" -> MeshOptimizer.meshopt_decodeFilterOct(target, count, stride);
            case "QUATERNION" -> MeshOptimizer.meshopt_decodeFilterQuat(target, count, stride);
            case "EXPONENTIAL" -> MeshOptimizer.meshopt_decodeFilterExp(target, count, stride);
            default -> throw bad("a filter of the extension", view.filter());
        }
    }

    /** The library takes these as promises, so they are checked before it sees them. */
    private static void refuseOddStride(GltfExtensions.PackedView view) {
        int stride = view.byteStride() == null ? 0 : view.byteStride();
        boolean fits =
                switch (String.valueOf(view.mode())) {
                    case "ATTRIBUTES" -> stride % 4 == 0 && fitsFilter(view.filter(), stride);
                    case "TRIANGLES" -> isIndex(stride) && orZero(view.count()) % 3 == 0;
                    default -> isIndex(stride);
                };
        boolean filtered = view.filter() != null && !view.filter().equals("NONE");
        if (!fits || filtered && !"ATTRIBUTES".equals(view.mode())) {
            throw bad("a byteStride and count that fit their mode and filter", view.toString());
        }
    }

    private static boolean fitsFilter(String filter, int stride) {
        return switch (filter == null ? "NONE" : filter) {
            case "OCTAHEDRAL" -> stride == 4 || stride == 8;
            case "QUATERNION" -> stride == 8;
            default -> true;
        };
    }

    private static boolean isIndex(int stride) {
        return stride == 2 || stride == 4;
    }

    private static int orZero(Integer value) {
        return value == null ? 0 : value;
    }

    private static BadFileException bad(String expected, String found) {
        return new BadFileException("expected " + expected + ", found " + found, null);
    }
}

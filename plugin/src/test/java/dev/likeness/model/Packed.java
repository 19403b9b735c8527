package dev.likeness.model;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.meshoptimizer.MeshOptimizer;

/** Packs meshes as EXT_meshopt_compression has them. */
final class Packed {

    private static final int ROOM = 1024;

    private Packed() {}

    static byte[] attributes(byte[] bytes, int count, int stride) {
        // Of the library's two formats, the one that the extension has.
        MeshOptimizer.meshopt_encodeVertexVersion(0);
        ByteBuffer source = MemoryUtil.memAlloc(bytes.length).put(bytes).flip();
        ByteBuffer target = MemoryUtil.memAlloc(ROOM);
        try {
            long length = MeshOptimizer.meshopt_encodeVertexBuffer(target, source, count, stride);
            return firstOf(target, length);
        } finally {
            MemoryUtil.memFree(source);
            MemoryUtil.memFree(target);
        }
    }

    static byte[] triangles(int... indices) {
        IntBuffer source = MemoryUtil.memAllocInt(indices.length).put(indices).flip();
        ByteBuffer target = MemoryUtil.memAlloc(ROOM);
        try {
            return firstOf(target, MeshOptimizer.meshopt_encodeIndexBuffer(target, source));
        } finally {
            MemoryUtil.memFree(source);
            MemoryUtil.memFree(target);
        }
    }

    /** Unit vectors (xyzw each) in four bytes each, before they are packed. */
    static byte[] octahedral(float... directions) {
        int count = directions.length / 4;
        var source = MemoryUtil.memAllocFloat(directions.length).put(directions).flip();
        ByteBuffer target = MemoryUtil.memAlloc(4 * count);
        try {
            MeshOptimizer.meshopt_encodeFilterOct(target, count, 4, 8, source);
            return firstOf(target, 4L * count);
        } finally {
            MemoryUtil.memFree(source);
            MemoryUtil.memFree(target);
        }
    }

    private static byte[] firstOf(ByteBuffer target, long length) {
        byte[] bytes = new byte[(int) length];
        target.get(bytes);
        return bytes;
    }

    /** A view of packed bytes; filter is JSON that begins with a comma, or empty. */
    static int view(Glb glb, byte[] bytes, int count, int stride, String mode, String filter) {
        return glb.view(
                bytes,
                ",\"extensions\":{\"EXT_meshopt_compression\":{\"buffer\":0,\"byteOffset\":%d,"
                        + "\"byteLength\":%d,\"byteStride\":"
                        + stride
                        + ",\"count\":"
                        + count
                        + ",\"mode\":\""
                        + mode
                        + "\""
                        + filter
                        + "}}");
    }

    /** A quad whose positions are packed. */
    static byte[] glb(byte[] positions, String mode) {
        return Glb.pack(json(positions, mode), positions);
    }

    static String json(byte[] positions, String mode) {
        Glb glb = new Glb();
        int view = view(glb, positions, 4, 12, mode, "");
        return glb.json(
                null,
                "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}],\"meshes\":[{\"primitives\":["
                        + "{\"mode\":5,\"attributes\":{\"POSITION\":"
                        + glb.accessor(view, Glb.FLOAT, 4, "VEC3", "")
                        + "}}]}],\"extensionsRequired\":[\"EXT_meshopt_compression\"]");
    }
}

package dev.likeness.model;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import java.util.Set;

/**
 * What the buffers of one mesh take, on the side of the processor; the graphics card holds those
 * that it draws from once more.
 *
 * @param ownBytes in buffers that this mesh has alone
 * @param sharedBytes in buffers that every mesh of the same template refers to
 */
public record MeshMemory(long ownBytes, long sharedBytes) {

    /** Compares the buffers of a mesh with those of the template that it was made from. */
    static MeshMemory of(Mesh mesh, Mesh template) {
        Set<VertexBuffer> shared = Set.of(template.getBufferList().toArray(VertexBuffer[]::new));
        long own = 0;
        long both = 0;
        for (VertexBuffer buffer : mesh.getBufferList()) {
            long bytes = bytes(buffer);
            own += shared.contains(buffer) ? 0 : bytes;
            both += shared.contains(buffer) ? bytes : 0;
        }
        return new MeshMemory(own, both);
    }

    private static long bytes(VertexBuffer buffer) {
        return buffer.getData() == null
                ? 0
                : (long) buffer.getData().capacity() * buffer.getFormat().getComponentSize();
    }
}

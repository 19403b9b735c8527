package dev.likeness.model;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.mikktspace.MikktspaceTangentGenerator;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.List;

/** Takes engine meshes apart and puts other vertices into them; every other buffer stays shared. */
final class FittedMesh {

    /** What follows the positions; all else may be shared between persons. */
    static final List<Type> OWN =
            List.of(
                    Type.Position,
                    Type.Normal,
                    Type.Tangent,
                    Type.BindPosePosition,
                    Type.BindPoseNormal,
                    Type.BindPoseTangent);

    private FittedMesh() {}

    /**
     * Puts vertices into a copy of a mesh.
     *
     * @param template its buffers but those of {@link #OWN} are shared (not null, unaffected)
     * @param positions length = 3 × vertexCount, xyz, metres (not null)
     * @param normals unit, length as positions (not null)
     * @param withTangents true to compute tangents, for a normal map
     * @return with a bound of its own, without room for blendshapes (not null, new)
     */
    static Mesh with(Mesh template, float[] positions, float[] normals, boolean withTangents) {
        Mesh mesh = template.clone();
        OWN.forEach(mesh::clearBuffer);
        mesh.setBuffer(MeshBuilder.vertexBuffer(Type.Position, 3, positions));
        mesh.setBuffer(MeshBuilder.vertexBuffer(Type.Normal, 3, normals));
        mesh.setBound(MeshBuilder.boxOf(positions));
        mesh.clearCollisionData();
        if (withTangents && mesh.getBuffer(Type.TexCoord) != null) {
            MikktspaceTangentGenerator.generate(new Geometry("tangents", mesh));
        }
        if (template.getBuffer(Type.BindPosePosition) != null) {
            mesh.generateBindPose();
        }
        return mesh;
    }

    /** Values of a buffer of floats; of the bind pose where there is one, for skinned meshes. */
    static float[] floats(Mesh mesh, Type type, Type bindPose) {
        VertexBuffer bound = mesh.getBuffer(bindPose);
        VertexBuffer buffer = bound != null ? bound : mesh.getBuffer(type);
        FloatBuffer data = ((FloatBuffer) buffer.getData()).duplicate();
        data.clear();
        float[] values = new float[data.remaining()];
        data.get(values);
        return values;
    }

    /** Vertex indices, three a triangle. */
    static int[] triangles(Mesh mesh) {
        Buffer data = mesh.getBuffer(Type.Index).getData();
        int[] indices = new int[data.capacity()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] =
                    data instanceof ShortBuffer narrow
                            ? narrow.get(i) & 0xFFFF
                            : ((IntBuffer) data).get(i);
        }
        return indices;
    }
}

package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Format;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.util.BufferUtils;
import com.jme3.util.mikktspace.MikktspaceTangentGenerator;
import dev.likeness.model.rig.Rig;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/** Makes engine meshes whose buffers hold exactly their own values and alias nothing. */
final class MeshBuilder {

    private static final int SHORT_INDEX_LIMIT = 65_536;

    private final Mesh mesh = new Mesh();

    /**
     * Starts a mesh.
     *
     * @param positions length = 3 × vertexCount, xyz, metres (not null)
     * @param normals unit, length as positions (not null)
     * @param triangles vertex indices (not null)
     */
    MeshBuilder(float[] positions, float[] normals, int[] triangles) {
        floats(Type.Position, 3, positions);
        floats(Type.Normal, 3, normals);
        indices(triangles, positions.length / 3);
        mesh.setBound(boxOf(positions));
    }

    /** Adds a buffer of floats. */
    MeshBuilder floats(Type type, int components, float[] values) {
        mesh.setBuffer(vertexBuffer(type, components, values));
        return this;
    }

    static VertexBuffer vertexBuffer(Type type, int components, float[] values) {
        VertexBuffer buffer = new VertexBuffer(type);
        buffer.setupData(
                Usage.Static, components, Format.Float, BufferUtils.createFloatBuffer(values));
        return buffer;
    }

    private void indices(int[] triangles, int vertexCount) {
        VertexBuffer buffer = new VertexBuffer(Type.Index);
        if (vertexCount < SHORT_INDEX_LIMIT) {
            short[] narrow = new short[triangles.length];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (short) triangles[i];
            }
            buffer.setupData(
                    Usage.Static, 3, Format.UnsignedShort, BufferUtils.createShortBuffer(narrow));
        } else {
            buffer.setupData(
                    Usage.Static, 3, Format.UnsignedInt, BufferUtils.createIntBuffer(triangles));
        }
        mesh.setBuffer(buffer);
    }

    /**
     * Adds skinning for the graphics card, with what the engine needs to fall back to the CPU.
     *
     * @param joints four rig joints per vertex, below {@link Rig#MOST_JOINTS} (not null)
     * @param weights their weights (length as joints, not null)
     */
    MeshBuilder skin(int[] joints, float[] weights) {
        ByteBuffer indices = BufferUtils.createByteBuffer(joints.length);
        for (int joint : joints) {
            indices.put((byte) joint);
        }
        indices.flip();
        cpuOnly(Type.BoneIndex, Format.UnsignedByte, indices);
        cpuOnly(Type.BoneWeight, Format.Float, BufferUtils.createFloatBuffer(weights));
        mesh.setMaxNumWeights(4);
        VertexBuffer hardwareIndices = new VertexBuffer(Type.HWBoneIndex);
        VertexBuffer hardwareWeights = new VertexBuffer(Type.HWBoneWeight);
        hardwareIndices.setUsage(Usage.CpuOnly);
        hardwareWeights.setUsage(Usage.CpuOnly);
        mesh.setBuffer(hardwareIndices);
        mesh.setBuffer(hardwareWeights);
        mesh.generateBindPose();
        mesh.prepareForAnim(false);
        return this;
    }

    private void cpuOnly(Type type, Format format, Buffer data) {
        VertexBuffer buffer = new VertexBuffer(type);
        buffer.setupData(Usage.CpuOnly, 4, format, data);
        mesh.setBuffer(buffer);
    }

    /** Adds tangents for a normal map; without UV there is no direction to compute them from. */
    MeshBuilder tangents() {
        if (mesh.getBuffer(Type.TexCoord) != null) {
            MikktspaceTangentGenerator.generate(new Geometry("tangents", mesh));
        }
        return this;
    }

    Mesh build() {
        mesh.updateCounts();
        return mesh;
    }

    /**
     * Widens the bound so that no blendshape moves a vertex out of it: a box that is too small
     * makes an open jaw disappear at the edge of the screen.
     *
     * @param mesh whose bound is its box at rest (modified)
     * @param morphs its blendshapes (not null)
     */
    static void makeRoomFor(Mesh mesh, MorphTargets morphs) {
        Vector3f reach = new Vector3f();
        for (MorphTarget target : morphs.targets()) {
            float[] deltas = target.positions();
            for (int i = 0; i < deltas.length; i += 3) {
                reach.x = Math.max(reach.x, Math.abs(deltas[i]));
                reach.y = Math.max(reach.y, Math.abs(deltas[i + 1]));
                reach.z = Math.max(reach.z, Math.abs(deltas[i + 2]));
            }
        }
        BoundingBox box = (BoundingBox) mesh.getBound();
        Vector3f extent = box.getExtent(null).addLocal(reach);
        mesh.setBound(new BoundingBox(box.getCenter(), extent.x, extent.y, extent.z));
    }

    static BoundingBox boxOf(float[] positions) {
        return Box.around(positions).withRoom(Vector3f.ZERO);
    }
}

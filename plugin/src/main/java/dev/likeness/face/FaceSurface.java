package dev.likeness.face;

import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.scene.mesh.IndexBuffer;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.Buffer;
import java.nio.FloatBuffer;

/**
 * Writes a mesh as it is drawn, morphed and skinned, into one that belongs to somebody else (render
 * thread). Nothing is drawn with it; where faces are added up on the graphics card nobody else
 * knows where the vertices are.
 */
final class FaceSurface {

    private final Geometry geometry;
    private final Mesh rest;

    FaceSurface(Geometry geometry) {
        this.geometry = geometry;
        this.rest = MorphRenderer.meshAtRest(geometry);
    }

    /**
     * Writes positions, normals and triangles.
     *
     * @param targets of the mesh (not null)
     * @param weights by target (length as the targets)
     * @param into any mesh (not null, modified)
     */
    void write(MorphTargets targets, float[] weights, Mesh into) {
        prepare(into);
        FloatBuffer positions = into.getFloatBuffer(Type.Position);
        copy(atRest(Type.BindPosePosition, Type.Position), positions);
        FloatBuffer normals = into.getFloatBuffer(Type.Normal);
        if (normals != null) {
            copy(atRest(Type.BindPoseNormal, Type.Normal), normals);
        }
        for (int t = 0; t < weights.length; t++) {
            if (weights[t] != 0) {
                MorphTarget target = targets.targets().get(t);
                add(target.vertices(), target.positions(), weights[t], positions);
                if (normals != null) {
                    add(target.vertices(), target.normals(), weights[t], normals);
                }
            }
        }
        skin(positions, normals);
        into.getBuffer(Type.Position).setUpdateNeeded();
        if (normals != null) {
            normalise(normals);
            into.getBuffer(Type.Normal).setUpdateNeeded();
        }
        into.updateBound();
        into.clearCollisionData();
    }

    private VertexBuffer atRest(Type bindPose, Type plain) {
        VertexBuffer pose = rest.getBuffer(bindPose);
        return pose == null ? rest.getBuffer(plain) : pose;
    }

    /** A mesh that was written before from the same one keeps its buffers. */
    private void prepare(Mesh into) {
        if (into.getVertexCount() == rest.getVertexCount()
                && into.getTriangleCount() == rest.getTriangleCount()
                && into.getBuffer(Type.Position) != null
                && (into.getBuffer(Type.Normal) == null) == (rest.getBuffer(Type.Normal) == null)) {
            return;
        }
        for (VertexBuffer old : into.getBufferList().getArray()) {
            into.clearBuffer(old.getBufferType());
        }
        into.setMode(rest.getMode());
        for (Type type : new Type[] {Type.Position, Type.Normal}) {
            if (rest.getBuffer(type) != null) {
                into.setBuffer(type, 3, BufferUtils.createFloatBuffer(3 * rest.getVertexCount()));
                into.getBuffer(type).setUsage(Usage.Dynamic);
            }
        }
        VertexBuffer index = rest.getBuffer(Type.Index);
        if (index != null) {
            into.setBuffer(index.clone());
        }
        into.updateCounts();
    }

    private static void copy(VertexBuffer from, FloatBuffer to) {
        FloatBuffer source = ((FloatBuffer) from.getData()).duplicate();
        source.clear();
        to.clear();
        to.put(source).clear();
    }

    private static void add(int[] vertices, float[] deltas, float weight, FloatBuffer values) {
        for (int i = 0; i < vertices.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                int at = 3 * vertices[i] + axis;
                values.put(at, values.get(at) + weight * deltas[3 * i + axis]);
            }
        }
    }

    private void skin(FloatBuffer positions, FloatBuffer normals) {
        SkinningControl skinning = skinningAbove();
        if (skinning == null || rest.getBuffer(Type.BoneIndex) == null) {
            return;
        }
        Armature armature = skinning.getArmature();
        armature.update();
        Matrix4f[] joints = armature.computeSkinningMatrices();
        Buffer indices = rest.getBuffer(Type.BoneIndex).getData();
        IndexBuffer bones = IndexBuffer.wrapIndexBuffer(indices);
        FloatBuffer shares = (FloatBuffer) rest.getBuffer(Type.BoneWeight).getData();
        Matrix4f blend = new Matrix4f();
        Vector3f value = new Vector3f();
        for (int vertex = 0; vertex < rest.getVertexCount(); vertex++) {
            if (blend(joints, bones, shares, 4 * vertex, blend)) {
                read(positions, vertex, value);
                put(positions, vertex, blend.mult(value, value));
                if (normals != null) {
                    read(normals, vertex, value);
                    put(normals, vertex, blend.multNormal(value, value));
                }
            }
        }
    }

    private SkinningControl skinningAbove() {
        for (Spatial spatial = geometry; spatial != null; spatial = spatial.getParent()) {
            SkinningControl skinning = spatial.getControl(SkinningControl.class);
            if (skinning != null) {
                return skinning;
            }
        }
        return null;
    }

    /** The matrix of one vertex; false where no bone moves it. */
    private static boolean blend(
            Matrix4f[] joints, IndexBuffer bones, FloatBuffer shares, int at, Matrix4f blend) {
        blend.zero();
        boolean moved = false;
        for (int i = 0; i < 4; i++) {
            float share = shares.get(at + i);
            if (share != 0) {
                addScaled(joints[bones.get(at + i)], share, blend);
                moved = true;
            }
        }
        return moved;
    }

    private static void addScaled(Matrix4f joint, float share, Matrix4f sum) {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                sum.set(row, column, sum.get(row, column) + share * joint.get(row, column));
            }
        }
    }

    private static void read(FloatBuffer values, int vertex, Vector3f value) {
        int at = 3 * vertex;
        value.set(values.get(at), values.get(at + 1), values.get(at + 2));
    }

    private static void put(FloatBuffer values, int vertex, Vector3f value) {
        values.put(3 * vertex, value.x).put(3 * vertex + 1, value.y).put(3 * vertex + 2, value.z);
    }

    private static void normalise(FloatBuffer normals) {
        Vector3f normal = new Vector3f();
        for (int vertex = 0; 3 * vertex < normals.limit(); vertex++) {
            read(normals, vertex, normal);
            put(normals, vertex, normal.normalizeLocal());
        }
    }
}

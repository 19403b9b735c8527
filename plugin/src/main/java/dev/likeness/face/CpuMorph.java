package dev.likeness.face;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Blendshapes added up on the processor, into position, normal and tangent buffers that belong to
 * one geometry. Only vertices that a target moves are touched. On meshes with a bind pose the sum
 * goes there as well, because software skinning starts from it every frame.
 */
final class CpuMorph implements MorphStrategy {

    private final Geometry geometry;
    private final Mesh original;
    private final MorphedMesh mesh;
    private final MorphTargets targets;
    private final int[] moved;
    private final MeshStream positions;
    private final MeshStream normals;
    private final MeshStream tangents;
    private final float[] shown;

    CpuMorph(Geometry geometry, MorphTargets targets) {
        this.geometry = geometry;
        this.targets = targets;
        this.original = MorphedMesh.baseOf(geometry.getMesh());
        this.mesh = new MorphedMesh(original);
        this.moved = movedVertices(targets);
        this.positions = MeshStream.of(mesh, original, Type.Position, Type.BindPosePosition);
        this.normals = MeshStream.of(mesh, original, Type.Normal, Type.BindPoseNormal);
        this.tangents = MeshStream.of(mesh, original, Type.Tangent, Type.BindPoseTangent);
        this.shown = new float[targets.targets().size()];
        GpuMorph.removeOverrides(geometry);
        geometry.setMesh(mesh);
        write();
    }

    private static int[] movedVertices(MorphTargets targets) {
        BitSet moved = new BitSet(targets.vertexCount());
        for (MorphTarget target : targets.targets()) {
            for (int vertex : target.vertices()) {
                moved.set(vertex);
            }
        }
        return moved.stream().toArray();
    }

    @Override
    public void apply(float[] weights) {
        if (Arrays.equals(weights, shown)) {
            return;
        }
        System.arraycopy(weights, 0, shown, 0, shown.length);
        positions.reset();
        normals.reset();
        tangents.reset();
        boolean posed = false;
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] != 0) {
                MorphTarget target = targets.targets().get(i);
                positions.add(target.vertices(), target.positions(), shown[i]);
                normals.add(target.vertices(), target.normals(), shown[i]);
                posed = true;
            }
        }
        if (posed) {
            normals.normalise(moved);
            tangents.straighten(moved, normals);
        }
        write();
    }

    private void write() {
        positions.write();
        normals.write();
        tangents.write();
        mesh.clearCollisionData();
    }

    @Override
    public void release() {
        geometry.setMesh(original);
        mesh.dispose();
    }
}

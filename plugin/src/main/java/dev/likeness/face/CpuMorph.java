package dev.likeness.face;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import java.util.Arrays;

/**
 * Blendshapes added up on the processor, into position, normal and tangent buffers that belong to
 * one geometry. Only vertices that a target moves are touched. On meshes with a bind pose the sum
 * goes there as well: software skinning starts from it in every frame, and the engine copies it
 * back when it changes to hardware skinning.
 */
final class CpuMorph implements MorphStrategy {

    private final Geometry geometry;
    private final Mesh original;
    private final MorphedMesh mesh;
    private final SparseDeltas deltas;
    private final MeshStream positions;
    private final MeshStream normals;
    private final MeshStream tangents;
    private final float[][] rest;
    private final float[][] sums;
    private final float[] shown;

    CpuMorph(Geometry geometry, SparseDeltas deltas, int targets) {
        this.geometry = geometry;
        this.deltas = deltas;
        this.original = MorphedMesh.baseOf(geometry.getMesh());
        this.mesh = new MorphedMesh(original);
        this.positions = MeshStream.of(mesh, original, Type.Position, Type.BindPosePosition);
        this.normals = MeshStream.of(mesh, original, Type.Normal, Type.BindPoseNormal);
        this.tangents = MeshStream.of(mesh, original, Type.Tangent, Type.BindPoseTangent);
        this.rest = new float[SparseDeltas.NUMBERS][deltas.vertices().length];
        this.sums = new float[SparseDeltas.NUMBERS][deltas.vertices().length];
        this.shown = new float[targets];
        positions.gather(deltas.vertices(), rest, 0);
        normals.gather(deltas.vertices(), rest, 3);
        GpuMorph.removeOverrides(geometry);
        geometry.setMesh(mesh);
        write();
    }

    @Override
    public void apply(float[] weights) {
        if (Arrays.equals(weights, shown)) {
            return;
        }
        System.arraycopy(weights, 0, shown, 0, shown.length);
        sum();
        positions.scatter(deltas.vertices(), sums, 0);
        normals.scatter(deltas.vertices(), sums, 3);
        tangents.straighten(deltas.vertices(), normals);
        write();
    }

    private void sum() {
        for (int row = 0; row < sums.length; row++) {
            System.arraycopy(rest[row], 0, sums[row], 0, rest[row].length);
        }
        boolean posed = false;
        for (int target = 0; target < shown.length; target++) {
            if (shown[target] != 0) {
                deltas.add(target, shown[target], sums);
                posed = true;
            }
        }
        if (posed) {
            normalise(sums[3], sums[4], sums[5]);
        }
    }

    /** Without branches, so that the compiler takes many roots at once; zero stays zero. */
    private static void normalise(float[] xs, float[] ys, float[] zs) {
        for (int i = 0; i < xs.length; i++) {
            float x = xs[i];
            float y = ys[i];
            float z = zs[i];
            float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z + Float.MIN_NORMAL);
            xs[i] = x * scale;
            ys[i] = y * scale;
            zs[i] = z * scale;
        }
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

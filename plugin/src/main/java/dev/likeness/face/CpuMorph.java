package dev.likeness.face;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import java.util.Arrays;

/**
 * Blendshapes added up on the processor, into position, normal and tangent buffers that belong to
 * one geometry. Only blocks of vertices that a changed weight moves are touched, and nothing is
 * added up before somebody looks at the mesh: the renderer, software skinning, picking. On meshes
 * with a bind pose the sum goes there as well when it is asked for: software skinning starts from
 * it in every frame, and the engine copies it back when it changes to hardware skinning.
 */
final class CpuMorph implements MorphStrategy, MorphedMesh.Completion {

    private final Geometry geometry;
    private final Mesh original;
    private final MorphedMesh mesh;
    private final MorphSums sums;
    private final SparseDeltas deltas;
    private final RestPose rest;
    private final MeshStream positions;
    private final MeshStream normals;
    private final MeshStream tangents;

    /** By target, and a zero at the end. */
    private final float[] shown;

    private final long[] active;
    private final long[] changed;
    private Thread posedBy = Thread.currentThread();
    private boolean waits;
    private boolean bindPosePending;

    /** Whether somebody has read the mesh since it was posed last, and since it was before. */
    private boolean read;

    private boolean readBefore;

    CpuMorph(Geometry geometry, MorphSums sums, SparseDeltas deltas, int targets) {
        this.geometry = geometry;
        this.sums = sums;
        this.deltas = deltas;
        this.original = MorphedMesh.baseOf(geometry.getMesh());
        this.mesh = new MorphedMesh(original);
        this.rest = deltas.restOf(original);
        this.positions = new MeshStream(mesh, original, Type.Position, Type.BindPosePosition);
        this.normals = new MeshStream(mesh, original, Type.Normal, Type.BindPoseNormal);
        this.tangents = new MeshStream(mesh, original, Type.Tangent, Type.BindPoseTangent);
        this.shown = new float[targets + 1];
        this.active = new long[SparseDeltas.words(targets)];
        this.changed = new long[active.length];
        write();
        GpuMorph.removeOverrides(geometry);
        geometry.setMesh(mesh);
        mesh.completeBy(this);
    }

    @Override
    public void apply(float[] weights) {
        posedBy = Thread.currentThread();
        readBefore = read;
        read = false;
        boolean any = false;
        for (int target = 0; target < weights.length; target++) {
            float weight = weights[target];
            if (weight != shown[target]) {
                long bit = 1L << target;
                int word = target / Long.SIZE;
                changed[word] |= bit;
                active[word] = weight == 0 ? active[word] & ~bit : active[word] | bit;
                shown[target] = weight;
                any = true;
            }
        }
        if (any && !waits) {
            waits = true;
            mesh.clearCollisionData();
            if (readBefore) {
                sums.add(this);
            }
        }
    }

    @Override
    public void complete() {
        read = true;
        if (waits) {
            sums.complete(this);
        }
    }

    @Override
    public void completeBindPose() {
        complete();
        if (bindPosePending) {
            bindPosePending = false;
            positions.writeBindPose();
            normals.writeBindPose();
            tangents.writeBindPose();
        }
    }

    SparseDeltas deltas() {
        return deltas;
    }

    /** Whether this is likely to be read after another, by the same thread. */
    boolean isWantedWith(CpuMorph other) {
        return waits && readBefore && posedBy == other.posedBy;
    }

    /** Adds up one block, on any thread; different blocks do not disturb each other. */
    void sum(int each, BlockPose block) {
        if (!deltas.isMoved(each, changed)) {
            return;
        }
        deltas.sum(each, active, shown, rest.moved()[each], block);
        block.normalise();
        int[] vertices = deltas.vertices();
        int slot = each * SparseDeltas.BLOCK;
        int count = deltas.slotsOf(each);
        positions.put(vertices, slot, count, block.moved(), 0);
        normals.put(vertices, slot, count, block.moved(), 3 * SparseDeltas.BLOCK);
        if (rest.tangents().isPresent()) {
            block.straighten(rest.tangents().get()[each]);
            tangents.put(vertices, slot, count, block.tangents(), 0);
        }
    }

    /** Hands over the blocks, all of which have been added up. */
    void finish() {
        waits = false;
        Arrays.fill(changed, 0);
        write();
    }

    private void write() {
        positions.write();
        normals.write();
        tangents.write();
        bindPosePending = true;
    }

    @Override
    public void release() {
        sums.remove(this);
        mesh.completeBy(MorphedMesh.COMPLETE);
        geometry.setMesh(original);
        mesh.dispose();
    }
}

package dev.likeness.face;

import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;
import java.util.function.BiFunction;

/**
 * The blendshapes of one mesh on the graphics card: two sets of deltas, of which other meshes may
 * have one or the other too.
 *
 * @param own the head's own shapes
 * @param common shapes that heads have in common; the head's own where there are none
 * @param slots two slots of each vertex of the mesh, in the own and in the common set, or -1; a
 *     vertex attribute that meshes share
 * @param rows row of each target in the pages of its set, {@link #NO_ROW} for targets that move
 *     nothing (not to be changed)
 * @param isCommon by target which set it is in (not to be changed)
 * @param capacity length of the shader's active list; the same for nearly all meshes, so that they
 *     share one compiled shader
 */
record DeltaPages(
        DeltaSet own,
        DeltaSet common,
        VertexBuffer slots,
        int[] rows,
        boolean[] isCommon,
        int capacity) {

    static final int NO_ROW = -1;

    /** Where the shader finds the slots; no material of the engine uses so many. */
    static final VertexBuffer.Type SLOTS = VertexBuffer.Type.TexCoord8;

    private static final int SETS = 2;
    private static final int CAPACITY_STEP = 72;

    /**
     * Lays out the shapes of a mesh.
     *
     * @param sets makes or finds the textures of a set of shapes
     */
    static DeltaPages of(
            MorphTargets targets, BiFunction<MorphTargets, DeltaSet.Layout, DeltaSet> sets) {
        ShapeGroups groups = ShapeGroups.of(targets);
        DeltaSet own = sets.apply(groups.own(), groups.ownLayout());
        DeltaSet common =
                groups.common().targets().isEmpty()
                        ? own
                        : sets.apply(groups.common(), groups.commonLayout());
        int count = targets.targets().size();
        int[] rows = new int[count];
        int owns = 0;
        int commons = 0;
        for (int t = 0; t < count; t++) {
            rows[t] = groups.isCommon()[t] ? common.rows()[commons++] : own.rows()[owns++];
        }
        int capacity = CAPACITY_STEP * Math.max(1, ceilDiv(count, CAPACITY_STEP));
        return new DeltaPages(own, common, slots(own, common), rows, groups.isCommon(), capacity);
    }

    /** Size on the graphics card of what {@link #of} makes (in bytes). */
    static long bytes(MorphTargets targets) {
        ShapeGroups groups = ShapeGroups.of(targets);
        return groups.ownBytes() + groups.commonBytes();
    }

    private static VertexBuffer slots(DeltaSet own, DeltaSet common) {
        SlotOrder owns = own.layout().order();
        SlotOrder commons = common.layout().order();
        FloatBuffer data = BufferUtils.createFloatBuffer(SETS * owns.vertexCount());
        for (int vertex = 0; vertex < owns.vertexCount(); vertex++) {
            data.put(owns.slot(vertex)).put(commons.slot(vertex));
        }
        data.clear();
        VertexBuffer buffer = new VertexBuffer(SLOTS);
        buffer.setupData(VertexBuffer.Usage.Static, SETS, VertexBuffer.Format.Float, data);
        return buffer;
    }

    static int ceilDiv(int a, int b) {
        return DeltaSet.ceilDiv(a, b);
    }
}

package dev.likeness.face;

import com.jme3.scene.Mesh;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The blendshapes of one mesh as the processor adds them up fastest. {@link SlotOrder} puts
 * vertices that move together into one block; for each block and each shape that moves something in
 * it there is one array of the same length, so that four shapes are added in one loop without
 * branches, which the compiler turns into instructions for many numbers at once, and what is added
 * up stays in the nearest cache. Shared by all faces of one mesh. Any thread.
 */
final class SparseDeltas {

    /** Numbers of one slot: position and normal. */
    static final int NUMBERS = 6;

    static final int BLOCK = SlotOrder.BLOCK;

    /** Numbers of one block: a row of all its x, then y, z, and those of the normals. */
    static final int LENGTH = NUMBERS * BLOCK;

    private static final float[] NOTHING = new float[LENGTH];

    private final int[] vertices;
    private final long[][] moving;

    /** By block and target, and {@link #NOTHING} after the last target. */
    private final float[][][] deltas;

    private final Map<Mesh, RestPose> rests = new WeakHashMap<>();

    private SparseDeltas(int[] vertices, long[][] moving, float[][][] deltas) {
        this.vertices = vertices;
        this.moving = moving;
        this.deltas = deltas;
    }

    static SparseDeltas of(MorphTargets targets) {
        SlotOrder order = SlotOrder.of(targets);
        int[] vertices = new int[order.slotCount()];
        for (int vertex = 0; vertex < order.vertexCount(); vertex++) {
            if (order.slot(vertex) >= 0) {
                vertices[order.slot(vertex)] = vertex;
            }
        }
        int count = targets.targets().size();
        int blocks = DeltaSet.ceilDiv(vertices.length, BLOCK);
        SparseDeltas result =
                new SparseDeltas(
                        vertices, new long[blocks][words(count)], new float[blocks][count + 1][]);
        for (int target = 0; target < count; target++) {
            result.mark(target, targets.targets().get(target), order);
        }
        result.makeRoom();
        for (int target = 0; target < count; target++) {
            result.take(target, targets.targets().get(target), order);
        }
        return result;
    }

    private void mark(int target, MorphTarget shape, SlotOrder order) {
        for (int vertex : shape.vertices()) {
            moving[order.slot(vertex) / BLOCK][target / Long.SIZE] |= 1L << target;
        }
    }

    /** What is read together is allocated together. */
    private void makeRoom() {
        for (int block = 0; block < deltas.length; block++) {
            float[][] here = deltas[block];
            for (int target = 0; target < here.length - 1; target++) {
                if ((moving[block][target / Long.SIZE] >>> target & 1) != 0) {
                    here[target] = new float[LENGTH];
                }
            }
            here[here.length - 1] = NOTHING;
        }
    }

    private void take(int target, MorphTarget shape, SlotOrder order) {
        for (int i = 0; i < shape.vertices().length; i++) {
            int slot = order.slot(shape.vertices()[i]);
            float[] here = deltas[slot / BLOCK][target];
            for (int axis = 0; axis < 3; axis++) {
                int at = axis * BLOCK + slot % BLOCK;
                here[at] = shape.positions()[3 * i + axis];
                here[3 * BLOCK + at] = shape.normals()[3 * i + axis];
            }
        }
    }

    /** The vertex of each slot (not to be changed). */
    int[] vertices() {
        return vertices;
    }

    int blocks() {
        return moving.length;
    }

    /** A mesh at rest in the same blocks; read once for all faces of the mesh. */
    RestPose restOf(Mesh mesh) {
        synchronized (rests) {
            return rests.computeIfAbsent(mesh, each -> RestPose.of(each, this));
        }
    }

    /** How many slots of a block have a vertex; all but in the last one. */
    int slotsOf(int block) {
        return Math.min(BLOCK, vertices.length - block * BLOCK);
    }

    /**
     * Whether any of some shapes moves something in a block.
     *
     * @param block which
     * @param targets a bit for each target (length = {@link #words})
     */
    boolean isMoved(int block, long[] targets) {
        long[] here = moving[block];
        for (int word = 0; word < here.length; word++) {
            if ((here[word] & targets[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Length of a bit set of targets. */
    static int words(int targets) {
        return DeltaSet.ceilDiv(targets, Long.SIZE);
    }

    /**
     * Adds up one block.
     *
     * @param block which
     * @param active a bit for each target whose weight is not zero (length = {@link #words})
     * @param weights by target, any finite numbers, and a zero at the end (length = targets + 1)
     * @param rest without shapes (length = {@link #LENGTH})
     * @param pose gets the outcome (modified)
     */
    void sum(int block, long[] active, float[] weights, float[] rest, BlockPose pose) {
        float[] sums = pose.moved();
        int[] chosen = pose.chosen(weights.length + 3);
        System.arraycopy(rest, 0, sums, 0, LENGTH);
        float[][] here = deltas[block];
        int count = choose(block, active, chosen, weights.length - 1);
        for (int i = 0; i < count; i += 4) {
            int a = chosen[i];
            int b = chosen[i + 1];
            int c = chosen[i + 2];
            int d = chosen[i + 3];
            add(
                    sums,
                    here[a],
                    weights[a],
                    here[b],
                    weights[b],
                    here[c],
                    weights[c],
                    here[d],
                    weights[d]);
        }
    }

    /** Lists the shapes that count, made up to a multiple of four by one that moves nothing. */
    private int choose(int block, long[] active, int[] chosen, int nothing) {
        int count = 0;
        for (int word = 0; word < active.length; word++) {
            long bits = moving[block][word] & active[word];
            while (bits != 0) {
                chosen[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
            }
        }
        while (count % 4 != 0) {
            chosen[count++] = nothing;
        }
        return count;
    }

    /** So plain that the compiler adds many numbers at once. */
    private static void add(
            float[] sums,
            float[] a,
            float weightA,
            float[] b,
            float weightB,
            float[] c,
            float weightC,
            float[] d,
            float weightD) {
        for (int i = 0; i < LENGTH; i++) {
            sums[i] += weightA * a[i] + weightB * b[i] + weightC * c[i] + weightD * d[i];
        }
    }
}

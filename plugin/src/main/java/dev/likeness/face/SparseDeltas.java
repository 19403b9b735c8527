package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Arrays;

/**
 * The blendshapes of one mesh as the processor adds them up fastest: in the order of {@link
 * SlotOrder}, as runs of neighbouring slots, and each of the six numbers of a slot (position and
 * normal) in a row of its own, so that eight are added at once. Shared by all faces of one mesh.
 * Immutable, any thread.
 */
final class SparseDeltas {

    static final int NUMBERS = 6;

    /** A gap this short is filled with zeros: beginning a run anew costs as much. */
    private static final int BRIDGED = 8;

    private final int[] vertices;
    private final Runs[] targets;

    /**
     * One shape.
     *
     * @param starts first slot of each run
     * @param lengths slots of each run
     * @param deltas run by run six rows, each as long as the run
     */
    private record Runs(int[] starts, int[] lengths, float[] deltas) {}

    private SparseDeltas(int[] vertices, Runs[] targets) {
        this.vertices = vertices;
        this.targets = targets;
    }

    static SparseDeltas of(MorphTargets targets) {
        SlotOrder order = SlotOrder.of(targets);
        int[] vertices = new int[order.slotCount()];
        for (int vertex = 0; vertex < order.vertexCount(); vertex++) {
            if (order.slot(vertex) >= 0) {
                vertices[order.slot(vertex)] = vertex;
            }
        }
        Runs[] runs =
                targets.targets().stream().map(target -> runs(target, order)).toArray(Runs[]::new);
        return new SparseDeltas(vertices, runs);
    }

    private static Runs runs(MorphTarget target, SlotOrder order) {
        int[] slots = Arrays.stream(target.vertices()).map(order::slot).sorted().toArray();
        int[] starts = new int[slots.length];
        int[] lengths = new int[slots.length];
        int count = 0;
        for (int slot : slots) {
            int end = count == 0 ? 0 : starts[count - 1] + lengths[count - 1];
            if (count == 0 || slot - end > BRIDGED) {
                starts[count++] = slot;
            }
            lengths[count - 1] = slot + 1 - starts[count - 1];
        }
        starts = Arrays.copyOf(starts, count);
        lengths = Arrays.copyOf(lengths, count);
        return new Runs(starts, lengths, rows(target, order, starts, lengths));
    }

    private static float[] rows(MorphTarget target, SlotOrder order, int[] starts, int[] lengths) {
        int[] offsets = new int[starts.length];
        int size = 0;
        for (int run = 0; run < starts.length; run++) {
            offsets[run] = size;
            size += NUMBERS * lengths[run];
        }
        float[] rows = new float[size];
        for (int i = 0; i < target.vertices().length; i++) {
            int slot = order.slot(target.vertices()[i]);
            int found = Arrays.binarySearch(starts, slot);
            int run = found >= 0 ? found : -found - 2;
            int at = offsets[run] + slot - starts[run];
            for (int axis = 0; axis < 3; axis++) {
                rows[at + axis * lengths[run]] = target.positions()[3 * i + axis];
                rows[at + (3 + axis) * lengths[run]] = target.normals()[3 * i + axis];
            }
        }
        return rows;
    }

    /** The vertex of each slot (not to be changed). */
    int[] vertices() {
        return vertices;
    }

    /**
     * Adds one shape.
     *
     * @param target which
     * @param weight any finite number
     * @param sums six rows, each as long as there are slots (modified)
     */
    void add(int target, float weight, float[][] sums) {
        Runs runs = targets[target];
        int from = 0;
        for (int run = 0; run < runs.starts().length; run++) {
            int length = runs.lengths()[run];
            for (float[] sum : sums) {
                addRow(sum, runs.starts()[run], runs.deltas(), from, length, weight);
                from += length;
            }
        }
    }

    /** So plain that the compiler adds many numbers at once. */
    private static void addRow(
            float[] sum, int at, float[] deltas, int from, int length, float weight) {
        for (int i = 0; i < length; i++) {
            sum[at + i] += weight * deltas[from + i];
        }
    }
}

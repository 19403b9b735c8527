package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A slot for each vertex that any shape moves, in such an order that vertices moved by the same
 * shapes are neighbours. Vertices are sorted like words in a dictionary, whose letters say for each
 * shape whether it moves them; the shapes that divide the vertices most evenly come first.
 */
final class SlotOrder {

    private final int[] slotOfVertex;
    private final int slots;

    private SlotOrder(int[] slotOfVertex, int slots) {
        this.slotOfVertex = slotOfVertex;
        this.slots = slots;
    }

    static SlotOrder of(MorphTargets targets) {
        BitSet[] movedBy = new BitSet[targets.vertexCount()];
        List<MorphTarget> evenFirst = evenlyDividingFirst(targets);
        for (int t = 0; t < evenFirst.size(); t++) {
            for (int vertex : evenFirst.get(t).vertices()) {
                if (movedBy[vertex] == null) {
                    movedBy[vertex] = new BitSet(evenFirst.size());
                }
                movedBy[vertex].set(t);
            }
        }
        Integer[] moved =
                IntStream.range(0, movedBy.length)
                        .filter(vertex -> movedBy[vertex] != null)
                        .boxed()
                        .toArray(Integer[]::new);
        Arrays.sort(moved, (a, b) -> compare(movedBy[a], movedBy[b]));
        int[] slotOfVertex = new int[movedBy.length];
        Arrays.fill(slotOfVertex, -1);
        for (int slot = 0; slot < moved.length; slot++) {
            slotOfVertex[moved[slot]] = slot;
        }
        return new SlotOrder(slotOfVertex, moved.length);
    }

    private static List<MorphTarget> evenlyDividingFirst(MorphTargets targets) {
        double half = targets.vertexCount() / 2.0;
        return targets.targets().stream()
                .sorted(
                        Comparator.comparingDouble(
                                target -> Math.abs(target.vertices().length - half)))
                .toList();
    }

    /** By the first shape that moves only one of the two. */
    private static int compare(BitSet a, BitSet b) {
        int at = 0;
        while (true) {
            int nextA = a.nextSetBit(at);
            int nextB = b.nextSetBit(at);
            if (nextA != nextB) {
                return nextA < 0 ? 1 : nextB < 0 ? -1 : Integer.compare(nextA, nextB);
            }
            if (nextA < 0) {
                return 0;
            }
            at = nextA + 1;
        }
    }

    /** The slot of a vertex, or -1 if no shape moves it. */
    int slot(int vertex) {
        return slotOfVertex[vertex];
    }

    int slotCount() {
        return slots;
    }

    int vertexCount() {
        return slotOfVertex.length;
    }
}

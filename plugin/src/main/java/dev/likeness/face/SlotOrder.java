package dev.likeness.face;

import dev.likeness.model.MorphTargets;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A slot for each vertex that any shape moves, in such an order that vertices moved by the same
 * shapes are neighbours. Blocks of {@link #BLOCK} slots are filled one after another: each begins
 * with the vertices that most shapes move, and goes on with those that add the fewest shapes to it.
 * So a shape touches few blocks, and moves most of what it touches.
 */
final class SlotOrder {

    /** Slots of one block; a multiple of {@link DeltaSet#PAGE}. */
    static final int BLOCK = 64;

    /** A shape that a block gets anew weighs this much more than one that it has in vain. */
    private static final int NEW_SHAPE = 10;

    private static final int SHAPE_IN_VAIN = 3;

    private final int[] slotOfVertex;
    private final int slots;

    private SlotOrder(int[] slotOfVertex, int slots) {
        this.slotOfVertex = slotOfVertex;
        this.slots = slots;
    }

    static SlotOrder of(MorphTargets targets) {
        Groups left = Groups.of(targets);
        int[] vertices = new int[left.vertexCount()];
        for (int from = 0; from < vertices.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, vertices.length);
            fill(vertices, from, to, left);
            // Any order will do within a block; this one writes to memory in one direction.
            Arrays.sort(vertices, from, to);
        }
        int[] slotOfVertex = new int[targets.vertexCount()];
        Arrays.fill(slotOfVertex, -1);
        for (int slot = 0; slot < vertices.length; slot++) {
            slotOfVertex[vertices[slot]] = slot;
        }
        return new SlotOrder(slotOfVertex, vertices.length);
    }

    private static void fill(int[] vertices, int from, int to, Groups left) {
        long[] shapes = new long[left.words];
        int group = left.largest();
        int slot = from;
        while (slot < to) {
            left.addShapes(group, shapes);
            slot = left.take(group, vertices, slot, to);
            if (slot < to) {
                group = left.nearest(shapes);
            }
        }
    }

    /** Vertices that are in no slot yet, those together that the same shapes move. */
    private static final class Groups {

        private final int words;

        /** The shapes of each group, one bit for each (length = words × groups). */
        private final long[] shapes;

        private final List<int[]> vertices;
        private final int[] taken;
        private int count;

        private Groups(int words, List<int[]> vertices, long[] shapesOfVertex) {
            this.words = words;
            this.vertices = vertices;
            this.count = vertices.size();
            this.taken = new int[count];
            this.shapes = new long[words * count];
            for (int group = 0; group < count; group++) {
                int from = words * vertices.get(group)[0];
                System.arraycopy(shapesOfVertex, from, shapes, words * group, words);
            }
        }

        static Groups of(MorphTargets targets) {
            int words = DeltaSet.ceilDiv(targets.targets().size(), Long.SIZE);
            long[] shapes = new long[words * targets.vertexCount()];
            for (int t = 0; t < targets.targets().size(); t++) {
                for (int vertex : targets.targets().get(t).vertices()) {
                    shapes[words * vertex + t / Long.SIZE] |= 1L << t;
                }
            }
            Map<BitSet, IntStream.Builder> groups = new LinkedHashMap<>();
            for (int vertex = 0; vertex < targets.vertexCount(); vertex++) {
                LongBuffer here = LongBuffer.wrap(shapes, words * vertex, words);
                BitSet movedBy = BitSet.valueOf(here);
                if (!movedBy.isEmpty()) {
                    groups.computeIfAbsent(movedBy, each -> IntStream.builder()).add(vertex);
                }
            }
            List<int[]> vertices = new ArrayList<>();
            groups.values().forEach(group -> vertices.add(group.build().toArray()));
            return new Groups(words, vertices, shapes);
        }

        int vertexCount() {
            return vertices.stream().mapToInt(group -> group.length).sum();
        }

        /** The group that most shapes move. */
        int largest() {
            int largest = 0;
            int most = -1;
            for (int group = 0; group < count; group++) {
                int size = 0;
                for (int word = 0; word < words; word++) {
                    size += Long.bitCount(shapes[words * group + word]);
                }
                if (size > most) {
                    most = size;
                    largest = group;
                }
            }
            return largest;
        }

        /** The group that fits best to a block with these shapes. */
        int nearest(long[] others) {
            int nearest = 0;
            int least = Integer.MAX_VALUE;
            for (int group = 0; group < count; group++) {
                int more = 0;
                int less = 0;
                for (int word = 0; word < words; word++) {
                    long here = shapes[words * group + word];
                    more += Long.bitCount(here & ~others[word]);
                    less += Long.bitCount(others[word] & ~here);
                }
                int misfit = NEW_SHAPE * more + SHAPE_IN_VAIN * less;
                if (misfit < least) {
                    least = misfit;
                    nearest = group;
                }
            }
            return nearest;
        }

        void addShapes(int group, long[] block) {
            for (int word = 0; word < words; word++) {
                block[word] |= shapes[words * group + word];
            }
        }

        /** Puts vertices of a group into slots, and tells which slot is the next. */
        int take(int group, int[] slots, int from, int to) {
            int[] all = vertices.get(group);
            int some = Math.min(to - from, all.length - taken[group]);
            System.arraycopy(all, taken[group], slots, from, some);
            taken[group] += some;
            if (taken[group] == all.length) {
                remove(group);
            }
            return from + some;
        }

        /** The last group moves into the gap. */
        private void remove(int group) {
            count--;
            System.arraycopy(shapes, words * count, shapes, words * group, words);
            vertices.set(group, vertices.get(count));
            taken[group] = taken[count];
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

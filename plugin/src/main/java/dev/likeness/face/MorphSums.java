package dev.likeness.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds up the faces that wait for it, all together: the first one that is drawn in a frame takes
 * the others along, so that the deltas of a block are fetched from memory once for all faces that
 * share them, and several threads can help. What was not drawn in the frame before is added up when
 * it is drawn, for it may not be drawn in this one either.
 *
 * <p>Faces that different threads work on do not meet: whoever asks takes along only those that
 * were posed on the same thread.
 */
final class MorphSums implements AutoCloseable {

    /** From this many blocks of vertices on it is worth waking others. */
    private static final int WORTH_HELP = 64;

    /** So many faces share what was fetched; of more the poses themselves would not stay near. */
    private static final int TOGETHER = 16;

    private final SumWorkers workers;
    private final FaceDetail detail;
    private final List<CpuMorph> waiting = new ArrayList<>();
    private final List<CpuMorph> batch = new ArrayList<>();
    private final SumWorkers.Job job = this::part;

    /** By part of the job: the first face of those that share deltas, how many, and the block. */
    private int[] firsts = new int[0];

    private int[] counts = new int[0];
    private int[] blocks = new int[0];
    private int parts;

    /**
     * Makes it without faces.
     *
     * @param workers closed with it (not null, alias)
     * @param detail told the time that is spent (not null, alias)
     */
    MorphSums(SumWorkers workers, FaceDetail detail) {
        this.workers = workers;
        this.detail = detail;
    }

    /**
     * Remembers a face whose weights have changed and that was read in the frame before, until the
     * next time that any face is asked for.
     */
    synchronized void add(CpuMorph face) {
        waiting.add(face);
    }

    /** Forgets a face. */
    synchronized void remove(CpuMorph face) {
        waiting.remove(face);
    }

    /** Adds up a face that waits, and those that are likely to be drawn after it. */
    synchronized void complete(CpuMorph asked) {
        long start = detail.now();
        take(asked);
        int work = divide();
        if (work < WORTH_HELP) {
            workers.alone(parts, job);
        } else {
            workers.share(parts, job);
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).finish();
        }
        batch.clear();
        detail.spentSince(start);
    }

    /** Moves faces from those that wait to the batch, those with the same deltas together. */
    private void take(CpuMorph asked) {
        batch.add(asked);
        for (int i = 0; i < waiting.size(); i++) {
            CpuMorph face = waiting.get(i);
            if (face != asked && face.isWantedWith(asked)) {
                batch.add(face);
            }
        }
        waiting.clear();
        for (int first = 0; first < batch.size(); ) {
            first = gather(first);
        }
    }

    /** Brings all with the deltas of one face behind it, and tells where the next ones begin. */
    private int gather(int first) {
        SparseDeltas deltas = batch.get(first).deltas();
        int end = first + 1;
        for (int i = end; i < batch.size(); i++) {
            CpuMorph face = batch.get(i);
            if (face.deltas() == deltas) {
                batch.set(i, batch.get(end));
                batch.set(end++, face);
            }
        }
        return end;
    }

    /** Makes a part of each block and the faces that share its deltas; tells how much it is. */
    private int divide() {
        parts = 0;
        int work = 0;
        int first = 0;
        while (first < batch.size()) {
            SparseDeltas deltas = batch.get(first).deltas();
            int count = 1;
            while (first + count < batch.size() && batch.get(first + count).deltas() == deltas) {
                count++;
            }
            for (int from = first; from < first + count; from += TOGETHER) {
                addParts(from, Math.min(TOGETHER, first + count - from), deltas.blocks());
            }
            work += count * deltas.blocks();
            first += count;
        }
        return work;
    }

    private void addParts(int first, int count, int blocksOfEach) {
        makeRoom(parts + blocksOfEach);
        for (int block = 0; block < blocksOfEach; block++) {
            firsts[parts] = first;
            counts[parts] = count;
            blocks[parts++] = block;
        }
    }

    private void makeRoom(int size) {
        if (firsts.length < size) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
        }
    }

    private void part(int part, BlockPose block) {
        for (int i = 0; i < counts[part]; i++) {
            batch.get(firsts[part] + i).sum(blocks[part], block);
        }
    }

    /** Lets the threads end. What is asked for afterwards is added up by whoever asks. */
    @Override
    public void close() {
        workers.close();
    }
}

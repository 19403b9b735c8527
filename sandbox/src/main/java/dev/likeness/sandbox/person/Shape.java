package dev.likeness.sandbox.person;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * One blendshape of a surface. Its movements may be computed only when somebody asks for them.
 * Immutable, thread-safe.
 */
public final class Shape {

    private final String name;
    private final Supplier<float[]> deltas;

    /**
     * A shape that is known already.
     *
     * @param name for example "jawOpen" or "aa"
     * @param deltas movement of each vertex at weight 1 (length = 3 × vertexCount, xyz, metres)
     */
    public Shape(String name, float[] deltas) {
        this(name, () -> deltas);
    }

    private Shape(String name, Supplier<float[]> deltas) {
        this.name = name;
        this.deltas = deltas;
    }

    /**
     * A shape that is computed when it is wanted, and again if memory was too short to keep it.
     *
     * @param name for example "jawOpen" or "aa"
     * @param deltas gives the same numbers each time, on any thread
     * @return the shape
     */
    public static Shape onDemand(String name, Supplier<float[]> deltas) {
        return new Shape(name, new Kept(deltas));
    }

    /**
     * What it is called in its sets.
     *
     * @return for example "jawOpen" or "aa"
     */
    public String name() {
        return name;
    }

    /**
     * Movement of each vertex at weight 1.
     *
     * @return length = 3 × vertexCount, xyz, metres; not to be changed
     */
    public float[] deltas() {
        return deltas.get();
    }

    private static final class Kept implements Supplier<float[]> {

        private final Supplier<float[]> compute;
        private SoftReference<float[]> kept = new SoftReference<>(null);

        Kept(Supplier<float[]> compute) {
            this.compute = compute;
        }

        @Override
        public synchronized float[] get() {
            float[] deltas = kept.get();
            if (deltas == null) {
                deltas = compute.get();
                kept = new SoftReference<>(deltas);
            }
            return deltas;
        }
    }
}

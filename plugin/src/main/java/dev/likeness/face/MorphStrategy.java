package dev.likeness.face;

/** One way of drawing one geometry with its blendshapes (render thread). */
interface MorphStrategy {

    /**
     * Shows the weights from the next frame on. Doing it again with the same weights is cheap.
     *
     * @param weights by target of the mesh (length as the targets, any finite value, not kept)
     */
    void apply(float[] weights);

    /** Gives the geometry back its own mesh, material and overrides. */
    void release();
}

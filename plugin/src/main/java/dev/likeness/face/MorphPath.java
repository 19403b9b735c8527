package dev.likeness.face;

/** Where blendshapes are added up. */
public enum MorphPath {
    /**
     * On the graphics card where there is one and it and the material can, else on the processor.
     */
    AUTO,
    /** On the graphics card: a texture of deltas read by the vertex shader. Meshes stay shared. */
    GPU,
    /** On the processor: own position and normal buffers per geometry. Works everywhere. */
    CPU
}

/**
 * Brings models onto the graphics card without holding the render thread: everything that can be
 * computed is computed by workers, what has to be uploaded goes up in small pieces, a budget of
 * time per frame, and shaders are compiled one a frame before anything that needs them is seen.
 *
 * <p>Knows the engine, {@code .model} and {@code .face}; knows nothing of services, files and
 * networks.
 */
package dev.likeness.stage;

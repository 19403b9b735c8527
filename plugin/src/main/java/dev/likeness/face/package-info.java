/**
 * A face driven by name: canonical blendshape names and sets, what is made of them where an avatar
 * lacks them, layers and claims, gaze and life, and the morph renderer that draws every shape at
 * once. Names, poses and layers know no engine; {@code .speech} and {@code .capture} stand on
 * these.
 *
 * <p>Knows the engine and {@code .model}, and no network.
 */
package dev.likeness.face;

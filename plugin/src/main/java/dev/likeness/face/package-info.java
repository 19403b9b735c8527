/**
 * A face driven by name: canonical blendshape names (ARKit, visemes), smooth transitions, blinking
 * and gaze, and the morph renderer that draws every shape at once.
 *
 * <p>Knows the engine and {@code .model}, and no network.
 */
package dev.likeness.face;

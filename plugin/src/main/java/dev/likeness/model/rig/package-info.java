/**
 * Skeletons and what moves them: joints, bind poses, clips.
 *
 * <p>Knows the engine's animation system and no file format.
 */
package dev.likeness.model.rig;

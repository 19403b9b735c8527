/**
 * Materials and textures that look right under the engine's PBR: skin, hair, eyes, teeth.
 *
 * <p>Knows the engine and images, no model format; not for games.
 */
package dev.likeness.model.material;

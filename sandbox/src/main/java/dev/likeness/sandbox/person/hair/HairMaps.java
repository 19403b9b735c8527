package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/**
 * The textures of a kind of hair, shared by all haircuts of that kind.
 *
 * @param color with alpha
 * @param normal as large; green grows upwards
 * @param metallicRoughness occlusion, roughness and metal, half as wide and high
 */
record HairMaps(BufferedImage color, BufferedImage normal, BufferedImage metallicRoughness) {}

package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A haircut as all people share it: topology, UV, texture. The positions are those on the template
 * head; each {@link Person} has its own.
 *
 * @param identity for example "bob"
 * @param gender "female", "male" or "unisex"
 * @param surface skinned to the head joint
 * @param color colour map with alpha in a neutral mid brown
 * @param normal relief of the strands (glTF convention), or empty
 * @param metallicRoughness occlusion (red), roughness (green) and metal (blue), or empty
 * @param preview a small picture for menus
 */
public record Haircut(
        String identity,
        String gender,
        Surface surface,
        BufferedImage color,
        Optional<BufferedImage> normal,
        Optional<BufferedImage> metallicRoughness,
        BufferedImage preview) {}

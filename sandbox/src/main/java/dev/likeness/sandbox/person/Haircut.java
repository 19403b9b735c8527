package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;

/**
 * A haircut as all people share it: topology, UV, texture. The positions are those on the template
 * head; each {@link Person} has its own.
 *
 * @param identity for example "bob"
 * @param gender "female", "male" or "unisex"
 * @param surface skinned to the head joint
 * @param color colour map with alpha in a neutral mid brown
 * @param preview a small picture for menus
 */
public record Haircut(
        String identity,
        String gender,
        Surface surface,
        BufferedImage color,
        BufferedImage preview) {}

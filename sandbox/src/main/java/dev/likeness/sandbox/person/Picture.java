package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;

/**
 * A texture of a part.
 *
 * @param fileName for example "AvatarHead_Color.jpg"; the ending tells the encoding (.jpg without
 *     alpha, .png with or without)
 * @param image the pixels, sRGB for colour maps, linear for others
 */
public record Picture(String fileName, BufferedImage image) {}

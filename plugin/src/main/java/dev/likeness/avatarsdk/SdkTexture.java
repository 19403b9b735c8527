package dev.likeness.avatarsdk;

/**
 * A texture of an avatar. Every part may be null.
 *
 * @param identity the texture's name
 * @param file URL of the picture
 */
public record SdkTexture(String identity, String file) {}

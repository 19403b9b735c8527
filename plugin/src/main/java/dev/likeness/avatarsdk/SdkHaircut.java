package dev.likeness.avatarsdk;

/**
 * A haircut fitted to one avatar. Every part may be null.
 *
 * @param identity the haircut's name, the same for all avatars
 * @param gender "male", "female", "unisex", or something newer
 * @param preview URL of a picture
 * @param url this record's own URL
 * @param texture URL of a PNG
 * @param model URL of the avatar
 * @param pointcloud URL of a zip with vertex positions
 * @param mesh URL of a zip with the whole mesh
 */
public record SdkHaircut(
        String identity,
        String gender,
        String preview,
        String url,
        String texture,
        String model,
        String pointcloud,
        String mesh) {}

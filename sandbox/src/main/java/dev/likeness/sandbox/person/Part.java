package dev.likeness.sandbox.person;

import java.util.Optional;

/**
 * One mesh of a person as the services name them: AvatarHead, AvatarBody, AvatarEyelashes,
 * AvatarLeftEyeball, AvatarRightEyeball, AvatarLeftCornea, AvatarRightCornea, AvatarTeethUpper,
 * AvatarTeethLower.
 *
 * @param name the service's name of the part
 * @param surface its mesh
 * @param color colour map, or empty for one flat colour
 * @param normal tangent-space normal map (glTF convention), or empty
 * @param metallicRoughness occlusion (red), roughness (green) and metal (blue) as glTF has them, or
 *     empty for one roughness
 * @param transparent true if the alpha of the colour map is to be blended
 * @param roughness 0 to 1, for the whole part; with a map, the map's average
 */
public record Part(
        String name,
        Surface surface,
        Optional<Picture> color,
        Optional<Picture> normal,
        Optional<Picture> metallicRoughness,
        boolean transparent,
        float roughness) {}

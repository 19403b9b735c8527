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
 * @param transparent true if the alpha of the colour map is to be blended
 * @param roughness 0 to 1, for the whole part
 */
public record Part(
        String name,
        Surface surface,
        Optional<Picture> color,
        Optional<Picture> normal,
        boolean transparent,
        float roughness) {}

package dev.likeness.sandbox.person;

import java.util.List;
import java.util.Map;

/**
 * The template shaped to one person's proportions, still without textures. Topology and UV are the
 * same for every person of one sex.
 *
 * @param joints the skeleton, parents first
 * @param surfaces part name → mesh with its shapes: AvatarHead, AvatarBody, AvatarEyelashes,
 *     AvatarLeftEyeball, AvatarRightEyeball, AvatarLeftCornea, AvatarRightCornea, AvatarTeethUpper,
 *     AvatarTeethLower (in the services' order)
 * @param bust chest and shoulders in a shirt, for pipelines without a body
 * @param landmarks where the landmarks are (xyz, metres, on the skin of AvatarHead; pupils on the
 *     eyeballs)
 * @param skull centre of the cranium (xyz, metres): rays from here meet the scalp once
 */
public record ShapedHead(
        List<Joint> joints,
        Map<String, Surface> surfaces,
        Surface bust,
        Map<Landmark, float[]> landmarks,
        float[] skull) {}

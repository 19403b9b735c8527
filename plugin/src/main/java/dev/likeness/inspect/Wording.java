package dev.likeness.inspect;

/**
 * How to ask a service for something, each a half sentence in the imperative.
 *
 * @param shapes for any blendshapes
 * @param arKit for all ARKit shapes
 * @param visemes for visemes
 * @param smallerTextures for less texture memory
 * @param fewerTriangles for smaller meshes
 */
record Wording(
        String shapes,
        String arKit,
        String visemes,
        String smallerTextures,
        String fewerTriangles) {

    private static final Wording METAPERSON =
            new Wording(
                    "request `mobile_51` and `visemes_15` in the list of `blendshapes` of the export"
                            + " parameters; if this is a template, add the avatar's blendshape"
                            + " deltas",
                    "request `mobile_51` in the export parameters",
                    "request `visemes_15` in the export parameters",
                    "ask for profile `1K.jpg` in `textures` of the export parameters",
                    "ask for `\"lod\": \"LOD2\"` in the export parameters");

    private static final Wording ANIMATED_FACE =
            new Wording(
                    "request `mobile_51` and `visemes_17` in the parameters when the avatar is"
                            + " created, and fetch its blendshapes",
                    "request `mobile_51` in the parameters when the avatar is created",
                    "request `visemes_17` in the parameters when the avatar is created",
                    "scale the texture down",
                    "fetch the mesh with a higher `lod`");

    private static final Wording AVATURN =
            new Wording(
                    "enable T2 avatars for the project, for T1 avatars have none",
                    "export the avatar again as T2",
                    "export the avatar again as T2",
                    "scale the textures of the exported GLB down",
                    "simplify the exported GLB");

    private static final Wording READY_PLAYER_ME =
            new Wording(
                    "request `?morphTargets=ARKit,Oculus Visemes`",
                    "request `?morphTargets=ARKit,Oculus Visemes`",
                    "request `?morphTargets=ARKit,Oculus Visemes`",
                    "request `?textureAtlas=1024` or `?textureSizeLimit=1024`",
                    "request `?meshLod=1`");

    private static final Wording UNKNOWN =
            new Wording(
                    "export the model with ARKit blendshapes and visemes",
                    "export the model with all ARKit blendshapes",
                    "export the model with the 15 Oculus visemes",
                    "scale them down",
                    "simplify the meshes");

    static Wording of(AvatarOrigin origin) {
        return switch (origin) {
            case METAPERSON -> METAPERSON;
            case ANIMATED_FACE -> ANIMATED_FACE;
            case AVATURN -> AVATURN;
            case READY_PLAYER_ME -> READY_PLAYER_ME;
            case UNKNOWN -> UNKNOWN;
        };
    }
}

package dev.likeness.model.material;

import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a part of a person is, by its name, and what its material needs beyond what its file says:
 * services leave most of it out (a cornea without colour, skin as rough as chalk).
 */
public enum SurfaceRole {
    /** Frames, and lenses that are seen through. */
    GLASSES("glasses|eyewear|facewear"),
    HEADWEAR("headwear|(?<![a-z])(hat|helmet|earrings?)(?![a-z])"),
    CLOTHES(
            "outfit|clothes|clothing|footwear|costume|(?<![a-z])(look|shoes?|top|bottom|necklace|props?)"
                    + "(?![a-z])"),
    LASHES("lash"),
    CORNEA("cornea"),
    /** A dark film over the eyeball, as soft shade. */
    EYE_SHADE("eyeao|eye_?occlusion|eye_?shadow"),
    EYEBALL("eye(?!brow)"),
    TEETH("teeth|tongue|mouth"),
    HAIR("hair|beard|brow|moustache"),
    SKIN("head|body|skin|^mesh$"),
    OTHER("(?!)");

    private static final float SKIN_ROUGHNESS = 0.55f;
    private static final float EYE_ROUGHNESS = 0.15f;
    private static final float CORNEA_ROUGHNESS = 0.08f;
    private static final float TEETH_ROUGHNESS = 0.3f;
    private static final float HAIR_ROUGHNESS = 0.68f;

    /** Of a mask without soft edges. */
    private static final float HAIR_CUTOFF = 0.5f;

    /** Strands finer than a pixel cover it in part; drawn as opaque they are rows of dark dots. */
    private static final float HAIR_OPAQUE = 0.8f;

    private static final float FRAME_CUTOFF = 0.95f;

    /** Share of the light from all around that reaches teeth. */
    private static final float MOUTH_OPENNESS = 0.45f;

    /** Share of direct light that reaches teeth without shadows. */
    private static final float MOUTH_SHADE = 0.8f;

    private static final float LASH_CUTOFF = 0.05f;

    /** From here on a roughness is taken for "not said". */
    private static final float UNSAID_ROUGHNESS = 0.95f;

    private final Pattern name;

    SurfaceRole(String name) {
        this.name = Pattern.compile(name, Pattern.CASE_INSENSITIVE);
    }

    public static SurfaceRole of(String partName) {
        return Arrays.stream(values())
                .filter(role -> role.name.matcher(partName).find())
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether it can be taken off. */
    public boolean isGarment() {
        return this == CLOTHES || this == GLASSES || this == HEADWEAR;
    }

    /** Whether it moves with the head alone. */
    public boolean isOnHead() {
        return this == GLASSES || this == HEADWEAR;
    }

    /**
     * Completes a material.
     *
     * @param material PBR, as the file describes it (modified)
     */
    public void complete(Material material) {
        if (isFlesh()) {
            refuseUnsaidMetal(material);
        }
        switch (this) {
            case SKIN -> roughnessIfUnsaid(material, SKIN_ROUGHNESS);
            case EYEBALL -> roughnessIfUnsaid(material, EYE_ROUGHNESS);
            case TEETH -> completeTeeth(material);
            case CORNEA -> completeCornea(material);
            case LASHES -> completeLashes(material);
            case HAIR -> completeHair(material);
            case EYE_SHADE -> completeEyeShade(material);
            case GLASSES -> completeGlasses(material);
            case HEADWEAR, CLOTHES, OTHER -> {}
        }
    }

    private boolean isFlesh() {
        return !isGarment() && this != OTHER;
    }

    /** A glTF material is metal unless it says otherwise, and some exports of people do not. */
    private static void refuseUnsaidMetal(Material material) {
        if (material.getTextureParam("MetallicRoughnessMap") == null
                && material.getTextureParam("MetallicMap") == null) {
            material.setFloat("Metallic", 0);
        }
    }

    private static void roughnessIfUnsaid(Material material, float roughness) {
        float said = material.<Float>getParamValue("Roughness");
        if (!hasRoughnessMap(material) && said > UNSAID_ROUGHNESS) {
            material.setFloat("Roughness", roughness);
        }
    }

    private static boolean hasRoughnessMap(Material material) {
        return material.getTextureParam("MetallicRoughnessMap") != null
                || material.getTextureParam("RoughnessMap") != null;
    }

    /**
     * A clear cornea has no colour of its own and only adds its highlight. With alpha blending an
     * alpha of zero would take the highlight away too; premultiplied it adds. The engine's own
     * additive mode would do as well, were it not for a game in which nothing was blended before:
     * the engine takes OpenGL's blending for additive from the start, which it is not, and the
     * cornea comes out black.
     */
    private static void completeCornea(Material material) {
        material.setFloat("Roughness", CORNEA_ROUGHNESS);
        material.setFloat("Metallic", 0);
        if (material.getTextureParam("BaseColorMap") == null) {
            material.setColor("BaseColor", new ColorRGBA(0, 0, 0, 0));
            material.getAdditionalRenderState().setBlendMode(BlendMode.PremultAlpha);
        } else {
            material.getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
        }
        material.getAdditionalRenderState().setDepthWrite(false);
    }

    /** Lips and cheeks keep most light out of a mouth, which a light probe does not know. */
    private static void completeTeeth(Material material) {
        roughnessIfUnsaid(material, TEETH_ROUGHNESS);
        ColorRGBA said = material.getParamValue("BaseColor");
        material.setColor(
                "BaseColor",
                new ColorRGBA(
                        MOUTH_SHADE * said.r, MOUTH_SHADE * said.g, MOUTH_SHADE * said.b, said.a));
        if (material.getTextureParam("LightMap") == null) {
            material.setTexture("LightMap", Texels.grey(MOUTH_OPENNESS));
            material.setBoolean("LightMapAsAOMap", true);
        }
    }

    /** Frames hide what is behind them, lenses do not. */
    private static void completeGlasses(Material material) {
        if (hasClearParts(material) && material instanceof SoftEdgeMaterial soft) {
            soft.soften(FRAME_CUTOFF);
        } else if (material.getAdditionalRenderState().getBlendMode() == BlendMode.Alpha) {
            material.getAdditionalRenderState().setDepthWrite(false);
        }
    }

    private static boolean hasClearParts(Material material) {
        var map = material.getTextureParam("BaseColorMap");
        return map != null && Texels.hasClearParts(map.getTextureValue().getImage());
    }

    private static void completeEyeShade(Material material) {
        material.setFloat("Roughness", 1);
        material.setFloat("Metallic", 0);
        material.getAdditionalRenderState().setDepthWrite(false);
    }

    private static void completeLashes(Material material) {
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        if (material.getAdditionalRenderState().getBlendMode() == BlendMode.Alpha) {
            // Clear texels must not write depth, or the hair behind them is cut out.
            material.setFloat("AlphaDiscardThreshold", LASH_CUTOFF);
        }
    }

    /**
     * A mask sorts right without help, blended cards of one mesh do not; so only the rim of a mask
     * is blended. A strand's highlight is narrow only along the strand; the engine's is round, and
     * a narrow one looks like plastic.
     */
    private static void completeHair(Material material) {
        roughnessIfUnsaid(material, HAIR_ROUGHNESS);
        if (!hasRoughnessMap(material)) {
            float said = material.<Float>getParamValue("Roughness");
            material.setFloat("Roughness", Math.max(said, HAIR_ROUGHNESS));
        }
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        material.getAdditionalRenderState().setBlendMode(BlendMode.Off);
        if (hasClearParts(material) && material instanceof SoftEdgeMaterial soft) {
            soft.soften(HAIR_OPAQUE);
        } else {
            material.setFloat("AlphaDiscardThreshold", HAIR_CUTOFF);
        }
    }
}

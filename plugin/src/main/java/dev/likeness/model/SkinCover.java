package dev.likeness.model;

import com.jme3.material.MatParamOverride;
import com.jme3.scene.Geometry;
import com.jme3.shader.VarType;
import com.jme3.texture.Texture2D;
import dev.likeness.model.material.VisibilityMask;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides what garments cover of one avatar's skin: the geometry is drawn with a masked copy of its
 * colours, its material and all other avatars stay as they are. Shadows leave it out too.
 */
final class SkinCover {

    private final Map<Geometry, List<MatParamOverride>> covered = new IdentityHashMap<>();

    /**
     * Covers what these garments hide and uncovers everything else.
     *
     * @param geometries of the avatar itself (not null)
     * @param outfits all that is worn (not null)
     */
    void over(List<Geometry> geometries, List<Outfit> outfits) {
        covered.forEach((geometry, cover) -> cover.forEach(geometry::removeMatParamOverride));
        covered.clear();
        for (Geometry geometry : geometries) {
            if (geometry.getName() != null) {
                SkinRegion.of(geometry.getName())
                        .map(region -> Outfit.masks(outfits, region))
                        .filter(masks -> !masks.isEmpty())
                        .ifPresent(masks -> cover(geometry, masks, outfits.get(0).avatar()));
            }
        }
    }

    private void cover(Geometry geometry, Set<VisibilityMask> masks, AvatarAsset avatar) {
        var parameter = geometry.getMaterial().getTextureParam("BaseColorMap");
        Texture2D skin = parameter == null ? null : (Texture2D) parameter.getTextureValue();
        Texture2D cut = avatar.skinMasks().cut(skin, masks);
        List<MatParamOverride> cover = new ArrayList<>();
        cover.add(new MatParamOverride(VarType.Texture2D, "BaseColorMap", cut));
        cover.add(
                new MatParamOverride(
                        VarType.Float, "AlphaDiscardThreshold", VisibilityMask.THRESHOLD));
        cover.forEach(geometry::addMatParamOverride);
        covered.put(geometry, cover);
    }
}

package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.scene.Geometry;
import com.jme3.texture.Texture2D;
import dev.likeness.model.material.VisibilityMask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A garment fitted to one avatar: meshes on the avatar's skeleton, masks cut into its skin.
 * Immutable, shared by all instances of that avatar and all threads; a {@link Wardrobe} puts it on.
 */
public final class Outfit {

    private final String name;
    private final AvatarAsset avatar;
    private final List<AssetPart> parts;
    private final Map<SkinRegion, List<VisibilityMask>> masks;

    /** Held so that the avatar's cache keeps them. */
    private final List<Texture2D> skins;

    Outfit(
            String name,
            AvatarAsset avatar,
            List<AssetPart> parts,
            Map<SkinRegion, List<VisibilityMask>> masks) {
        this.name = name;
        this.avatar = avatar;
        this.parts = List.copyOf(parts);
        this.masks = Map.copyOf(masks);
        this.skins = cutSkins(List.of(this));
    }

    /**
     * The name of the garment.
     *
     * @return as {@link OutfitAsset#name()} (not null)
     */
    public String name() {
        return name;
    }

    /**
     * Names of the parts, for example "outfit_top".
     *
     * @return in the file's order (not null, immutable)
     */
    public List<String> partNames() {
        return parts.stream().map(AssetPart::name).toList();
    }

    /**
     * How far soles reach below the ground on which the avatar stands barefoot. A game that shows
     * feet lifts the avatar by it.
     *
     * @return metres (>=0)
     */
    public float soles() {
        float lowest = 0;
        for (AssetPart part : parts) {
            BoundingBox box = (BoundingBox) part.mesh().getBound();
            lowest = Math.min(lowest, box.getCenter().y - box.getYExtent());
        }
        return part(SkinRegion.BODY) ? -lowest : 0;
    }

    /**
     * Cuts the masks of several garments into the skin ahead of time, so that putting them on one
     * after the other costs the render thread nothing. For one garment alone this is already done.
     *
     * @param others what will be worn with it, fitted to the same avatar (not null)
     */
    public void prepareWith(Collection<Outfit> others) {
        List<Outfit> all = new ArrayList<>(others);
        all.add(this);
        cutSkins(all);
    }

    /** The avatar that this was fitted to. */
    AvatarAsset avatar() {
        return avatar;
    }

    List<Geometry> newGeometries() {
        return parts.stream().map(AssetPart::newGeometry).toList();
    }

    static Set<VisibilityMask> masks(Collection<Outfit> outfits, SkinRegion region) {
        Set<VisibilityMask> all = new LinkedHashSet<>();
        outfits.forEach(outfit -> all.addAll(outfit.masks.getOrDefault(region, List.of())));
        return all;
    }

    private boolean part(SkinRegion region) {
        return avatar.partNames().stream()
                .anyMatch(part -> SkinRegion.of(part).filter(region::equals).isPresent());
    }

    private List<Texture2D> cutSkins(List<Outfit> outfits) {
        List<Texture2D> cut = new ArrayList<>();
        for (AssetPart part : avatar.parts()) {
            SkinRegion.of(part.name())
                    .map(region -> masks(outfits, region))
                    .filter(all -> !all.isEmpty())
                    .ifPresent(all -> cut.add(avatar.skinMasks().cut(colors(part), all)));
        }
        return cut;
    }

    private static Texture2D colors(AssetPart part) {
        var parameter = part.material().getTextureParam("BaseColorMap");
        return parameter == null ? null : (Texture2D) parameter.getTextureValue();
    }
}

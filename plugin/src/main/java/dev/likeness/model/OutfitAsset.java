package dev.likeness.model;

import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.job.BadFileException;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.VisibilityMask;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A garment as its file has it, on the skeleton it was made for. Immutable, shared by all avatars
 * and threads.
 */
public final class OutfitAsset {

    private static final Logger LOG = LoggerFactory.getLogger(OutfitAsset.class);

    private final String name;
    private final AvatarAsset model;
    private final Map<SkinRegion, List<VisibilityMask>> masks;

    OutfitAsset(String name, AvatarAsset model, Map<SkinRegion, List<VisibilityMask>> masks) {
        this.name = name;
        this.model = model;
        this.masks = new EnumMap<>(masks);
    }

    /**
     * The name given when it was read.
     *
     * @return for messages and for {@link Wardrobe} (not null)
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
        return model.partNames();
    }

    /**
     * Tells whether the garment came with masks that hide the skin below it.
     *
     * @return false if skin may poke through where it moves
     */
    public boolean hasMasks() {
        return masks.values().stream().anyMatch(list -> !list.isEmpty());
    }

    /**
     * Makes the garment for one avatar's proportions: its vertices are moved from the bind pose of
     * its own skeleton to that of the avatar's, joint by joint. Where both skeletons agree to 0.1
     * mm the buffers are shared. Not on the render thread.
     *
     * @param avatar whoever shall wear it (not null)
     * @return for all instances of the avatar (not null, new)
     * @throws BadFileException if the two skeletons have no joints in common that the garment needs
     */
    public Outfit fit(AvatarAsset avatar) {
        List<AssetPart> fitted = new ArrayList<>();
        SkeletonMatch match = SkeletonMatch.between(model.rig(), avatar.rig());
        for (AssetPart part : model.parts()) {
            fitted.add(fit(part, avatar, match));
        }
        return new Outfit(name, avatar, fitted, masksFor(avatar, fitted));
    }

    private Map<SkinRegion, List<VisibilityMask>> masksFor(
            AvatarAsset avatar, List<AssetPart> fitted) {
        TriangleGrid cloth = new TriangleGrid();
        for (AssetPart part : fitted) {
            if (part.isSkinned() && !SurfaceRole.of(part.name()).isOnHead()) {
                cloth.add(part.mesh());
            }
        }
        Map<SkinRegion, List<VisibilityMask>> all = new EnumMap<>(SkinRegion.class);
        for (AssetPart part : avatar.parts()) {
            SkinRegion.of(part.name())
                    .ifPresent(
                            region ->
                                    all.merge(
                                            region,
                                            masksFor(part, region, avatar, cloth),
                                            (a, b) -> a));
        }
        return all;
    }

    /** The garment's own masks if they were painted for this body, or else one from the shapes. */
    private List<VisibilityMask> masksFor(
            AssetPart skin, SkinRegion region, AvatarAsset avatar, TriangleGrid cloth) {
        List<VisibilityMask> own = masks.getOrDefault(region, List.of());
        if (skin.mesh().getBuffer(Type.TexCoord) == null) {
            return List.of();
        }
        ClothCover cover = ClothCover.of(skin.mesh(), avatar.rig(), cloth);
        List<VisibilityMask> fitting = own.stream().filter(cover::agreesWith).toList();
        if (fitting.size() < own.size()) {
            LOG.info(
                    "{}: its mask for the {} was made for another body than {}'s; the shapes are"
                            + " compared instead",
                    name,
                    region,
                    avatar.name());
        }
        boolean paint = fitting.isEmpty() && !cover.isEmpty();
        return paint ? List.of(cover.mask()) : fitting;
    }

    private AssetPart fit(AssetPart part, AvatarAsset avatar, SkeletonMatch match) {
        if (!part.isSkinned()) {
            return part;
        }
        try {
            return new AssetPart(
                    part.name(),
                    new GarmentFit(match).fitted(part.mesh()),
                    part.material(),
                    part.bucket(),
                    part.morphs(),
                    part.mount());
        } catch (BadFileException e) {
            throw new BadFileException(
                    name + ": " + e.getMessage() + " in the skeleton of " + avatar.name(), e);
        }
    }
}

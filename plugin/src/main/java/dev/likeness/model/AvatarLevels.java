package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.RigJoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One person in several levels of detail, as a service sends them: an asset for each, brought onto
 * one skeleton. Immutable; any thread.
 */
public final class AvatarLevels {

    /** The middle of a head above its joint (metres). */
    private static final float HEAD_ABOVE_JOINT = 0.1f;

    private final AvatarAsset finest;
    private final List<List<AssetPart>> levels;
    private final LevelSizes sizes;
    private final PartsInCommon common;

    private AvatarLevels(
            AvatarAsset finest,
            List<List<AssetPart>> levels,
            LevelSizes sizes,
            PartsInCommon common) {
        this.finest = finest;
        this.levels = levels;
        this.sizes = sizes;
        this.common = common;
    }

    /**
     * Brings levels together. Their skeletons may differ in joints and bind poses: vertices are
     * moved onto that of the finest by joint names.
     *
     * @param assets of one person, in any order; the one with most triangles is the finest (not
     *     empty)
     * @return the levels (not null, new)
     * @throws IllegalArgumentException if there is none, or only some of them have a skeleton
     */
    public static AvatarLevels of(List<AvatarAsset> assets) {
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one level, found none");
        }
        List<AvatarAsset> ordered = new ArrayList<>(assets);
        ordered.sort(Comparator.comparingLong(AvatarLevels::triangles).reversed());
        AvatarAsset finest = ordered.get(0);
        List<List<AssetPart>> levels = new ArrayList<>();
        for (AvatarAsset asset : ordered) {
            if (asset.rig().isPresent() != finest.rig().isPresent()) {
                throw new IllegalArgumentException(
                        "Expected levels that all have a skeleton or all have none, found "
                                + finest.name()
                                + " and "
                                + asset.name()
                                + " to differ");
            }
            levels.add(asset == finest ? asset.parts() : onto(finest, asset));
        }
        List<AssetPart> all = levels.stream().flatMap(List::stream).toList();
        return new AvatarLevels(
                finest,
                List.copyOf(levels),
                LevelSizes.standard(levels.size()),
                new PartsInCommon(all));
    }

    private static List<AssetPart> onto(AvatarAsset finest, AvatarAsset asset) {
        return finest.rig().isEmpty()
                ? asset.parts()
                : new LevelRebind(asset.rig().orElseThrow(), finest.rig().get())
                        .parts(asset.parts());
    }

    private static long triangles(AvatarAsset asset) {
        return asset.parts().stream().mapToLong(part -> part.mesh().getTriangleCount()).sum();
    }

    /**
     * The same levels with other sizes to switch at.
     *
     * @param headPixels as {@link LevelControl#setSwitchSizes} takes them
     * @return shares everything with this one (not null, new)
     * @throws IllegalArgumentException if their number or order is wrong
     */
    public AvatarLevels withSwitchSizes(float... headPixels) {
        return new AvatarLevels(finest, levels, LevelSizes.of(levels.size(), headPixels), common);
    }

    /**
     * How many levels there are.
     *
     * @return the count (>=1)
     */
    public int count() {
        return levels.size();
    }

    /**
     * The asset of the finest level, which also tells the traits.
     *
     * @return shared (not null)
     */
    public AvatarAsset finest() {
        return finest;
    }

    /**
     * Makes one more avatar with all levels: one node, one skeleton, one list of blendshapes. Its
     * node has a {@link LevelControl}. Any thread; attach it on the render thread.
     *
     * @return in the rest pose, the finest level shown (not null, new)
     */
    public AvatarInstance newInstance() {
        InstanceBuilder builder = new InstanceBuilder(finest.name(), finest.rig(), levels, common);
        AvatarInstance instance = common.build(builder);
        instance.node()
                .addControl(
                        new LevelControl(
                                builder.slots(), instance.headAttachment(), middleOfHead(), sizes));
        return instance;
    }

    /** In model space of the rest pose, as the head attachment has it. */
    private Vector3f middleOfHead() {
        Optional<Rig> rig = finest.rig();
        if (rig.isPresent() && rig.get().find("Head").isPresent()) {
            RigJoint joint = rig.get().joints().get(rig.get().find("Head").getAsInt());
            Vector3f place = joint.inverseBind().invert().toTranslationVector();
            return place.addLocal(0, HEAD_ABOVE_JOINT, 0);
        }
        BoundingBox all = new BoundingBox();
        finest.parts().forEach(part -> all.mergeLocal(part.mesh().getBound()));
        Vector3f middle = all.getCenter().clone();
        middle.y = Math.max(middle.y, middle.y + all.getYExtent() - HEAD_ABOVE_JOINT);
        return middle;
    }
}

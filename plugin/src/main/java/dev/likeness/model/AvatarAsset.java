package dev.likeness.model;

import dev.likeness.model.rig.JointReach;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.Skeleton;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's files, read once: meshes, blendshapes, materials with their textures, a skeleton.
 * Immutable, shared by every avatar made from it and by all threads.
 */
public final class AvatarAsset {

    private final String name;
    private final List<AssetPart> parts;
    private final Optional<Rig> rig;
    private final Map<AssetPart, JointReach> reaches = new IdentityHashMap<>();

    AvatarAsset(String name, List<AssetPart> parts, Optional<Rig> rig) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.rig = rig;
        for (AssetPart part : this.parts) {
            if (part.isSkinned()) {
                reaches.put(part, JointReach.of(part.mesh()));
            }
        }
    }

    /**
     * The name given when it was read.
     *
     * @return for messages and for the root node (not null)
     */
    public String name() {
        return name;
    }

    /**
     * Names of the parts, for example "AvatarHead".
     *
     * @return in the file's order (not null, immutable)
     */
    public List<String> partNames() {
        return parts.stream().map(AssetPart::name).toList();
    }

    /**
     * The blendshapes of a part.
     *
     * @param partName one of {@link #partNames()} (not null)
     * @return shared (not null); {@link MorphTargets#NONE} if there is no such part or it has none
     */
    public MorphTargets morphTargets(String partName) {
        return parts.stream()
                .filter(part -> part.name().equals(partName))
                .map(AssetPart::morphs)
                .findFirst()
                .orElse(MorphTargets.NONE);
    }

    /**
     * The skeleton: whose naming it follows, which bones are there and which are missing.
     *
     * @return {@link Skeleton#NONE} where there are no bones (not null)
     */
    public Skeleton skeleton() {
        return rig.map(Rig::skeleton).orElse(Skeleton.NONE);
    }

    /**
     * Makes one more avatar: own nodes, geometries and skeleton; meshes, materials and blendshapes
     * shared with all others. Any thread; attach it to the scene on the render thread.
     *
     * @return in the rest pose, without a parent (not null, new)
     */
    public AvatarInstance newInstance() {
        return new InstanceBuilder(this).build();
    }

    Optional<JointReach> reachOf(AssetPart part) {
        return Optional.ofNullable(reaches.get(part));
    }

    List<AssetPart> parts() {
        return parts;
    }

    Optional<Rig> rig() {
        return rig;
    }
}

package dev.likeness.model;

import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's files, read once: meshes, blendshapes, materials with their textures, a skeleton.
 * Immutable, shared by every avatar made from it and by all threads.
 */
public final class AvatarAsset {

    private final String name;
    private final List<AssetPart> parts;
    private final Optional<Rig> rig;
    private final PersonTraits traits;
    private final AvatarMemory memory;
    private final SkinMasks skinMasks = new SkinMasks();
    private final PartsInCommon common;
    private final Set<MorphTarget> known;

    AvatarAsset(String name, List<AssetPart> parts, Optional<Rig> rig) {
        this(
                name,
                parts,
                rig,
                PersonTraits.UNKNOWN,
                AvatarMemory.of(parts, List.of(), Set.of()),
                Set.of());
    }

    AvatarAsset(
            String name,
            List<AssetPart> parts,
            Optional<Rig> rig,
            PersonTraits traits,
            AvatarMemory memory,
            Set<MorphTarget> known) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.rig = rig;
        this.traits = traits;
        this.memory = memory;
        this.known = known;
        this.common = new PartsInCommon(this.parts);
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
     * What the service read from the photo, where a {@code model.json} lay beside the meshes.
     *
     * @return each part of it may be unknown (not null)
     */
    public PersonTraits traits() {
        return traits;
    }

    /**
     * What this asset adds to memory, and what it shares with others of its template. Counted when
     * it was read.
     *
     * @return bytes (not null)
     */
    public AvatarMemory memory() {
        return memory;
    }

    /**
     * Whether another avatar had an equal blendshape already when this one was read, so that both
     * use the same.
     *
     * @param shape of this asset (not null)
     * @return true if it costs nothing to have it here too
     */
    public boolean isShared(MorphTarget shape) {
        return known.contains(shape);
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
        return common.build(new InstanceBuilder(this));
    }

    PartsInCommon common() {
        return common;
    }

    /** The same asset with blendshapes that others have too taken from a pool. */
    AvatarAsset sharing(MorphPool pool) {
        List<AssetPart> pooled = new ArrayList<>();
        Set<MorphTarget> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (AssetPart part : parts) {
            MorphPool.Pooled morphs = pool.shared(part.morphs());
            pooled.add(part.withMorphs(morphs.targets()));
            known.addAll(morphs.known());
        }
        return new AvatarAsset(
                name, pooled, rig, traits, AvatarMemory.of(pooled, List.of(), known), known);
    }

    AvatarAsset named(String other) {
        return new AvatarAsset(other, parts, rig, traits, memory, known);
    }

    List<AssetPart> parts() {
        return parts;
    }

    Optional<Rig> rig() {
        return rig;
    }

    /** Its skin under garments. */
    SkinMasks skinMasks() {
        return skinMasks;
    }
}

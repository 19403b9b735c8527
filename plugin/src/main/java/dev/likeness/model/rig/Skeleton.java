package dev.likeness.model.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of a skeleton by its names. Canonical names are those of Mixamo without a prefix:
 * "Hips", "LeftForeArm", "RightHandIndex2".
 *
 * @param kind whose naming it follows (not null)
 * @param joints names as the file has them, parents first (not null, immutable)
 * @param present canonical names of the bones found, of the 54 that an avatar of a whole person has
 *     (not null, immutable)
 * @param missing those of the 54 that are not there (not null, immutable)
 */
public record Skeleton(
        SkeletonKind kind, List<String> joints, List<String> present, List<String> missing) {

    /** No bones at all. */
    public static final Skeleton NONE = of(List.of());

    /** Copies the lists. */
    public Skeleton {
        joints = List.copyOf(joints);
        present = List.copyOf(present);
        missing = List.copyOf(missing);
    }

    /**
     * Recognises a skeleton.
     *
     * @param joints names as the file has them (not null, may be empty)
     * @return what they tell (not null)
     */
    public static Skeleton of(List<String> joints) {
        Map<String, Integer> found = BoneNames.indexByName(joints);
        List<String> present = new ArrayList<>(BoneNames.EXPECTED);
        List<String> missing = new ArrayList<>(BoneNames.EXPECTED);
        present.removeIf(name -> !found.containsKey(name));
        missing.removeIf(found::containsKey);
        return new Skeleton(BoneNames.kindOf(joints), joints, present, missing);
    }

    /**
     * Whether clips made for other known skeletons can be played on this one.
     *
     * @return true if at least hips and head are known
     */
    public boolean canBeRetargeted() {
        return present.contains(BoneNames.HIPS) && present.contains(BoneNames.HEAD);
    }
}

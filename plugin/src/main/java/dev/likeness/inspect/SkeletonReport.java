package dev.likeness.inspect;

import java.util.List;

/**
 * The bones of an avatar.
 *
 * @param kind "mixamo" (Mixamo's names, with or without prefix), "smpl", "other" or "none" (not
 *     null)
 * @param joints how many (>=0)
 * @param missingBones of the 22 of the body that a Mixamo clip moves, those not found (not null,
 *     immutable; empty without a skeleton)
 * @param headBone whether there is one
 * @param eyeBones whether there are two
 * @param fingerBones whether both hands have fingers
 */
public record SkeletonReport(
        String kind,
        int joints,
        List<String> missingBones,
        boolean headBone,
        boolean eyeBones,
        boolean fingerBones) {

    /** Copies the list. */
    public SkeletonReport {
        missingBones = List.copyOf(missingBones);
    }
}

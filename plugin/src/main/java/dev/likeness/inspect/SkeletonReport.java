package dev.likeness.inspect;

import java.util.List;

/**
 * The bones of an avatar.
 *
 * @param kind whose naming they follow: "meta_person", "avaturn", "ready_player_me", "mixamo",
 *     "smpl", "unknown" or "none" (not null)
 * @param joints how many (>=0)
 * @param missingBones of the 54 that a whole person has under Mixamo's names, those not found (not
 *     null, immutable; empty without a skeleton)
 * @param headBone whether there is one
 * @param eyeBones whether there are two
 * @param takesOtherClips whether clips that were made for other skeletons can be played
 */
public record SkeletonReport(
        String kind,
        int joints,
        List<String> missingBones,
        boolean headBone,
        boolean eyeBones,
        boolean takesOtherClips) {

    /** Copies the list. */
    public SkeletonReport {
        missingBones = List.copyOf(missingBones);
    }
}

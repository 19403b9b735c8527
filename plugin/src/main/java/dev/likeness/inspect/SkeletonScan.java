package dev.likeness.inspect;

import dev.likeness.model.AvatarInstance;
import dev.likeness.model.rig.Skeleton;
import java.util.List;
import java.util.Locale;

/** Says what a skeleton is good for. */
final class SkeletonScan {

    private final Skeleton skeleton;
    private final AvatarInstance sample;

    SkeletonScan(Skeleton skeleton, AvatarInstance sample) {
        this.skeleton = skeleton;
        this.sample = sample;
    }

    SkeletonReport report() {
        boolean none = skeleton.joints().isEmpty();
        return new SkeletonReport(
                skeleton.kind().name().toLowerCase(Locale.ROOT),
                bones(),
                none ? List.of() : skeleton.missing(),
                sample.head().isPresent(),
                sample.leftEye().isPresent() && sample.rightEye().isPresent(),
                skeleton.canBeRetargeted());
    }

    /** Nodes above the hips merely hold the skeleton. */
    private int bones() {
        List<String> joints = skeleton.joints();
        for (int i = 0; i < joints.size(); i++) {
            if (joints.get(i).toLowerCase(Locale.ROOT).endsWith("hips")) {
                return joints.size() - i;
            }
        }
        return joints.size();
    }
}

package dev.likeness.inspect;

import com.jme3.anim.Joint;
import dev.likeness.model.AvatarInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the bones that animation clips move. */
final class SkeletonScan {

    /** The body's bones under Mixamo's names. */
    private static final List<String> BODY =
            List.of(
                    "Hips",
                    "Spine",
                    "Spine1",
                    "Spine2",
                    "Neck",
                    "Head",
                    "LeftShoulder",
                    "LeftArm",
                    "LeftForeArm",
                    "LeftHand",
                    "RightShoulder",
                    "RightArm",
                    "RightForeArm",
                    "RightHand",
                    "LeftUpLeg",
                    "LeftLeg",
                    "LeftFoot",
                    "LeftToeBase",
                    "RightUpLeg",
                    "RightLeg",
                    "RightFoot",
                    "RightToeBase");

    private static final List<String> FINGERS =
            List.of("LeftHandThumb1", "LeftHandIndex1", "RightHandThumb1", "RightHandIndex1");

    private static final String ROOT = "hips";

    private static final List<String> SMPL = List.of("Pelvis", "L_Hip", "R_Hip", "L_Knee");

    private final List<String> joints;
    private final Set<String> plain;
    private final AvatarInstance sample;

    SkeletonScan(List<String> joints, AvatarInstance sample) {
        this.joints = joints;
        this.plain = joints.stream().map(SkeletonScan::plain).collect(Collectors.toSet());
        this.sample = sample;
    }

    /** Names of the bones; nodes that merely hold the skeleton are none. */
    static List<String> bones(List<Joint> joints) {
        Set<Joint> holders = new HashSet<>();
        joints.stream()
                .filter(joint -> plain(joint.getName()).equals(ROOT))
                .findFirst()
                .ifPresent(
                        root -> {
                            for (Joint j = root.getParent(); j != null; j = j.getParent()) {
                                holders.add(j);
                            }
                        });
        return joints.stream()
                .filter(joint -> !holders.contains(joint))
                .map(Joint::getName)
                .toList();
    }

    SkeletonReport report() {
        List<String> missing = joints.isEmpty() ? List.of() : missing(BODY);
        return new SkeletonReport(
                kind(missing.size()),
                joints.size(),
                missing,
                sample.head().isPresent(),
                Stream.of(sample.leftEye(), sample.rightEye()).allMatch(eye -> eye.isPresent()),
                !joints.isEmpty() && missing(FINGERS).isEmpty());
    }

    private String kind(int missing) {
        if (joints.isEmpty()) {
            return "none";
        }
        if (missing <= BODY.size() / 2) {
            return "mixamo";
        }
        return missing(SMPL).isEmpty() ? "smpl" : "other";
    }

    private List<String> missing(List<String> wanted) {
        return wanted.stream().filter(bone -> !plain.contains(plain(bone))).toList();
    }

    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}

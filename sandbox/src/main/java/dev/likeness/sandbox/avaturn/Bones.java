package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The joints that Avaturn's files have, of a skeleton that has more: what a joint carries that is
 * left out is carried by the next one above it.
 */
final class Bones {

    private static final int INFLUENCES = 4;
    private static final Set<String> BODY = body();
    private static final Set<String> EYES = Set.of("LeftEye", "RightEye");

    private final List<Joint> kept = new ArrayList<>();
    private final int[] place;

    /**
     * Chooses joints.
     *
     * @param eyes true if the eyes have joints of their own
     */
    Bones(List<Joint> all, boolean eyes) {
        place = new int[all.size()];
        for (int i = 0; i < place.length; i++) {
            Joint joint = all.get(i);
            int above = joint.parent() < 0 ? -1 : place[joint.parent()];
            if (BODY.contains(joint.name()) || eyes && EYES.contains(joint.name())) {
                place[i] = kept.size();
                kept.add(new Joint(joint.name(), above, joint.x(), joint.y(), joint.z()));
            } else {
                place[i] = above;
            }
        }
    }

    List<Joint> joints() {
        return List.copyOf(kept);
    }

    /** The surface carried by the joints that are left, each named once for a vertex. */
    Surface carried(Surface surface) {
        int[] joints = surface.joints().clone();
        float[] weights = surface.weights().clone();
        for (int i = 0; i < joints.length; i++) {
            joints[i] = Math.max(0, place[joints[i]]);
            for (int first = i - i % INFLUENCES; first < i; first++) {
                if (joints[first] == joints[i]) {
                    weights[first] += weights[i];
                    weights[i] = 0;
                    break;
                }
            }
        }
        return new Surface(
                surface.positions(),
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                joints,
                weights,
                surface.shapes());
    }

    private static Set<String> body() {
        Stream<String> middle = Stream.of("Hips", "Spine", "Spine1", "Spine2", "Neck", "Head");
        Stream<String> sides =
                Stream.of("Left", "Right")
                        .flatMap(side -> Stream.concat(limbs(), fingers()).map(side::concat));
        return Stream.concat(middle, sides).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> limbs() {
        return Stream.of("Shoulder", "Arm", "ForeArm", "Hand", "UpLeg", "Leg", "Foot", "ToeBase");
    }

    private static Stream<String> fingers() {
        return Stream.of("Thumb", "Index", "Middle", "Ring", "Pinky")
                .flatMap(finger -> Stream.of("1", "2", "3").map(part -> "Hand" + finger + part));
    }
}

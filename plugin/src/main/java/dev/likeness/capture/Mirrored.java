package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import java.util.Arrays;

/** Exchanges left and right. */
final class Mirrored {

    private static final ArKit[] SHAPES = ArKit.values();

    private static final ArKit[] OTHER_SIDE =
            Arrays.stream(SHAPES).map(Mirrored::otherSide).toArray(ArKit[]::new);

    private Mirrored() {}

    private static ArKit otherSide(ArKit shape) {
        String name = shape.name();
        if (name.endsWith("_LEFT")) {
            return ArKit.valueOf(name.replace("_LEFT", "_RIGHT"));
        }
        return name.endsWith("_RIGHT") ? ArKit.valueOf(name.replace("_RIGHT", "_LEFT")) : shape;
    }

    /** Mirrors a pose in place. */
    static void mirror(FacePose pose) {
        for (ArKit shape : SHAPES) {
            ArKit other = OTHER_SIDE[shape.ordinal()];
            if (shape.ordinal() < other.ordinal()) {
                float weight = pose.get(shape);
                pose.set(shape, pose.get(other));
                pose.set(other, weight);
            }
        }
        pose.setHead(-pose.headYaw(), pose.headPitch(), -pose.headRoll());
    }
}

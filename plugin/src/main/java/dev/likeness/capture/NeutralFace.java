package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;

/**
 * How a person's face measures at rest: cameras see a little smile or a lowered lid where there is
 * none. It is taken away from what is captured; what is left is stretched so that 1 stays 1.
 * Immutable, any thread.
 */
public final class NeutralFace {

    private static final ArKit[] SHAPES = ArKit.values();

    /** Nothing is taken away. */
    public static final NeutralFace NONE = new NeutralFace(new FacePose());

    /** More than this is no face at rest, but somebody who moved while it was measured. */
    private static final float MOST = 0.6f;

    private final FacePose rest = new FacePose();

    /**
     * Takes a pose for the face at rest.
     *
     * @param measured copied; weights above 0.6 count as 0.6 (not null)
     */
    public NeutralFace(FacePose measured) {
        rest.copyFrom(measured);
        for (ArKit shape : SHAPES) {
            rest.set(shape, Math.max(0, Math.min(MOST, measured.get(shape))));
        }
    }

    /**
     * What counts as rest.
     *
     * @param shape which (not null)
     * @return 0 to 0.6
     */
    public float get(ArKit shape) {
        return rest.get(shape);
    }

    /** Takes the rest away from a pose, in place. Eye directions and visemes stay as they are. */
    void takeFrom(FacePose pose) {
        for (ArKit shape : SHAPES) {
            if (!shape.shapeName().startsWith("eyeLook")) {
                float neutral = rest.get(shape);
                float weight = (pose.get(shape) - neutral) / (1 - neutral);
                pose.set(shape, Math.max(0, Math.min(1, weight)));
            }
        }
        pose.setHead(
                pose.headYaw() - rest.headYaw(),
                pose.headPitch() - rest.headPitch(),
                pose.headRoll() - rest.headRoll());
    }
}

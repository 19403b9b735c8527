package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Flows of hair that falls to both sides of a parting. */
final class Partings {

    private static final int ROOTS_BESIDE = 40;
    private static final int CROWN_ROOTS = 22;
    private static final int FRONT_ROOTS = 12;
    private static final float HAIRLINE_RADIUS = 0.09f;
    private static final float BESIDE = 0.004f;
    private static final float BACK = -1.1f;
    private static final float FRONT = 0.98f;

    private Partings() {}

    /**
     * Falls to the left and right of a line from the forehead to the crown, and back behind it.
     *
     * @param skull centre of the head
     * @param line where the parting lies, metres to the left
     * @param sweep how much the hair beside the face is combed back, 0 to 1
     * @param spread how much it is combed aside away from the parting, 0 to 1
     */
    static Flow centre(Vec skull, float line, float sweep, float spread) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float side = Blend.clamp((from.x() - line) / 0.012f, -1, 1);
            float behind = Blend.step(0.02f, 0.09f, -from.z());
            float face = Blend.step(0, 0.06f, from.z());
            float beside = Blend.step(0.02f, 0.05f, Math.abs(from.x() - line));
            Vec sideways =
                    new Vec(
                            side * Blend.mix(1, spread, beside),
                            -0.8f + sweep * face,
                            -sweep * face);
            Vec backwards = new Vec(0.06f * side, -1, -0.6f);
            return sideways.towards(backwards, behind);
        };
    }

    /** How long hair from this root must be to end at a height, over the roundness of the head. */
    static float lengthTo(Vec root, float end, Vec skull) {
        float drop = root.y() - end;
        float across = (float) Math.hypot(root.x() - skull.x(), root.z() - skull.z());
        float toWidest = Math.max(0, 0.085f - across);
        return drop + 0.75f * toWidest;
    }

    /** Straight down in front and behind, away from the tops of the shoulders between. */
    static Flow asideOfShoulders(Vec skull) {
        return (point, travelled) -> {
            Vec from = point.minus(skull);
            float nearShoulder = Blend.step(0.06f, 0.14f, -from.y());
            float aside = from.z() > -0.025f ? 0.6f : -0.8f;
            return new Vec(-5 * from.x() * nearShoulder, -1, aside * nearShoulder);
        };
    }

    /** Roots on both sides of a parting, from the forehead to behind the crown. */
    private static List<ScalpPoint> roots(Salon salon, float line) {
        List<ScalpPoint> roots = new ArrayList<>();
        for (int i = 0; i < ROOTS_BESIDE; i++) {
            double angle = Blend.mix(BACK, FRONT, i / (ROOTS_BESIDE - 1f));
            float aside = line + (i % 2 == 0 ? BESIDE : -BESIDE);
            float unit = salon.scalp().unit();
            roots.add(
                    salon.scalp()
                            .locate(
                                    salon.near(
                                            aside,
                                            unit * (float) Math.cos(angle),
                                            unit * (float) Math.sin(angle))));
        }
        roots.removeIf(root -> salon.share(root) > 0.97f);
        return roots;
    }

    /** Closes the top of the head, where hair leaves the parting in all directions. */
    static void close(Salon salon, Growth growth, float line) {
        Vec crown = salon.near(line, 0.09f, -0.05f);
        salon.fill(growth, Layer.FULL, salon.spot(crown, 0.045f, CROWN_ROOTS));
        salon.fill(growth, Layer.FULL, roots(salon, line));
        float azimuth = line / HAIRLINE_RADIUS;
        Growth front = growth.until(0.992f);
        salon.border(front, Layer.SOFT, FRONT_ROOTS, azimuth - 0.3f, azimuth + 0.3f);
    }
}

package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.ShapedHead;

/** The border of the hair around the head: forehead, temples, over the ears, nape. */
final class Hairline {

    private static final float[] DEGREES = {0, 20, 38, 52, 64, 76, 90, 112, 120, 135, 155, 180};
    private static final float[] BELOW_FRONT = {
        0, 0.01f, 0.03f, 0.14f, 0.35f, 0.48f, 0.3f, 0.32f, 0.8f, 1.15f, 1.28f, 1.3f
    };

    private final float front;

    Hairline(ShapedHead head, Scalp scalp) {
        front = scalp.locate(Vec.of(head.landmarks().get(Landmark.HAIRLINE))).level();
    }

    /**
     * Where the hair ends.
     *
     * @param azimuth radians
     * @return the level of the border
     */
    float level(float azimuth) {
        float degrees = (float) Math.toDegrees(Math.abs(Math.IEEEremainder(azimuth, 2 * Math.PI)));
        int i = 0;
        while (i < DEGREES.length - 2 && DEGREES[i + 1] < degrees) {
            i++;
        }
        float share = Blend.step(DEGREES[i], DEGREES[i + 1], degrees);
        return front + uneven(azimuth) + Blend.mix(BELOW_FRONT[i], BELOW_FRONT[i + 1], share);
    }

    /** No hairline is drawn with a ruler. */
    private static float uneven(float azimuth) {
        return 0.008f * (float) (Math.sin(9 * azimuth + 1) + Math.sin(17 * azimuth + 2));
    }

    /** 0 at the top of the head, 1 at the border, more outside. */
    float share(ScalpPoint point) {
        return point.level() / level(point.azimuth());
    }
}

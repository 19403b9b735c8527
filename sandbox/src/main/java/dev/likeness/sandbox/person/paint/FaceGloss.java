package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.mix;
import static dev.likeness.sandbox.person.paint.Blend.spot;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;

/** How rough the skin of a head is: forehead, nose and chin are oily, cheeks dull, lips moist. */
final class FaceGloss {

    /** On the inside of the lips and the rims of the lids. */
    static final float WET = 0.22f;

    /** Deep in the mouth, where lamps that throw no shadows would else be mirrored. */
    private static final float SHADED = 0.9f;

    // Depths between which the inside of the lips ends (millimetres).
    private static final float LIPS_END = 18;
    private static final float MOUTH_BEGINS = 11;

    private static final float SKIN = 0.56f;
    private static final float OILY = 0.42f;
    private static final float LIPS = 0.33f;
    private static final float HAIRY = 0.66f;

    private final FaceMarks marks;

    FaceGloss(FaceMarks marks) {
        this.marks = marks;
    }

    /**
     * Roughness of a place inside the mouth.
     *
     * @param z millimetres
     */
    static float mouth(float z) {
        return mix(WET, SHADED, step(LIPS_END, MOUTH_BEGINS, z));
    }

    /**
     * Roughness of a place.
     *
     * @param x millimetres
     * @param y millimetres above the pupils
     * @param z millimetres
     * @param lips how much it belongs to the lips, 0 to 1
     * @return 0 (mirror) to 1 (chalk)
     */
    float at(float x, float y, float z, float lips) {
        float side = Math.abs(x);
        float front = step(-45, -5, z);
        float nose = spot(x, y - marks.y(Landmark.NOSE_TIP) - 6, 11, 20);
        float forehead = 0.8f * spot(x, y - 42, 34, 20);
        float chin = 0.6f * spot(x, y - marks.y(Landmark.CHIN) - 14, 14, 9);
        float lid = 0.5f * spot(side - marks.x(Landmark.LEFT_PUPIL), y - 7, 15, 6);
        float oil = front * Math.min(1, Math.max(Math.max(nose, forehead), Math.max(chin, lid)));
        float rough = mix(SKIN, OILY, oil);
        rough += 0.05f * front * spot(side - 42, y + 38, 18, 18);
        rough = mix(rough, HAIRY, 0.7f * Scalp.at(x, y, z));
        rough += 0.03f * Noise.cloud(x / 4, y / 4, z / 4);
        return mix(rough, LIPS + 0.04f * Noise.at(x / 0.7f, y / 5, 3), lips);
    }
}

package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.mix;
import static dev.likeness.sandbox.person.paint.Blend.scale;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.head.PaintGuide;
import java.awt.Color;

/** The red of the lips, following the sculpted ones, and the inside of the mouth. */
final class Lips {

    private static final float[] GUMS = {112, 44, 44};
    private static final float[] MOST_OF_SKIN = {0.94f, 0.74f, 0.77f};
    private static final float[] THROAT = {26, 8, 9};

    private final PaintGuide guide;
    private final FaceMarks marks;
    private final float[] red;

    Lips(Sex sex, FaceMarks marks, Color lips, float[] skin) {
        this.marks = marks;
        guide = PaintGuide.of(sex);
        red = Blend.rgb(lips);
        // A photo's light pales lips; they are never lighter than the skin around them.
        for (int channel = 0; channel < 3; channel++) {
            float most = skin[channel] * MOST_OF_SKIN[channel];
            float ruddy = Math.min(mix(red[channel], most, 0.25f), most);
            red[channel] = mix(ruddy, skin[channel], sex == Sex.FEMALE ? 0 : 0.28f);
        }
    }

    /** Colour of the lips at a place (mm). */
    float[] color(float x, float y) {
        float[] color = red.clone();
        float[] at = marks.metres(x, y, 0);
        float dy = 1000 * (float) guide.aboveLipLine(at[0], at[1]);
        float dark = dy > 0 ? 0.9f : 1;
        float across = Math.min(1, Math.abs(x) / marks.x(Landmark.MOUTH_LEFT));
        dark *= 1 - 0.28f * (1 - 0.7f * across * across) * (float) Math.exp(-dy * dy / 1.6);
        dark *= 1 + 0.06f * Noise.at(x / 0.7f, y / 5, 3) + 0.04f * Noise.at(x / 2, y / 4, 11);
        scale(color, dark, dark * (0.98f + 0.02f * dark), dark);
        return color;
    }

    /** Colour inside the mouth, from the lips' inner side (0) to the throat (1). */
    void inside(float depth, float[] color) {
        System.arraycopy(red, 0, color, 0, 3);
        Blend.toward(color, GUMS, step(0, 0.3f, depth));
        Blend.toward(color, THROAT, step(0.25f, 0.6f, depth));
    }
}

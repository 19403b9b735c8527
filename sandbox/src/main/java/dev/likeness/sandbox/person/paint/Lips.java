package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.mix;
import static dev.likeness.sandbox.person.paint.Blend.scale;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.head.PaintGuide;
import java.awt.Color;

/** The red of the lips, following the sculpted ones, and the inside of the mouth. */
final class Lips {

    private static final float[] GUMS = {142, 62, 60};
    private static final float[] MOST_OF_SKIN = {0.92f, 0.72f, 0.8f};
    private static final float[] THROAT = {26, 8, 9};

    private final PaintGuide guide;
    private final float[] red;

    Lips(Sex sex, Color lips, float[] skin) {
        guide = new PaintGuide(sex);
        red = Blend.rgb(lips);
        // A photo's light pales lips; they are never lighter than the skin around them.
        for (int channel = 0; channel < 3; channel++) {
            float most = skin[channel] * MOST_OF_SKIN[channel];
            red[channel] = Math.min(mix(red[channel], most, 0.25f), most);
        }
    }

    /** How much a place of the face (mm) belongs to the lips, 0 to 1. */
    float share(float x, float y) {
        float across = Math.abs(x) / PaintGuide.MOUTH_CORNER;
        if (across > 1.1f || Math.abs(y + 66) > 16) {
            return 0;
        }
        float dy = y - guide.lipLine(x);
        float height = guide.lipHeight(x, dy > 0);
        float edge = 0.07f * Noise.at(x / 2, y / 2, 7);
        float within = Math.abs(dy) / Math.max(0.6f, 0.92f * height) + edge;
        return (1 - step(0.82f, 1.18f, within)) * (1 - step(0.93f, 1.06f, across));
    }

    /** Colour of the lips at a place (mm). */
    float[] color(float x, float y) {
        float[] color = red.clone();
        float dy = y - guide.lipLine(x);
        float dark = dy > 0 ? 0.9f : 1;
        dark *= 1 - 0.3f * (float) Math.exp(-dy * dy / 1.6);
        float across = Math.abs(x) / PaintGuide.MOUTH_CORNER;
        dark *= 1 - 0.15f * step(0.7f, 1, across);
        dark *= 1 + 0.06f * Noise.at(x / 0.7f, y / 5, 3) + 0.04f * Noise.at(x / 2, y / 4, 11);
        scale(color, dark, dark * (0.98f + 0.02f * dark), dark);
        return color;
    }

    /** Colour inside the mouth, from the lips' inner side (0) to the throat (1). */
    float[] inside(float depth) {
        float[] color = red.clone();
        Blend.toward(color, GUMS, step(0, 0.3f, depth));
        Blend.toward(color, THROAT, step(0.3f, 0.75f, depth));
        return color;
    }
}

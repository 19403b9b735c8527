package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.pixels.FloatImage;
import dev.likeness.sandbox.person.pixels.Lab;
import java.util.Arrays;

/**
 * A face in its {@link FaceFrame}, with colours in L*a*b* and what its skin looks like. Positions
 * are in pupil distances from the point between the pupils: u to the right of the picture, v
 * downwards.
 */
final class FaceView {

    /** Where skin is nearly always bare: cheeks, bridge of the nose (u, v). */
    private static final float[][] SKIN_PATCHES = {
        {-0.48f, 0.5f}, {0.48f, 0.5f}, {-0.4f, 0.62f}, {0.4f, 0.62f}, {0, 0.3f}
    };

    private static final int PATCH = 11;

    /** Lightness of skin (L) above which a picture is taken as it is. */
    private static final float WELL_LIT = 52;

    private final FloatImage rgb;
    private final FloatImage lab;
    private final boolean[] inside;
    private final float scale;
    private final float[] skin = new float[3];
    private final float[] spread = new float[3];

    FaceView(FloatImage photo, FaceFrame frame) {
        rgb = frame.cut(photo);
        scale = frame.scale();
        FloatImage soft = rgb.blurred(1.2f);
        FloatImage first = Lab.of(soft);
        inside = frame.inside(photo);
        learnSkin(first);
        if (skin[0] < WELL_LIT) {
            brighten(soft);
            lab = Lab.of(soft);
            learnSkin(lab);
        } else {
            lab = first;
        }
    }

    /** Dark pictures are searched as if lit well, so that differences count as much as usual. */
    private void brighten(FloatImage image) {
        double gamma = Math.log(WELL_LIT / 100) / Math.log(Math.max(0.04, skin[0] / 100));
        float[] samples = image.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (255 * Math.pow(samples[i] / 255, gamma));
        }
    }

    private void learnSkin(FloatImage lab) {
        int side = 2 * PATCH + 1;
        float[][] values = new float[3][SKIN_PATCHES.length * side * side];
        int count = 0;
        for (float[] patch : SKIN_PATCHES) {
            for (int i = 0; i < side * side; i++, count++) {
                int x = Math.round(x(patch[0])) + i % side - PATCH;
                int y = Math.round(y(patch[1])) + i / side - PATCH;
                for (int channel = 0; channel < 3; channel++) {
                    values[channel][count] = lab.get(x, y, channel);
                }
            }
        }
        float[] leastSpread = {7, 3, 3.5f};
        for (int channel = 0; channel < 3; channel++) {
            Arrays.sort(values[channel]);
            skin[channel] = values[channel][count / 2];
            float quartiles = values[channel][count * 3 / 4] - values[channel][count / 4];
            spread[channel] =
                    Math.min(leastSpread[channel] * 2, Math.max(leastSpread[channel], quartiles));
        }
    }

    static float x(float u) {
        return FaceFrame.CENTER_X + u * FaceFrame.PUPILS;
    }

    static float y(float v) {
        return FaceFrame.EYE_Y + v * FaceFrame.PUPILS;
    }

    /** How many pixels of the photo a length in the frame spans. */
    float pixels(float length) {
        return length * scale;
    }

    FloatImage rgb() {
        return rgb;
    }

    FloatImage lab() {
        return lab;
    }

    /** Median skin: L, a, b. */
    float[] skin() {
        return skin.clone();
    }

    float lightness(float u, float v) {
        return lab.linear(x(u), y(v), 0);
    }

    /** How much redder than the skin a place is, in spreads of the skin's red. */
    float redness(float u, float v) {
        return (lab.linear(x(u), y(v), 1) - skin[1]) / spread[1];
    }

    boolean inPhoto(float u, float v) {
        int x = Math.round(x(u));
        int y = Math.round(y(v));
        return x >= 0
                && y >= 0
                && x < FaceFrame.WIDTH
                && y < FaceFrame.HEIGHT
                && inside[y * FaceFrame.WIDTH + x];
    }

    /** How far a place's colour is from the skin's, in its spreads; below 2 is likely skin. */
    float notSkin(float u, float v) {
        float x = x(u);
        float y = y(v);
        float l = (lab.linear(x, y, 0) - skin[0]) / spread[0];
        float a = (lab.linear(x, y, 1) - skin[1]) / spread[1];
        float b = (lab.linear(x, y, 2) - skin[2]) / spread[2];
        // Shadows change lightness most, so it says least.
        return (float) Math.sqrt(0.25f * l * l + a * a + b * b);
    }

    float color(float u, float v, int channel) {
        return lab.linear(x(u), y(v), channel);
    }
}

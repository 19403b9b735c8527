package dev.likeness.sandbox.person.photo;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathered colours of a face and their middle. */
final class ColorSample {

    private final List<float[]> colors = new ArrayList<>();

    /** Takes the colour of a place (u, v). */
    void add(FaceView face, float u, float v) {
        float x = FaceView.x(u);
        float y = FaceView.y(v);
        colors.add(
                new float[] {
                    face.rgb().linear(x, y, 0),
                    face.rgb().linear(x, y, 1),
                    face.rgb().linear(x, y, 2)
                });
    }

    int size() {
        return colors.size();
    }

    /**
     * The average of the colours of medium lightness.
     *
     * @param shadows part of the darkest that is left out, 0 to 1
     * @param highlights part of the brightest that is left out, 0 to 1
     * @param fallback answered if nothing was gathered
     * @return the colour
     */
    Color middle(float shadows, float highlights, Color fallback) {
        if (colors.isEmpty()) {
            return fallback;
        }
        colors.sort(Comparator.comparingDouble(ColorSample::luma));
        int first = Math.round(shadows * (colors.size() - 1));
        int last = Math.max(first, Math.round((1 - highlights) * (colors.size() - 1)));
        float[] sum = new float[3];
        for (float[] color : colors.subList(first, last + 1)) {
            for (int channel = 0; channel < 3; channel++) {
                sum[channel] += color[channel];
            }
        }
        return color(sum, last - first + 1);
    }

    static Color color(float[] sum, float weight) {
        return new Color(
                Math.max(0, Math.min(255, Math.round(sum[0] / weight))),
                Math.max(0, Math.min(255, Math.round(sum[1] / weight))),
                Math.max(0, Math.min(255, Math.round(sum[2] / weight))));
    }

    static float luma(float[] rgb) {
        return 0.299f * rgb[0] + 0.587f * rgb[1] + 0.114f * rgb[2];
    }
}

package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.mix;
import static dev.likeness.sandbox.person.paint.Blend.step;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Paints an eyeball seen along its axis: the pupil in the middle of the texture, the distance from
 * it in proportion to the angle at the eye's centre.
 */
final class EyePainter {

    private static final int SIZE = 512;
    private static final int MATERIAL_SIZE = 128;

    /** Of the film of tears. */
    static final float ROUGHNESS = 0.1f;

    /** Radius of the iris in parts of the texture's width. */
    private static final float IRIS = 0.13f;

    /** Radius of the pupil in parts of the iris. */
    private static final float PUPIL = 0.35f;

    private static final float[] WHITE = {204, 196, 190};
    private static final float[] CORNER = {196, 152, 142};
    private static final float[] VEIN = {196, 92, 84};
    private static final float[] DARK = {14, 11, 10};

    private EyePainter() {}

    /**
     * Paints the ball.
     *
     * @param iris its colour
     * @param skin of the same person: the darker it is, the more colour the white has
     */
    static BufferedImage paint(Color iris, Color skin) {
        float[] color = Blend.rgb(iris);
        float[] white = white(Blend.rgb(skin));
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                float dx = (x + 0.5f) / SIZE - 0.5f;
                float dy = (y + 0.5f) / SIZE - 0.5f;
                image.setRGB(x, y, packed(at(dx, dy, color, white)));
            }
        }
        return image;
    }

    /** An almost clear film over iris and pupil; dark, for a white one would be lit like milk. */
    static BufferedImage cornea() {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, 0x06000000);
        }
        return image;
    }

    /** How the eyeball takes light: wet, and in the shade of the upper lid and of the corners. */
    static BufferedImage material() {
        int[] pixels = new int[MATERIAL_SIZE * MATERIAL_SIZE];
        for (int i = 0; i < pixels.length; i++) {
            float dx = (i % MATERIAL_SIZE + 0.5f) / MATERIAL_SIZE - 0.5f;
            float dy = (i / MATERIAL_SIZE + 0.5f) / MATERIAL_SIZE - 0.5f;
            float radius = (float) Math.hypot(dx, dy);
            float light = 1 - 0.55f * step(-0.03f, -0.13f, dy) - 0.45f * step(0.14f, 0.28f, radius);
            // The cornea before iris and pupil shines already; twice it would be milk.
            float behind = 1 - step(0.95f, 1.08f, radius / IRIS);
            float hole = 1 - step(PUPIL - 0.05f, PUPIL + 0.05f, radius / IRIS);
            light *= (1 - 0.35f * behind) * (1 - 0.6f * hole);
            pixels[i] = SkinMaterial.packed(light, ROUGHNESS);
        }
        return Pixels.opaque(pixels, MATERIAL_SIZE);
    }

    private static float[] at(float dx, float dy, float[] iris, float[] plain) {
        float radius = (float) Math.hypot(dx, dy);
        float[] color = white(dx, dy, radius, plain);
        float part = radius / IRIS;
        if (part < 1.15f) {
            float edge = 1 - step(0.93f, 1.1f, part);
            Blend.toward(color, iris(dx, dy, part, iris), edge);
        }
        // The lids shade the ball: most below the upper one and towards the corners.
        float shade = 0.5f * step(-0.035f, -0.12f, dy) + 0.34f * step(0.15f, 0.28f, radius);
        Blend.scale(color, 1 - shade, 1 - 1.06f * shade, 1 - 1.06f * shade);
        return color;
    }

    private static float[] white(float[] skin) {
        float dark = 1 - step(70, 190, (skin[0] + skin[1] + skin[2]) / 3);
        float[] white = WHITE.clone();
        Blend.scale(white, 1 - 0.14f * dark, 1 - 0.17f * dark, 1 - 0.22f * dark);
        return white;
    }

    private static float[] white(float dx, float dy, float radius, float[] plain) {
        float[] color = plain.clone();
        Blend.toward(color, CORNER, 0.8f * step(0.17f, 0.36f, radius));
        float bend = 0.05f * Noise.cloud(dx * 12, dy * 12, 2);
        float ridge = 1 - Math.abs(Noise.cloud((dx + bend) * 14, (dy - bend) * 26, 9));
        float vein = step(0.93f, 1, ridge) * step(0.16f, 0.3f, radius);
        Blend.toward(color, VEIN, 0.28f * vein);
        float rim = 1 - step(1, 1.35f, radius / IRIS);
        Blend.scale(color, 1 - 0.08f * rim, 1 - 0.09f * rim, 1 - 0.08f * rim);
        return color;
    }

    private static float[] iris(float dx, float dy, float part, float[] color) {
        double angle = Math.atan2(dy, dx);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        // The collarette is a ragged ring around the pupil, where the fibres change.
        float ragged = 0.53f + 0.05f * Noise.at(4 * cos, 4 * sin, 6);
        float outer = step(ragged - 0.05f, ragged + 0.05f, part);
        float fibres =
                mix(
                        Noise.at(20 * cos, 20 * sin, 1.2f * part),
                        0.6f * Noise.at(12 * cos, 12 * sin, 1.6f * part)
                                + 0.6f * Noise.at(27 * cos, 27 * sin, 2.4f * part),
                        outer);
        float light = 0.94f + 0.34f * fibres;
        light *= mix(1.15f, 0.88f, step(0.5f, 0.92f, part));
        light *= 1 + 0.2f * (1 - step(0.02f, 0.09f, Math.abs(part - ragged)));
        light *= 1 - 0.25f * step(0.35f, 0.8f, Noise.at(7 * cos, 7 * sin, 3 * part)) * outer;
        float[] result = {color[0] * light, color[1] * light, color[2] * light};
        float warm = 1 - step(0.42f, 0.64f, part);
        Blend.scale(result, 1 + 0.16f * warm, 1 + 0.03f * warm, 1 - 0.1f * warm);
        Blend.toward(result, DARK, 0.74f * step(0.78f, 0.99f, part));
        Blend.toward(result, DARK, 1 - step(PUPIL - 0.03f, PUPIL + 0.03f, part));
        return result;
    }

    private static int packed(float[] color) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            rgb = rgb << 8 | Math.round(Blend.clamp(color[channel], 0, 255));
        }
        return rgb;
    }
}

package dev.likeness.sandbox.person.pixels;

import java.awt.Color;

/**
 * CIE L*a*b* (D65) of sRGB colours: distances in it are close to how different colours look to
 * people. L from 0 to 100, a towards red, b towards yellow.
 */
public final class Lab {

    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
    }

    private Lab() {}

    /**
     * Converts a picture.
     *
     * @param rgb three channels, sRGB 0 to 255
     * @return a new picture: L, a, b
     */
    public static FloatImage of(FloatImage rgb) {
        FloatImage result = new FloatImage(rgb.width(), rgb.height(), 3);
        float[] in = rgb.samples();
        float[] out = result.samples();
        for (int i = 0; i < in.length; i += 3) {
            convert(in[i], in[i + 1], in[i + 2], out, i);
        }
        return result;
    }

    /**
     * Converts one colour.
     *
     * @param color sRGB
     * @return L, a, b
     */
    public static float[] of(Color color) {
        float[] result = new float[3];
        convert(color.getRed(), color.getGreen(), color.getBlue(), result, 0);
        return result;
    }

    /**
     * Euclidean distance of two colours (ΔE of 1976); about 2 is just visible.
     *
     * @param first L, a, b
     * @param second L, a, b
     * @return the distance
     */
    public static float distance(float[] first, float[] second) {
        return (float)
                Math.sqrt(
                        square(first[0] - second[0])
                                + square(first[1] - second[1])
                                + square(first[2] - second[2]));
    }

    /**
     * Converts back.
     *
     * @param lab L, a, b
     * @return the nearest sRGB colour
     */
    public static Color color(float... lab) {
        double y = (lab[0] + 16) / 116;
        double x = cube(y + lab[1] / 500) * 0.9505;
        double z = cube(y - lab[2] / 200) * 1.089;
        y = cube(y);
        return new Color(
                encoded(3.2406 * x - 1.5372 * y - 0.4986 * z),
                encoded(-0.9689 * x + 1.8758 * y + 0.0415 * z),
                encoded(0.0557 * x - 0.2040 * y + 1.0570 * z));
    }

    private static double cube(double t) {
        return t > 0.2069 ? t * t * t : (t - 16.0 / 116) / 7.787;
    }

    private static float encoded(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (float) Math.max(0, Math.min(1, c));
    }

    private static float square(float value) {
        return value * value;
    }

    private static void convert(float red, float green, float blue, float[] out, int at) {
        float r = linear(red);
        float g = linear(green);
        float b = linear(blue);
        double x = root((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.9505f);
        double y = root(0.2126f * r + 0.7152f * g + 0.0722f * b);
        double z = root((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.089f);
        out[at] = (float) (116 * y - 16);
        out[at + 1] = (float) (500 * (x - y));
        out[at + 2] = (float) (200 * (y - z));
    }

    private static float linear(float value) {
        return LINEAR[Math.max(0, Math.min(255, Math.round(value)))];
    }

    private static double root(float t) {
        return t > 0.008856f ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}

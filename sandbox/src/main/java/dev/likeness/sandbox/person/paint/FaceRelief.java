package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.spot;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.head.PaintGuide;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * The relief of a head's skin: pores, wide on nose and cheeks and fine on lids, faint lines across
 * the forehead and around the neck, upright creases on the lips; none inside the mouth.
 */
final class FaceRelief {

    private static final float PORES = 0.16f;

    private final FaceMarks marks;
    private final HeadBase base;
    private final SurfaceMap map;
    private final float[] pores;
    private final float[] lines;

    FaceRelief(SurfaceMap map, FaceMarks marks, HeadBase base) {
        this.marks = marks;
        this.base = base;
        this.map = map;
        pores = new float[map.size() * map.size()];
        lines = new float[map.size() * map.size()];
        IntStream.range(0, pores.length).parallel().forEach(this::prepare);
    }

    private void prepare(int texel) {
        int at = map.source(texel);
        if (!HeadBase.inside(PaintGuide.SKIN, map, at)) {
            return;
        }
        float x = map.x(at);
        float y = map.y(at);
        float z = map.z(at);
        float lips = base.lips(texel);
        pores[texel] = PORES * (1 - 0.8f * lips) * width(Math.abs(x), y, step(-45, -5, z));
        lines[texel] = (1 - lips) * lines(x, y, z) + lips * creases(x, y);
    }

    /** How wide pores are, around 1. */
    private float width(float side, float y, float front) {
        float nose = 0.9f * spot(side, y - marks.y(Landmark.NOSE_TIP) - 5, 16, 20);
        float cheek = 0.6f * spot(side - 30, y + 34, 20, 18);
        float chin = 0.4f * spot(side, y - marks.y(Landmark.CHIN) - 14, 18, 12);
        float lid = 0.7f * spot(side - marks.x(Landmark.LEFT_PUPIL), y, 19, 13);
        float wide = Math.max(nose, Math.max(cheek, chin)) - lid;
        return 0.75f + front * wide;
    }

    private float lines(float x, float y, float z) {
        float side = Math.abs(x);
        float front = step(-45, -5, z);
        float wave = 1.5f * Noise.at(x / 18, 0, 7);
        float forehead = front * spot(side, y - 44, 40, 16);
        float across = valley((y + wave) / 7.5f + 0.4f * Noise.at(x / 25, y / 9, 3));
        float neck = step(-112, -132, y) * step(-250, -190, y) * step(-120, -70, z);
        float ring = valley((y + 2 * wave) / 19);
        float lid = front * spot(side - marks.x(Landmark.LEFT_PUPIL), y + 11, 17, 7);
        float fine = Noise.at((x + y) / 2.2f, (y - x) / 0.9f, 5);
        return -0.22f * forehead * across - 0.3f * neck * ring + 0.14f * lid * fine;
    }

    /** 1 at the bottom of lines one unit apart, 0 between them. */
    private static float valley(float place) {
        float off = place - Math.round(place);
        return (float) Math.exp(-off * off * 90);
    }

    private float creases(float x, float y) {
        float wave = 0.4f * Noise.at(x / 3, y / 3, 2);
        float fine = Noise.at((x + wave) / 0.75f, y / 7, 3);
        float wide = Noise.at((x - wave) / 1.9f, y / 9, 11);
        return 0.5f * fine + 0.5f * wide;
    }

    /**
     * Draws it.
     *
     * @param grain pores themselves
     * @param size texels along each side, a multiple of the map's
     */
    BufferedImage paint(Pores grain, int size) {
        int step = size / map.size();
        float[] height = new float[size * size];
        IntStream.range(0, size)
                .parallel()
                .forEach(
                        row -> {
                            for (int column = 0; column < size; column++) {
                                int texel = row / step * map.size() + column / step;
                                height[row * size + column] =
                                        pores[texel] * grain.at(column, row)
                                                + soft(lines, column, row, step);
                            }
                        });
        return SkinRelief.of(height, size);
    }

    private float soft(float[] values, int column, int row, int step) {
        float x = (column + 0.5f) / step - 0.5f;
        float y = (row + 0.5f) / step - 0.5f;
        int left = Math.max(0, Math.min(map.size() - 2, (int) x));
        int top = Math.max(0, Math.min(map.size() - 2, (int) y));
        float fx = Blend.clamp(x - left, 0, 1);
        float fy = Blend.clamp(y - top, 0, 1);
        int at = top * map.size() + left;
        float above = Blend.mix(values[at], values[at + 1], fx);
        float below = Blend.mix(values[at + map.size()], values[at + map.size() + 1], fx);
        return Blend.mix(above, below, fy);
    }
}

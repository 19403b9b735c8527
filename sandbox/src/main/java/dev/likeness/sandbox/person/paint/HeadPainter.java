package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.PaintGuide;
import dev.likeness.sandbox.person.pixels.FloatImage;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Paints the skin of a head. Keep one for each template; thread-safe. */
final class HeadPainter {

    /** Texels along each side of the finished texture. */
    static final int SIZE = 2048;

    private static final int HALF = SIZE / 2;

    /** What shines through the thin rims of the lids. */
    private static final float[] BLOOD = {196, 84, 80};

    /** Part of the painted shades that gives way where the photo shows the skin's own. */
    private static final float PAINTED_TWICE = 0.65f;

    /** How dark the roots of hair are, compared with the hair. */
    private static final float ROOTS = 0.62f;

    private static final float[] LASH_ROOTS = {52, 34, 28};

    private final Sex sex;
    private final FaceMarks marks;
    private final SurfaceMap map;
    private final HeadBase base;
    private final Brows brows;
    private final Pores pores;

    HeadPainter(Sex sex, ShapedHead template, Pores pores) {
        this.sex = sex;
        marks = new FaceMarks(template.landmarks());
        map = new SurfaceMap(template.surfaces().get("AvatarHead"), marks, HALF);
        base = new HeadBase(sex, map, marks);
        brows = new Brows(sex, marks);
        this.pores = pores;
    }

    BufferedImage paint(PhotoReading reading) {
        FaceDetail detail = FaceDetail.of(reading, marks);
        Coat coat = new Coat(reading.traits(), detail);
        FloatImage half = new FloatImage(HALF, HALF, 3);
        rows(HALF, row -> coat.paintRow(half, row));
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        int[] pixels = Pixels.of(image);
        rows(SIZE, row -> coat.finishRow(half, row, pixels));
        return image;
    }

    /**
     * How the head takes light, the same for everybody; painted anew each time.
     *
     * @param template the unshaped head
     */
    BufferedImage material(ShapedHead template) {
        Surface skin = template.surfaces().get("AvatarHead");
        float[] light = Occlusion.of(skin, template.surfaces().values());
        FaceGloss gloss = new FaceGloss(marks);
        PaintGuide guide = PaintGuide.of(sex);
        return SkinMaterial.of(
                skin,
                light,
                map,
                texel -> {
                    if (in(PaintGuide.MOUTH, texel)) {
                        return FaceGloss.mouth(map.z(texel));
                    }
                    if (in(PaintGuide.LEFT_RIM, texel) || in(PaintGuide.RIGHT_RIM, texel)) {
                        return FaceGloss.WET;
                    }
                    float[] at = marks.metres(map.x(texel), map.y(texel), map.z(texel));
                    float lips = (float) guide.lips(at[0], at[1], at[2]);
                    return gloss.at(map.x(texel), map.y(texel), map.z(texel), lips);
                });
    }

    /** The relief of the skin, the same for everybody; painted anew each time. */
    BufferedImage relief() {
        return new FaceRelief(map, marks, base).paint(pores, SIZE);
    }

    private static void rows(int count, java.util.function.IntConsumer row) {
        IntStream.range(0, count).parallel().forEach(row);
    }

    private boolean in(UvBox box, int texel) {
        return HeadBase.inside(box, map, texel);
    }

    /** One person's colours on the template. */
    private final class Coat {

        private final FaceDetail detail;
        private final float[] tone;
        private final Lips lips;
        private final float[] hair;
        private final float scalp;
        private final float beard;

        Coat(PhotoTraits traits, FaceDetail detail) {
            this.detail = detail;
            tone = Blend.rgb(traits.skin());
            lips = new Lips(sex, marks, traits.lips(), tone);
            scalp = traits.hair().isPresent() ? 0.8f : 0;
            beard = sex == Sex.MALE ? 0.13f : 0;
            hair =
                    traits.hair()
                            .map(Blend::rgb)
                            .orElse(new float[] {tone[0] * 0.3f, tone[1] * 0.26f, tone[2] * 0.24f});
        }

        void paintRow(FloatImage into, int row) {
            float[] color = new float[3];
            for (int column = 0; column < HALF; column++) {
                int texel = row * HALF + column;
                color(texel, map.source(texel), color);
                for (int channel = 0; channel < 3; channel++) {
                    into.set(column, row, channel, color[channel]);
                }
            }
        }

        private void color(int texel, int at, float[] color) {
            if (in(PaintGuide.MOUTH, at)) {
                lips.inside(depth(PaintGuide.MOUTH, at), color);
                return;
            }
            base.skin(texel, tone, color);
            if (in(PaintGuide.LEFT_RIM, at) || in(PaintGuide.RIGHT_RIM, at)) {
                Blend.toward(color, BLOOD, 0.2f);
                Blend.toward(color, LASH_ROOTS, lashRoots(at));
                return;
            }
            float facing = base.facing(texel);
            float red = base.lips(texel);
            float x = map.x(at);
            float y = map.y(at);
            if (facing > 0) {
                // What the photo shows there need not be painted twice.
                Blend.toward(color, tone, PAINTED_TWICE * facing * detail.trust(x, y));
                detail.apply(color, x, y, facing * (1 - red));
            }
            shave(color, texel);
            if (red > 0) {
                Blend.toward(color, lips.color(x, y), 0.92f * red);
            }
            growHair(color, base.hair(texel));
            Blend.toward(
                    color, LASH_ROOTS, (sex == Sex.FEMALE ? 0.8f : 0.55f) * base.lashes(texel));
        }

        /** Roots of hair: darker than the hair by a factor, which the cover is in proportion to. */
        private void growHair(float[] color, float cover) {
            if (cover > 0 && scalp > 0) {
                float shade = ROOTS;
                Blend.toward(
                        color,
                        new float[] {hair[0] * shade, hair[1] * shade, hair[2] * shade},
                        Math.min(1, scalp * cover / ROOTS));
            }
        }

        /** The grey of a shaven beard. */
        private void shave(float[] color, int texel) {
            float share = beard * base.beard(texel);
            if (share > 0) {
                float grey = (hair[0] + hair[1] + hair[2]) / 3;
                Blend.toward(color, new float[] {0.85f * grey, 0.95f * grey, 1.02f * grey}, share);
            }
        }

        /** Lashes stand so densely at the edge of the upper lid that they draw a line. */
        private float lashRoots(int texel) {
            UvBox rim = in(PaintGuide.LEFT_RIM, texel) ? PaintGuide.LEFT_RIM : PaintGuide.RIGHT_RIM;
            double around = (map.u(texel) - rim.left()) / (rim.right() - rim.left());
            float upper = step(0, 0.08f, (float) around) * step(0.5f, 0.42f, (float) around);
            return (sex == Sex.FEMALE ? 0.9f : 0.6f) * upper * step(0.6f, 0.2f, depth(rim, texel));
        }

        private float depth(UvBox box, int texel) {
            return (float) ((box.top() - map.v(texel)) / (box.top() - box.bottom()));
        }

        /** Doubles the size and adds what is finer: pores and the hairs of the brows. */
        void finishRow(FloatImage half, int row, int[] pixels) {
            float[] color = new float[3];
            float y = (row - 0.5f) / 2;
            for (int column = 0; column < SIZE; column++) {
                float x = (column - 0.5f) / 2;
                for (int channel = 0; channel < 3; channel++) {
                    color[channel] = half.linear(x, y, channel);
                }
                float grain = 1 + 0.035f * pores.at(column, row);
                Blend.scale(color, grain, grain - 0.006f * pores.at(row, column), grain);
                drawBrow(color, x, y);
                pixels[row * SIZE + column] = packed(color);
            }
        }

        private void drawBrow(float[] color, float column, float row) {
            int texel = Math.round(Math.max(0, row)) * HALF + Math.round(Math.max(0, column));
            if (map.z(texel) < -30
                    || Math.abs(map.y(texel) - 18) > 25
                    || !in(PaintGuide.SKIN, texel)) {
                return;
            }
            float[] at = map.between(column, row);
            float share = brows.at(at[0], at[1]);
            if (share > 0) {
                float[] dark = {hair[0] * 0.62f, hair[1] * 0.49f, hair[2] * 0.4f};
                Blend.toward(color, dark, 0.85f * share);
            }
        }

        private int packed(float[] color) {
            int rgb = 0xff;
            for (int channel = 0; channel < 3; channel++) {
                rgb = rgb << 8 | Math.round(Blend.clamp(color[channel], 0, 255));
            }
            return rgb;
        }
    }
}

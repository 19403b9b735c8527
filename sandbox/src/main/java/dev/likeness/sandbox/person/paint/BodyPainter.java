package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paints the body in the tone of the face. What does not depend on the person is worked out once:
 * keep one for each template; thread-safe.
 */
final class BodyPainter {

    /** Texels along each side. */
    static final int SIZE = 1024;

    private static final float SKIN_ROUGHNESS = 0.6f;
    private static final float CLOTH_ROUGHNESS = 0.88f;

    private final SkinShades skin = new SkinShades(SIZE * SIZE);
    private final int[] cloth = new int[SIZE * SIZE];
    private final ShapedHead template;
    private final Pores pores;
    private final FaceMarks marks;
    private final BaseLayer clothes;

    BodyPainter(Sex sex, ShapedHead template, Pores pores) {
        this.template = template;
        this.pores = pores;
        marks = new FaceMarks(template.landmarks());
        BodyMarks places = new BodyMarks(template.joints(), marks);
        clothes = places.clothes(sex, marks);
        SurfaceMap map = map();
        SkinTone white = new SkinTone(new float[] {1, 1, 1}, marks);
        IntStream.range(0, SIZE * SIZE)
                .parallel()
                .forEach(texel -> prepare(texel, map, white, places));
    }

    /** Not kept: it is large and seldom needed. */
    private SurfaceMap map() {
        return new SurfaceMap(template.surfaces().get("AvatarBody"), marks, SIZE);
    }

    /** How skin and cloth take light, the same for everybody; painted anew each time. */
    BufferedImage material() {
        SurfaceMap map = map();
        Surface body = template.surfaces().get("AvatarBody");
        Surface head = template.surfaces().get("AvatarHead");
        float[] light = Occlusion.of(body, List.of(body, head));
        return SkinMaterial.of(
                body,
                light,
                map,
                texel -> {
                    float x = map.x(texel);
                    float y = map.y(texel);
                    float z = map.z(texel);
                    float skin = SKIN_ROUGHNESS + 0.04f * Noise.cloud(x / 6, y / 6, z / 6);
                    return Blend.mix(skin, CLOTH_ROUGHNESS, clothes.share(x, y, z));
                });
    }

    private void prepare(int texel, SurfaceMap map, SkinTone white, BodyMarks places) {
        int at = map.source(texel);
        float x = map.x(at);
        float y = map.y(at);
        float z = map.z(at);
        float[] factor = white.at(x, y, z, map.normal(at, 1));
        Hollows.shade(factor, marks, x, y, z);
        places.tint(factor, x, y, z, map.normal(at, 1));
        float light = 1 - clothes.shadow(x, y, z);
        Blend.scale(factor, light, light, light);
        skin.set(texel, factor);
        float[] color = clothes.color(x, y, z);
        int alpha = Math.round(255 * clothes.share(x, y, z));
        cloth[texel] = alpha << 24 | packed(color);
    }

    /** Paints one person. */
    BufferedImage paint(Color tone) {
        float[] base = Blend.rgb(tone);
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        int[] pixels = Pixels.of(image);
        IntStream.range(0, SIZE)
                .parallel()
                .forEach(
                        row -> {
                            float[] color = new float[3];
                            for (int i = row * SIZE; i < (row + 1) * SIZE; i++) {
                                pixels[i] = pixel(i, base, color);
                            }
                        });
        return image;
    }

    private int pixel(int texel, float[] base, float[] color) {
        skin.apply(texel, base, color);
        int over = cloth[texel];
        if (over >>> 24 > 0) {
            float[] cover = {over >> 16 & 0xff, over >> 8 & 0xff, over & 0xff};
            Blend.toward(color, cover, (over >>> 24) / 255f);
        }
        return packed(color);
    }

    private static int packed(float[] color) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            rgb = rgb << 8 | Math.round(Blend.clamp(color[channel], 0, 255));
        }
        return rgb;
    }

    /** The relief of skin and cloth, the same for everybody; painted anew each time. */
    BufferedImage relief() {
        SurfaceMap map = map();
        float[] height = new float[SIZE * SIZE];
        IntStream.range(0, SIZE * SIZE)
                .parallel()
                .forEach(
                        texel -> {
                            int at = map.source(texel);
                            float x = map.x(at);
                            float y = map.y(at);
                            float z = map.z(at);
                            float grain = pores.at(texel % SIZE, texel / SIZE);
                            height[texel] =
                                    clothes.height(x, y, z)
                                            + Blend.mix(0.1f, 0.16f, clothes.share(x, y, z))
                                                    * grain;
                        });
        return SkinRelief.of(height, SIZE);
    }
}

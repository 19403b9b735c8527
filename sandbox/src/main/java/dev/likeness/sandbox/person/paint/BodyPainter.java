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

    private final float[] skin = new float[3 * SIZE * SIZE];
    private final int[] cloth = new int[SIZE * SIZE];
    private final BufferedImage relief;
    private final BufferedImage material;

    BodyPainter(Sex sex, ShapedHead template, Pores pores) {
        FaceMarks marks = new FaceMarks(template.landmarks());
        BodyMarks places = new BodyMarks(template.joints(), marks);
        SurfaceMap map = new SurfaceMap(template.surfaces().get("AvatarBody"), marks, SIZE);
        BaseLayer clothes = places.clothes(sex, marks);
        SkinTone white = new SkinTone(new float[] {1, 1, 1}, marks);
        IntStream.range(0, SIZE * SIZE)
                .parallel()
                .forEach(
                        texel -> {
                            prepare(texel, map, clothes, white, marks, places);
                        });
        relief = relief(map, clothes, pores);
        material = material(template, map, clothes);
    }

    private static BufferedImage material(ShapedHead template, SurfaceMap map, BaseLayer clothes) {
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

    private void prepare(
            int texel,
            SurfaceMap map,
            BaseLayer clothes,
            SkinTone white,
            FaceMarks marks,
            BodyMarks places) {
        int at = map.source(texel);
        float x = map.x(at);
        float y = map.y(at);
        float z = map.z(at);
        float[] factor = white.at(x, y, z, map.normal(at, 1));
        Hollows.shade(factor, marks, x, y, z);
        places.tint(factor, x, y, z, map.normal(at, 1));
        float light = 1 - clothes.shadow(x, y, z);
        Blend.scale(factor, light, light, light);
        System.arraycopy(factor, 0, skin, 3 * texel, 3);
        float[] color = clothes.color(x, y, z);
        int alpha = Math.round(255 * clothes.share(x, y, z));
        cloth[texel] = alpha << 24 | packed(color);
    }

    /** Paints one person. */
    BufferedImage paint(Color tone) {
        float[] base = Blend.rgb(tone);
        int[] pixels = new int[SIZE * SIZE];
        IntStream.range(0, SIZE)
                .parallel()
                .forEach(
                        row -> {
                            for (int i = row * SIZE; i < (row + 1) * SIZE; i++) {
                                pixels[i] = pixel(i, base);
                            }
                        });
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, SIZE, SIZE, pixels, 0, SIZE);
        return image;
    }

    /** The relief of skin and cloth, the same for everybody. */
    BufferedImage relief() {
        return relief;
    }

    /** How skin and cloth take light, the same for everybody. */
    BufferedImage material() {
        return material;
    }

    private int pixel(int texel, float[] base) {
        float[] color = {
            base[0] * skin[3 * texel], base[1] * skin[3 * texel + 1], base[2] * skin[3 * texel + 2]
        };
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

    private static BufferedImage relief(SurfaceMap map, BaseLayer clothes, Pores pores) {
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

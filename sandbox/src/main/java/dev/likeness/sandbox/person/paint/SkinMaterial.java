package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Surface;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pictures of how surfaces take light, as glTF has them: occlusion in red, roughness in green,
 * metal in blue (none in people).
 */
final class SkinMaterial {

    /** Roughness of one texel of a map, 0 to 1. */
    @FunctionalInterface
    interface Roughness {
        float at(int texel);
    }

    private SkinMaterial() {}

    /**
     * Draws a part's picture.
     *
     * @param part whose UV are drawn
     * @param light by vertex, 0 to 1, as {@link Occlusion} measures it
     * @param map of the same part
     * @param roughness by texel of the map
     */
    static BufferedImage of(Surface part, float[] light, SurfaceMap map, Roughness roughness) {
        int size = map.size();
        float[] reached = new float[size * size];
        Arrays.fill(reached, 1);
        UvRaster.draw(
                part,
                size,
                (texel, corner, b, c) -> {
                    int[] t = part.triangles();
                    reached[texel] =
                            (1 - b - c) * light[t[corner]]
                                    + b * light[t[corner + 1]]
                                    + c * light[t[corner + 2]];
                });
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        int[] pixels = Pixels.of(image);
        IntStream.range(0, pixels.length)
                .parallel()
                .forEach(
                        texel -> {
                            int at = map.source(texel);
                            pixels[texel] = packed(reached[at], roughness.at(at));
                        });
        return image;
    }

    static int packed(float light, float roughness) {
        return Math.round(255 * Blend.clamp(light, 0, 1)) << 16
                | Math.round(255 * Blend.clamp(roughness, 0, 1)) << 8;
    }
}

package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Picture;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The pictures of one surface, from which the service's kinds are made.
 *
 * @param color with or without alpha
 * @param normal relief
 * @param metallicRoughness occlusion, roughness and metal
 */
record SurfaceMaps(
        Optional<BufferedImage> color,
        Optional<BufferedImage> normal,
        Optional<BufferedImage> metallicRoughness) {

    /** The picture of a part from which a kind is made, or empty if the part has none such. */
    static Optional<Picture> source(Part part, TextureKind kind) {
        return switch (kind) {
            case COLOR -> part.color();
            case NORMAL -> part.normal();
            case METALLIC_ROUGHNESS, ROUGHNESS, UNITY_METALLIC_SMOOTHNESS ->
                    part.metallicRoughness();
        };
    }

    static SurfaceMaps of(Haircut haircut) {
        return new SurfaceMaps(
                Optional.of(haircut.color()), haircut.normal(), haircut.metallicRoughness());
    }

    static SurfaceMaps of(Clothing.Textures textures) {
        return new SurfaceMaps(
                Optional.of(textures.color()),
                Optional.of(textures.normal()),
                textures.metallicRoughness());
    }

    static SurfaceMaps of(Eyewear.Textures textures) {
        return new SurfaceMaps(
                Optional.of(textures.color()),
                Optional.empty(),
                Optional.of(textures.metallicRoughness()));
    }

    /** The picture from which a kind is made, or empty if this surface has none such. */
    Optional<BufferedImage> source(TextureKind kind) {
        return switch (kind) {
            case COLOR -> color;
            case NORMAL -> normal;
            case METALLIC_ROUGHNESS, ROUGHNESS, UNITY_METALLIC_SMOOTHNESS -> metallicRoughness;
        };
    }

    /** The same numbers in the channels that a kind wants them in. */
    static BufferedImage rearranged(BufferedImage source, TextureKind kind) {
        return switch (kind) {
            case COLOR, NORMAL, METALLIC_ROUGHNESS -> source;
            case ROUGHNESS -> rearranged(source, BufferedImage.TYPE_BYTE_GRAY, kind);
            case UNITY_METALLIC_SMOOTHNESS -> rearranged(source, BufferedImage.TYPE_INT_ARGB, kind);
        };
    }

    private static BufferedImage rearranged(BufferedImage source, int type, TextureKind kind) {
        int width = source.getWidth();
        BufferedImage result = new BufferedImage(width, source.getHeight(), type);
        int[] row = new int[width];
        for (int y = 0; y < source.getHeight(); y++) {
            source.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int roughness = row[x] >> 8 & 0xFF;
                int metal = row[x] & 0xFF;
                if (kind == TextureKind.ROUGHNESS) {
                    // Not setRGB: it would bend the number from sRGB to the linear grey space.
                    result.getRaster().setSample(x, y, 0, roughness);
                } else {
                    result.setRGB(x, y, (0xFF - roughness) << 24 | metal * 0x010101);
                }
            }
        }
        return result;
    }
}

package dev.likeness.model.material;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ImageRaster;
import java.util.Arrays;

/**
 * How one person's skin differs from that of a service's template: a factor of each channel, in
 * linear light. Measured on real files: a person's head is the template's times such a factor where
 * it meets the body (to 1 of 255), so the body times the same factor shows no seam. Immutable; any
 * thread, slow enough to stay off the render thread.
 *
 * @param red factor (>0)
 * @param green factor (>0)
 * @param blue factor (>0)
 */
public record SkinTone(float red, float green, float blue) {

    /** The template's own skin. */
    public static final SkinTone UNCHANGED = new SkinTone(1, 1, 1);

    /** Share of a head's picture, at its lower edge, that meets the body. */
    private static final int NECK_SHARE = 64;

    private static final float SMALLEST = 0.02f;
    private static final float LARGEST = 6;

    /**
     * Compares two pictures of heads at the edge where the neck meets the body.
     *
     * @param template the service's default head; decoded, 8 bits a channel, first row at the top
     *     (not null, unaffected)
     * @param own the person's, with the same UV; any size (not null, unaffected)
     * @return what turns the template's skin into the person's (not null)
     */
    public static SkinTone ofNeck(Image template, Image own) {
        ColorRGBA from = neck(template);
        ColorRGBA to = neck(own);
        return between(from, to);
    }

    /**
     * Compares the average skin of a picture with a colour, for persons without a picture of their
     * own.
     *
     * @param body the service's default body; decoded, 8 bits a channel (not null, unaffected)
     * @param skin the person's, linear (use {@link Srgb#color} for 8-bit values; not null,
     *     unaffected)
     * @return what turns the body's skin into the person's (not null)
     */
    public static SkinTone ofColor(Image body, ColorRGBA skin) {
        return between(SkinLikeness.in(body).mean(), skin);
    }

    /**
     * Recolours a body to a skin.
     *
     * @param body the service's default body; decoded, 8 bits a channel (not null, unaffected)
     * @param skin the person's, linear (not null, unaffected)
     * @return a copy, as {@link #applyTo(Image)} makes it (not null, new)
     */
    public static Image recolour(Image body, ColorRGBA skin) {
        return ofColor(body, skin).applyTo(body);
    }

    /**
     * Makes a recoloured copy. What is not skin (nails, cloth) is told by its paler or other hue
     * and changes less or not at all.
     *
     * @param picture of the template's skin; decoded, 8 bits a channel (not null, unaffected)
     * @return of the same size (not null, new)
     */
    public Image applyTo(Image picture) {
        SkinLikeness skin = SkinLikeness.in(picture);
        return Texels.changed(picture, (x, y, color) -> recolour(skin, color));
    }

    /**
     * Makes a recoloured copy of a texture.
     *
     * @param texture with a picture as {@link #applyTo(Image)} takes it (not null, unaffected)
     * @return sampled like the original (not null, new)
     */
    public Texture2D applyTo(Texture2D texture) {
        return Texels.like(texture, applyTo(texture.getImage()));
    }

    private void recolour(SkinLikeness skin, ColorRGBA color) {
        float r = Srgb.decode(color.r);
        float g = Srgb.decode(color.g);
        float b = Srgb.decode(color.b);
        float share = skin.of(r, g, b);
        color.r = Srgb.encode(r * part(red, share));
        color.g = Srgb.encode(g * part(green, share));
        color.b = Srgb.encode(b * part(blue, share));
    }

    private static float part(float factor, float share) {
        return share == 1 ? factor : (float) Math.pow(factor, share);
    }

    private static SkinTone between(ColorRGBA from, ColorRGBA to) {
        return new SkinTone(factor(from.r, to.r), factor(from.g, to.g), factor(from.b, to.b));
    }

    private static float factor(float from, float to) {
        return Math.min(LARGEST, Math.max(SMALLEST, to / Math.max(from, 1e-3f)));
    }

    /** The middle one of the colours along the lower edge: strands of hair there do not count. */
    private static ColorRGBA neck(Image head) {
        ImageRaster raster = ImageRaster.create(head);
        int rows = Math.max(1, head.getHeight() / NECK_SHARE);
        float[][] channels = new float[3][rows * head.getWidth()];
        ColorRGBA texel = new ColorRGBA();
        for (int i = 0; i < channels[0].length; i++) {
            int row = head.getHeight() - 1 - i / head.getWidth();
            raster.getPixel(i % head.getWidth(), row, texel);
            channels[0][i] = Srgb.decode(texel.r);
            channels[1][i] = Srgb.decode(texel.g);
            channels[2][i] = Srgb.decode(texel.b);
        }
        return new ColorRGBA(median(channels[0]), median(channels[1]), median(channels[2]), 1);
    }

    private static float median(float[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}

package dev.likeness.model.material;

import com.jme3.texture.Texture2D;

/**
 * A person's eye as photographed, which some services send as the cornea's picture: the iris in the
 * middle, and around it lids and skin that would come into sight when the eye turns.
 */
public final class EyePhoto {

    /** Of the picture's width: so far from the middle there is iris (measured on real files). */
    private static final float IRIS = 0.13f;

    /** From here on there may be lids. */
    private static final float WHITE = 0.19f;

    private EyePhoto() {}

    /**
     * Leaves the iris and makes all around it clear, so that the eyeball is seen there.
     *
     * @param photo decoded, 8 bits a channel (not null, unaffected)
     * @return with alpha, sampled like the photo (not null, new)
     */
    public static Texture2D iris(Texture2D photo) {
        int width = photo.getImage().getWidth();
        int height = photo.getImage().getHeight();
        return Texels.like(
                photo,
                Texels.changed(
                        photo.getImage(),
                        (x, y, color) -> {
                            double across = (x + 0.5) / width - 0.5;
                            double down = (y + 0.5) / height - 0.5;
                            color.a *= opacity((float) Math.hypot(across, down));
                        }));
    }

    private static float opacity(float fromMiddle) {
        float t = Math.min(1, Math.max(0, (WHITE - fromMiddle) / (WHITE - IRIS)));
        return t * t * (3 - 2 * t);
    }
}

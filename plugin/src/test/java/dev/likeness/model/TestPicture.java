package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.image.ImageRaster;

/** Looks into the pictures of materials. */
final class TestPicture {

    private TestPicture() {}

    /** A texel of the colour map, as stored (sRGB). */
    static ColorRGBA colorOf(Material material) {
        var map = material.getTextureParam("BaseColorMap").getTextureValue();
        return ImageRaster.create(map.getImage()).getPixel(1, 1);
    }
}

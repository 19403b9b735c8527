package dev.likeness.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import org.junit.jupiter.api.Test;

class MipChainTest {

    @Test
    void coloursAreAveragedAsLight() {
        MipChain chain = chain(Image.Format.RGB8, 2, 1, ColorSpace.sRGB, 0, 0, 0, 255, 255, 255);

        assertThat(texel(chain, 6, 3)).containsExactly(188, 188, 188);
    }

    @Test
    void numbersAreAveragedAsNumbers() {
        MipChain chain = chain(Image.Format.RGB8, 2, 1, ColorSpace.Linear, 0, 0, 0, 255, 255, 255);

        assertThat(texel(chain, 6, 3)).containsExactly(128, 128, 128);
    }

    @Test
    void alphaIsNoLightWhereverTheFormatHasIt() {
        MipChain last = chain(Image.Format.RGBA8, 2, 1, ColorSpace.sRGB, 9, 9, 9, 0, 9, 9, 9, 255);
        MipChain first = chain(Image.Format.ABGR8, 2, 1, ColorSpace.sRGB, 0, 9, 9, 9, 255, 9, 9, 9);

        assertThat(texel(last, 8, 4)).containsExactly(9, 9, 9, 128);
        assertThat(texel(first, 8, 4)).containsExactly(128, 9, 9, 9);
    }

    @Test
    void everyTexelOfAnOddRowCountsTheSame() {
        MipChain three = chain(Image.Format.Luminance8, 3, 1, ColorSpace.Linear, 30, 60, 120);
        MipChain five = chain(Image.Format.Luminance8, 5, 1, ColorSpace.Linear, 100, 0, 50, 0, 100);

        assertThat(texel(three, 3, 1)).containsExactly(70);
        assertThat(texel(five, 5, 2)).containsExactly(50, 50);
    }

    @Test
    void levelsGoDownToOneTexel() {
        int[] grey = new int[8 * 2];

        MipChain chain = chain(Image.Format.Luminance8, 8, 2, ColorSpace.Linear, grey);

        assertThat(chain.sizes()).containsExactly(16, 4, 2, 1);
        assertThat(chain.pixels().remaining()).isEqualTo(23);
    }

    @Test
    void anImageThatNeedsNoLevelsGetsNone() {
        Image image = image(Image.Format.Luminance8, 2, 1, ColorSpace.Linear, 1, 2);

        assertThat(MipChain.of(image)).isEmpty();
    }

    private static MipChain chain(
            Image.Format format, int width, int height, ColorSpace space, int... bytes) {
        Image image = image(format, width, height, space, bytes);
        new Texture2D(image).setMinFilter(Texture.MinFilter.Trilinear);
        return MipChain.of(image).orElseThrow();
    }

    private static Image image(
            Image.Format format, int width, int height, ColorSpace space, int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) bytes[i];
        }
        return new Image(format, width, height, BufferUtils.createByteBuffer(data), space);
    }

    private static int[] texel(MipChain chain, int offset, int bytes) {
        int[] texel = new int[bytes];
        for (int i = 0; i < bytes; i++) {
            texel[i] = chain.pixels().get(offset + i) & 0xFF;
        }
        return texel;
    }
}

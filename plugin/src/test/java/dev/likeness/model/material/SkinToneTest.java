package dev.likeness.model.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.image.ColorSpace;
import com.jme3.texture.image.ImageRaster;
import com.jme3.util.BufferUtils;
import dev.likeness.model.file.SourceFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SkinToneTest {

    private static final int SKIN = 0xBD9076;
    private static final int NAIL = 0xCAAFA6;
    private static final int CLOTH = 0x808088;

    /** Rows of a picture from the top: skin, with nails in row 4 and cloth in row 5. */
    private static final int[] BODY = new int[64];

    static {
        Arrays.fill(BODY, SKIN);
        BODY[4] = NAIL;
        BODY[5] = CLOTH;
    }

    @Test
    void skinTakesTheWantedColourAndClothKeepsItsOwn() {
        Image dark = SkinTone.recolour(rows(BODY), srgb(0x5A3D30));

        ColorRGBA skin = ImageRaster.create(dark).getPixel(0, 0);
        assertThat(255 * skin.r).isCloseTo(0x5A, within(2f));
        assertThat(255 * skin.g).isCloseTo(0x3D, within(2f));
        assertThat(255 * skin.b).isCloseTo(0x30, within(2f));
        assertThat(texel(dark, 5)).isEqualTo(CLOTH);
    }

    @Test
    void nailsFollowTheSkinHalfTheWay() {
        Image dark = SkinTone.recolour(rows(BODY), srgb(0x5A3D30));

        int red = texel(dark, 4) >> 16;
        assertThat(red).isLessThan(0xCA - 20).isGreaterThan(0x5A + 15);
    }

    @Test
    void theFactorBetweenTwoHeadsIsThatOfTheirLowerEdge() {
        Image template = rows(CLOTH, NAIL, CLOTH, CLOTH, CLOTH, CLOTH, SKIN, 0x808080);
        Image own = rows(SKIN, NAIL, SKIN, SKIN, SKIN, SKIN, SKIN, 0x404040);

        SkinTone tone = SkinTone.ofNeck(template, own);

        // 0x80 is 0.2159 in linear light, 0x40 is 0.0513.
        assertThat(tone.red()).isCloseTo(0.2374f, within(0.002f));
        assertThat(tone.blue()).isEqualTo(tone.red());
    }

    @Test
    void aBodyWithoutChangeStaysAsItIs() {
        Image same = SkinTone.UNCHANGED.applyTo(rows(BODY));

        for (int row = 0; row < BODY.length; row++) {
            assertThat(texel(same, row)).isEqualTo(BODY[row]);
        }
    }

    @Test
    void aRealBodyMeetsTheHeadOfAPersonWithoutASeam() {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "likeness.shared is not set");
        Path person = Path.of(folder).resolve("avatars/metaperson/female_lod2");
        Image head = image(person.resolve("pointclouds/AvatarHeadFemale_Color_1K.jpg"));
        Image defaultHead = image(person.resolve("template/AvatarHeadFemale_Color_1K.jpg"));
        Image body = image(person.resolve("template/AvatarBodyFemale_Color_1K.jpg"));

        Image own = SkinTone.ofNeck(defaultHead, head).applyTo(body);

        // Where the front of the neck has its UV in both meshes; see the template.
        ColorRGBA below = ImageRaster.create(own).getPixel(378, 82);
        ColorRGBA above = ImageRaster.create(head).getPixel(512, 1020);
        assertThat(Math.abs(below.r - above.r)).isLessThan(0.05f);
        assertThat(Math.abs(below.g - above.g)).isLessThan(0.05f);
        assertThat(Math.abs(below.b - above.b)).isLessThan(0.05f);
    }

    private static Image image(Path file) {
        return new TextureReader().read(SourceFile.read(file)).getImage();
    }

    private static Image rows(int... colors) {
        ByteBuffer texels = BufferUtils.createByteBuffer(3 * colors.length * colors.length);
        for (int color : colors) {
            for (int x = 0; x < colors.length; x++) {
                texels.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
            }
        }
        texels.flip();
        return new Image(Image.Format.RGB8, colors.length, colors.length, texels, ColorSpace.sRGB);
    }

    private static ColorRGBA srgb(int color) {
        return Srgb.color(color >> 16, color >> 8 & 0xFF, color & 0xFF);
    }

    private static int texel(Image image, int row) {
        ColorRGBA color = ImageRaster.create(image).getPixel(3, row);
        return Math.round(255 * color.r) << 16
                | Math.round(255 * color.g) << 8
                | Math.round(255 * color.b);
    }
}

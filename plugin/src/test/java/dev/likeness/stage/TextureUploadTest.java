package dev.likeness.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.TextureArray;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.likeness.offscreen.OffscreenGl;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwjgl.opengl.GL11;
import org.lwjgl.opengl.GL30;

/** What the graphics card holds afterwards, read back from it. */
@ExtendWith(OffscreenGl.Shared.class)
class TextureUploadTest {

    private static final int WIDTH = 2048;
    private static final int HEIGHT = 512;

    private final OffscreenGl gl;
    private final Texture other = new Texture2D(1, 1, Image.Format.RGBA8);
    private boolean linearized;

    TextureUploadTest(OffscreenGl gl) {
        this.gl = gl;
    }

    @BeforeEach
    void readSrgbAsLight() {
        linearized = gl.call(() -> gl.renderer().isLinearizeSrgbImages());
        gl.run(() -> gl.renderer().setLinearizeSrgbImages(true));
    }

    @AfterEach
    void restore() {
        gl.run(() -> gl.renderer().setLinearizeSrgbImages(linearized));
    }

    @ParameterizedTest
    @EnumSource(
            value = Image.Format.class,
            names = {"RGB8", "BGR8", "RGBA8", "ABGR8", "Luminance8"})
    void aTextureInBandsEqualsTheEnginesOwnUploadOnEveryLevel(Image.Format format) {
        Texture2D inBands = withMips(format);
        Texture2D whole = withMips(format);

        uploadInBands(inBands);
        gl.call(() -> bind(whole));

        for (int level = 0; level < inBands.getImage().getMipMapSizes().length; level++) {
            int number = level;
            assertThat(gl.call(() -> levelOf(inBands, number)))
                    .as("level %d", level)
                    .isEqualTo(gl.call(() -> levelOf(whole, number)));
        }
        assertThat(gl.call(() -> internalFormat(inBands)))
                .isEqualTo(gl.call(() -> internalFormat(whole)));
    }

    @ParameterizedTest
    @EnumSource(ColorSpace.class)
    void ourLevelsAreThoseThatTheGraphicsCardWouldMake(ColorSpace space) {
        Texture2D ours = smooth(space);
        Texture2D generated = smooth(space);
        take(ours.getImage());

        uploadInBands(ours);
        gl.call(() -> bind(generated));

        for (int level = 1; level < 9; level++) {
            int number = level;
            ByteBuffer expected = gl.call(() -> levelOf(generated, number));
            ByteBuffer found = gl.call(() -> levelOf(ours, number));
            assertThat(largestDifference(expected, found))
                    .as("level %d", level)
                    .isLessThanOrEqualTo(4);
        }
    }

    @Test
    void everyLayerOfAnArrayArrives() {
        TextureArray inBands = array();
        TextureArray whole = array();

        uploadInBands(inBands);
        gl.call(() -> bind(whole));

        assertThat(gl.call(() -> layersOf(inBands))).isEqualTo(gl.call(() -> layersOf(whole)));
    }

    @Test
    void afterTheLastBandTheEngineUploadsNothingMore() {
        Texture2D texture = withMips(Image.Format.RGBA8);
        uploadInBands(texture);
        ByteBuffer changed = texture.getImage().getData(0);
        byte before = changed.get(0);
        changed.put(0, (byte) (before + 1));

        ByteBuffer drawn =
                gl.call(
                        () -> {
                            bind(texture);
                            return levelOf(texture, 0);
                        });

        assertThat(drawn.get(0)).isEqualTo(before);
    }

    @Test
    void aTextureThatIsDrawnHalfwayIsUploadedByTheEngineAndTheRestIsLeftOut() {
        Texture2D texture = withMips(Image.Format.RGBA8);
        Texture2D whole = withMips(Image.Format.RGBA8);
        List<Piece> pieces = gl.call(() -> pieces(texture));
        gl.run(() -> pieces.subList(0, 2).forEach(piece -> piece.work().run()));

        gl.call(() -> bind(texture));
        ByteBuffer seen = gl.call(() -> levelOf(texture, 0));
        gl.run(() -> pieces.subList(2, pieces.size()).forEach(piece -> piece.work().run()));

        gl.call(() -> bind(whole));
        assertThat(seen).isEqualTo(gl.call(() -> levelOf(whole, 0)));
        assertThat(texture.getImage().isUpdateNeeded()).isFalse();
    }

    @Test
    void aHalfUploadedImageStillCountsAsOneToUpload() {
        Texture2D texture = withMips(Image.Format.RGBA8);
        List<Piece> pieces = gl.call(() -> pieces(texture));

        gl.run(() -> pieces.subList(0, pieces.size() - 1).forEach(piece -> piece.work().run()));

        assertThat(texture.getImage().isUpdateNeeded()).isTrue();
    }

    @Test
    void noPieceMovesMoreThanABand() {
        List<Piece> pieces = gl.call(() -> pieces(withMips(Image.Format.RGBA8)));

        assertThat(pieces)
                .filteredOn(piece -> piece.kind() == Piece.Kind.COPY)
                .hasSizeGreaterThan(10)
                .allMatch(piece -> piece.bytes() <= PixelBand.LARGEST);
    }

    @Test
    void withoutABindingTheTextureGoesUpWhole() {
        Texture2D texture = withMips(Image.Format.RGBA8);

        List<Piece> pieces =
                new TextureUpload(gl.renderer(), texture, other).pieces(Optional.empty());
        gl.run(() -> pieces.forEach(piece -> piece.work().run()));

        assertThat(pieces).hasSize(1);
        assertThat(gl.call(() -> levelOf(texture, 0)))
                .isEqualTo(texture.getImage().getData(0).slice(0, 4 * WIDTH * HEIGHT));
    }

    private void uploadInBands(Texture texture) {
        gl.run(() -> pieces(texture).forEach(piece -> piece.work().run()));
        assertThat(texture.getImage().isUpdateNeeded()).isFalse();
    }

    private List<Piece> pieces(Texture texture) {
        Optional<OpenGl> binding = OpenGl.of(gl.renderer());
        assertThat(binding).isPresent();
        return new TextureUpload(gl.renderer(), texture, other).pieces(binding);
    }

    private Void bind(Texture texture) throws Exception {
        gl.renderer().setTexture(1, other);
        gl.renderer().setTexture(1, texture);
        return null;
    }

    private static Texture2D withMips(Image.Format format) {
        byte[] pixels = new byte[WIDTH * HEIGHT * format.getBitsPerPixel() / Byte.SIZE];
        new Random(1).nextBytes(pixels);
        Texture2D texture = texture(format, ColorSpace.sRGB, pixels);
        take(texture.getImage());
        return texture;
    }

    /** Waves of colour, as noise would hide in its own mean. */
    private static Texture2D smooth(ColorSpace space) {
        byte[] pixels = new byte[4 * WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            double wave = Math.sin(i / 4 % WIDTH * 0.11 + i % 4) * Math.cos(i / 4 / WIDTH * 0.07);
            pixels[i] = (byte) (127.5 + 127 * wave);
        }
        return texture(Image.Format.RGBA8, space, pixels);
    }

    private static Texture2D texture(Image.Format format, ColorSpace space, byte[] pixels) {
        Texture2D texture =
                new Texture2D(
                        new Image(
                                format,
                                WIDTH,
                                HEIGHT,
                                BufferUtils.createByteBuffer(pixels),
                                space));
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        return texture;
    }

    private static void take(Image image) {
        MipChain chain = MipChain.of(image).orElseThrow();
        image.setData(0, chain.pixels());
        image.setMipMapSizes(chain.sizes());
    }

    private static TextureArray array() {
        Random random = new Random(2);
        ArrayList<ByteBuffer> layers = new ArrayList<>();
        for (int layer = 0; layer < 5; layer++) {
            ByteBuffer texels = BufferUtils.createByteBuffer(1024 * 20 * 16);
            while (texels.hasRemaining()) {
                texels.putFloat(random.nextFloat());
            }
            layers.add(texels.flip());
        }
        Image image = new Image(Image.Format.RGBA32F, 1024, 20, 0, layers, ColorSpace.Linear);
        TextureArray array = new TextureArray();
        array.setImage(image);
        array.setMinFilter(Texture.MinFilter.NearestNoMipMaps);
        array.setMagFilter(Texture.MagFilter.Nearest);
        return array;
    }

    private static ByteBuffer levelOf(Texture texture, int level) {
        return bound(
                texture,
                GL11.GL_TEXTURE_2D,
                GL11.GL_TEXTURE_BINDING_2D,
                () -> {
                    ByteBuffer pixels =
                            BufferUtils.createByteBuffer(4 * WIDTH * HEIGHT >> 2 * level);
                    GL11.glPixelStorei(GL11.GL_PACK_ALIGNMENT, 1);
                    GL11.glGetTexImage(
                            GL11.GL_TEXTURE_2D, level, GL11.GL_RGBA, GL11.GL_UNSIGNED_BYTE, pixels);
                    return pixels;
                });
    }

    private static int internalFormat(Texture texture) {
        return bound(
                texture,
                GL11.GL_TEXTURE_2D,
                GL11.GL_TEXTURE_BINDING_2D,
                () ->
                        GL11.glGetTexLevelParameteri(
                                GL11.GL_TEXTURE_2D, 0, GL11.GL_TEXTURE_INTERNAL_FORMAT));
    }

    private static ByteBuffer layersOf(TextureArray array) {
        return bound(
                array,
                GL30.GL_TEXTURE_2D_ARRAY,
                GL30.GL_TEXTURE_BINDING_2D_ARRAY,
                () -> {
                    ByteBuffer texels = BufferUtils.createByteBuffer(5 * 1024 * 20 * 16);
                    GL11.glGetTexImage(
                            GL30.GL_TEXTURE_2D_ARRAY, 0, GL11.GL_RGBA, GL11.GL_FLOAT, texels);
                    return texels;
                });
    }

    /** Reads behind the engine's back and leaves everything bound as it was. */
    private static <T> T bound(Texture texture, int target, int binding, Supplier<T> read) {
        int before = GL11.glGetInteger(binding);
        GL11.glBindTexture(target, texture.getImage().getId());
        try {
            return read.get();
        } finally {
            GL11.glBindTexture(target, before);
        }
    }

    private static int largestDifference(ByteBuffer a, ByteBuffer b) {
        int largest = 0;
        for (int i = 0; i < a.capacity(); i++) {
            largest = Math.max(largest, Math.abs((a.get(i) & 0xFF) - (b.get(i) & 0xFF)));
        }
        return largest;
    }
}

package dev.likeness.model.material;

import com.jme3.texture.Image;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.ImageHeader;
import dev.likeness.model.file.SourceFile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes PNG, JPEG and WebP with the JVM's image readers, in memory: the engine's loader would
 * write each image to a temporary file first.
 */
final class PictureDecoder {

    private PictureDecoder() {}

    /**
     * Decodes a file.
     *
     * @param file whose header has been looked at (not null)
     * @param header its header (not null)
     * @return first row at the top, no mipmaps, sRGB (not null, new)
     * @throws BadFileException if it is damaged
     */
    static Image decode(SourceFile file, ImageHeader header) {
        try (ImageInputStream in = new ByteArrayImageInputStream(file.bytes())) {
            return engineImage(picture(file, header, in));
        } catch (IOException | RuntimeException e) {
            // Readers answer damaged files with whatever their code runs into.
            throw e instanceof BadFileException known ? known : undecodable(file, e);
        }
    }

    private static BufferedImage picture(SourceFile file, ImageHeader header, ImageInputStream in)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
        if (!readers.hasNext()) {
            throw file.bad("expected an image that this JVM can read, found " + header.format());
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            refuseOtherSize(file, header, reader.getWidth(0), reader.getHeight(0));
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** What the reader would take memory for has to be what was looked at. */
    private static void refuseOtherSize(
            SourceFile file, ImageHeader header, int width, int height) {
        if (width != header.width() || height != header.height()) {
            throw file.bad(
                    "expected one size in an image, found "
                            + width
                            + " × "
                            + height
                            + " beside "
                            + header.width()
                            + " × "
                            + header.height());
        }
    }

    private static Image engineImage(BufferedImage picture) {
        return switch (picture.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR -> image(Image.Format.BGR8, picture, stored(picture));
            case BufferedImage.TYPE_4BYTE_ABGR ->
                    image(Image.Format.ABGR8, picture, stored(picture));
            case BufferedImage.TYPE_BYTE_GRAY ->
                    image(Image.Format.Luminance8, picture, stored(picture));
            default ->
                    picture.getColorModel().hasAlpha()
                            ? image(Image.Format.RGBA8, picture, converted(picture, 4))
                            : image(Image.Format.RGB8, picture, converted(picture, 3));
        };
    }

    private static Image image(Image.Format format, BufferedImage picture, ByteBuffer data) {
        return new Image(
                format, picture.getWidth(), picture.getHeight(), data, null, ColorSpace.sRGB);
    }

    private static ByteBuffer stored(BufferedImage picture) {
        byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return BufferUtils.createByteBuffer(bytes);
    }

    private static ByteBuffer converted(BufferedImage picture, int channels) {
        int width = picture.getWidth();
        ByteBuffer data = BufferUtils.createByteBuffer(channels * width * picture.getHeight());
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int argb : picture.getRGB(0, y, width, 1, row, 0, width)) {
                data.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
                if (channels == 4) {
                    data.put((byte) (argb >> 24));
                }
            }
        }
        return data.flip();
    }

    private static BadFileException undecodable(SourceFile file, Exception cause) {
        return new BadFileException(
                file.name()
                        + ": expected an image that can be decoded, found: "
                        + cause.getMessage(),
                cause);
    }
}

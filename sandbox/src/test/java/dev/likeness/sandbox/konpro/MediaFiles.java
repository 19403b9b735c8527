package dev.likeness.sandbox.konpro;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** The smallest files of each kind that can be uploaded, with sizes of choice. */
public final class MediaFiles {

    private static final int TRACK_HEADER = 84;

    private MediaFiles() {}

    /** A picture of noise, so that it is large. */
    public static byte[] png(int width, int height) {
        return picture("png", width, height, 1);
    }

    /** A picture of other noise. */
    public static byte[] png(int width, int height, long seed) {
        return picture("png", width, height, seed);
    }

    /** The same as JPEG. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height, 1);
    }

    private static byte[] picture(String format, int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A film without a single frame: its boxes alone. */
    public static byte[] mp4(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(TRACK_HEADER);
        header.putInt(TRACK_HEADER - 8, width << 16);
        header.putInt(TRACK_HEADER - 4, height << 16);
        byte[] sound = box("trak", box("tkhd", new byte[TRACK_HEADER]));
        byte[] film = box("trak", box("tkhd", header.array()));
        return joined(
                box("ftyp", text("isom")),
                box("free", new byte[9]),
                box("moov", joined(sound, film)));
    }

    /** The same in the elements of WebM. */
    public static byte[] webm(int width, int height) {
        byte[] video =
                element(
                        new int[] {0xE0},
                        joined(
                                element(new int[] {0xB0}, number(width)),
                                element(new int[] {0xBA}, number(height))));
        byte[] tracks =
                element(new int[] {0x16, 0x54, 0xAE, 0x6B}, element(new int[] {0xAE}, video));
        byte[] head = element(new int[] {0x42, 0x82}, text("webm"));
        return joined(
                element(new int[] {0x1A, 0x45, 0xDF, 0xA3}, head),
                element(new int[] {0x18, 0x53, 0x80, 0x67}, tracks));
    }

    /** The header of one frame of sound, and silence. */
    public static byte[] mpeg() {
        byte[] sound = new byte[200];
        sound[0] = (byte) 0xFF;
        sound[1] = (byte) 0xFB;
        return sound;
    }

    private static byte[] box(String type, byte[] content) {
        ByteBuffer box = ByteBuffer.allocate(8 + content.length);
        return box.putInt(8 + content.length).put(text(type)).put(content).array();
    }

    private static byte[] element(int[] id, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int each : id) {
            out.write(each);
        }
        out.write(0x40 | content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

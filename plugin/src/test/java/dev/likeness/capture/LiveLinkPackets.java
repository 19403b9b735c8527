package dev.likeness.capture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Builds packets as Live Link Face sends them, big-endian. */
final class LiveLinkPackets {

    static final String DEVICE = "6B0C2F1A-47C9-4D7E-9E0B-1B5A2C3D4E5F";
    static final String SUBJECT = "iPhone";

    /** As Unreal's enumeration has them. */
    static final int EYE_BLINK_LEFT = 0;

    static final int JAW_LEFT = 15;
    static final int JAW_OPEN = 17;
    static final int BROW_INNER_UP = 43;
    static final int TONGUE_OUT = 51;
    static final int HEAD_YAW = 52;

    private LiveLinkPackets() {}

    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    /** With 61 values, all zero but one. */
    static byte[] with(int index, float value) {
        float[] values = new float[61];
        values[index] = value;
        return newest(DEVICE, SUBJECT, values);
    }

    static byte[] newest(String device, String subject, float[] values) {
        return packet(
                out -> {
                    header(out, device, subject);
                    out.writeByte(values.length);
                    floats(out, values);
                });
    }

    static byte[] withoutFace() {
        return packet(out -> header(out, DEVICE, SUBJECT));
    }

    private static void header(DataOutputStream out, String device, String subject)
            throws IOException {
        out.writeByte(6);
        text(out, device);
        text(out, subject);
        out.writeInt(3_421_987);
        out.writeFloat(0.527f);
        out.writeInt(60);
        out.writeInt(1);
    }

    /** Time code and frame rate instead of the frame time. */
    static byte[] version5(float[] values) {
        return packet(
                out -> {
                    out.writeByte(5);
                    text(out, DEVICE);
                    text(out, SUBJECT);
                    for (int part : new int[] {14, 3, 59, 12}) {
                        out.writeInt(part);
                    }
                    out.writeByte(0);
                    out.writeInt(60);
                    out.writeByte(values.length);
                    floats(out, values);
                });
    }

    /** A frame number alone, and from version 4 on a device id. */
    static byte[] version3Or4(int version, float[] values) {
        return packet(
                out -> {
                    out.writeByte(version);
                    if (version == 4) {
                        text(out, DEVICE);
                    }
                    text(out, SUBJECT);
                    out.writeInt(77);
                    out.writeByte(values.length);
                    floats(out, values);
                });
    }

    /** A time stamp and a frame number; version 1 knew no tongue. */
    static byte[] version1Or2(int version, float[] values) {
        return packet(
                out -> {
                    out.writeByte(version);
                    text(out, SUBJECT);
                    out.writeDouble(1234.5);
                    out.writeInt(77);
                    out.writeByte(values.length);
                    floats(out, values);
                });
    }

    /** What the app sends in its MetaHuman mode, little-endian as its platform is. */
    static byte[] metaHuman(boolean littleEndian) {
        return packet(
                out -> {
                    short16(out, 1, littleEndian);
                    short16(out, SUBJECT.length(), littleEndian);
                    out.writeBytes(SUBJECT);
                    out.write(new byte[16]);
                    short16(out, 174, littleEndian);
                    for (int i = 0; i < 174; i++) {
                        short16(out, 311 * i, littleEndian);
                    }
                    out.write(new byte[24]);
                });
    }

    private static void short16(DataOutputStream out, int value, boolean littleEndian)
            throws IOException {
        out.writeByte(littleEndian ? value : value >> 8);
        out.writeByte(littleEndian ? value >> 8 : value);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(letters.length);
        out.write(letters);
    }

    private static void floats(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static byte[] packet(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            body.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package dev.likeness.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files byte by byte. */
final class Wav {

    private final int format;
    private final int channels;
    private final int rate;
    private final int bits;

    Wav(int format, int channels, int rate, int bits) {
        this.format = format;
        this.channels = channels;
        this.rate = rate;
        this.bits = bits;
    }

    byte[] of(byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16);
        out.putShort((short) format).putShort((short) channels).putInt(rate);
        out.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
        out.putShort((short) bits).put(ascii("data")).putInt(data.length).put(data);
        return out.array();
    }

    static byte[] floats(float... samples) {
        ByteBuffer out = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            out.putFloat(sample);
        }
        return out.array();
    }

    static byte[] shorts(int... samples) {
        ByteBuffer out = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            out.putShort((short) sample);
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

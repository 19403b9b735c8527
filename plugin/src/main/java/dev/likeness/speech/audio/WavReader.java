package dev.likeness.speech.audio;

import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads WAV files (RIFF and the little-endian forms of RF64). */
final class WavReader {

    private static final int PCM = 1;
    private static final int FLOATING = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private final String name;
    private final ByteBuffer bytes;
    private int format;
    private int channels;
    private int sampleRate;
    private int bits;
    private int frameBytes;

    private WavReader(byte[] bytes, String name) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.name = name;
    }

    static Sound read(byte[] bytes, String name) throws BadFileException {
        return new WavReader(bytes, name).read();
    }

    private Sound read() throws BadFileException {
        if (bytes.capacity() < HEADER || !isWave()) {
            throw bad(
                    "expected a WAV file (\"RIFF....WAVE\"), found "
                            + (bytes.capacity() == 0 ? "an empty file" : "something else"));
        }
        int at = HEADER;
        while (at + CHUNK_HEADER <= bytes.capacity()) {
            String id = text(at);
            long size = bytes.getInt(at + 4) & 0xFFFFFFFFL;
            int start = at + CHUNK_HEADER;
            int available = (int) Math.min(size, bytes.capacity() - start);
            if (id.equals("fmt ")) {
                readFormat(start, available);
            } else if (id.equals("data")) {
                return readSamples(start, available);
            }
            at = (int) Math.min(Integer.MAX_VALUE - CHUNK_HEADER, start + size + (size & 1));
        }
        throw bad("expected a chunk of samples (\"data\"), found none");
    }

    private boolean isWave() {
        String riff = text(0);
        return (riff.equals("RIFF") || riff.equals("RF64")) && text(8).equals("WAVE");
    }

    private String text(int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private void readFormat(int at, int size) throws BadFileException {
        if (size < 16) {
            throw bad("expected a format of at least 16 bytes, found " + size);
        }
        format = bytes.getShort(at) & 0xFFFF;
        channels = bytes.getShort(at + 2) & 0xFFFF;
        sampleRate = bytes.getInt(at + 4);
        bits = bytes.getShort(at + 14) & 0xFFFF;
        if (format == EXTENSIBLE && size >= 26) {
            format = bytes.getShort(at + 24) & 0xFFFF;
        }
        boolean known =
                switch (format) {
                    case PCM -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
                    case FLOATING -> bits == 32 || bits == 64;
                    case A_LAW, MU_LAW -> bits == 8;
                    default -> false;
                };
        if (!known) {
            throw bad(
                    "expected PCM, floating point, A-law or mu-law, found format %d with %d bits"
                            .formatted(format, bits));
        }
        if (channels == 0 || sampleRate < Sound.LOWEST_RATE || sampleRate > Sound.HIGHEST_RATE) {
            throw bad(
                    "expected a channel or more at %d to %d hertz, found %d at %d"
                            .formatted(
                                    Sound.LOWEST_RATE, Sound.HIGHEST_RATE, channels, sampleRate));
        }
        frameBytes = channels * bits / 8;
    }

    private Sound readSamples(int start, int size) throws BadFileException {
        if (channels == 0) {
            throw bad("expected a format (\"fmt \") before the samples, found none");
        }
        float[] samples = new float[size / frameBytes];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += Sound.clean(sample(start + i * frameBytes + c * bits / 8));
            }
            samples[i] = sum / channels;
        }
        return new Sound(samples, sampleRate);
    }

    private float sample(int at) {
        return switch (format) {
            case FLOATING -> bits == 32 ? bytes.getFloat(at) : (float) bytes.getDouble(at);
            case A_LAW -> aLaw(bytes.get(at));
            case MU_LAW -> muLaw(bytes.get(at));
            default -> integer(at);
        };
    }

    private float integer(int at) {
        return switch (bits) {
            case 8 -> ((bytes.get(at) & 0xFF) - 128) / 128f;
            case 16 -> bytes.getShort(at) / 32768f;
            case 24 ->
                    ((bytes.get(at) & 0xFF)
                                    | (bytes.get(at + 1) & 0xFF) << 8
                                    | bytes.get(at + 2) << 16)
                            / 8388608f;
            default -> bytes.getInt(at) / 2147483648f;
        };
    }

    /** ITU-T G.711: inverted even bits, a sign that is 1 when positive, 3 bits of exponent. */
    private static float aLaw(byte code) {
        int inverted = (code & 0xFF) ^ 0x55;
        int exponent = (inverted & 0x70) >> 4;
        int magnitude = ((inverted & 0x0F) << 4) + 8;
        if (exponent > 0) {
            magnitude = (magnitude + 0x100) << (exponent - 1);
        }
        return ((inverted & 0x80) != 0 ? magnitude : -magnitude) / 32768f;
    }

    /** ITU-T G.711: all bits inverted, a bias of 132. */
    private static float muLaw(byte code) {
        int inverted = ~code & 0xFF;
        int magnitude = ((((inverted & 0x0F) << 3) + 132) << ((inverted & 0x70) >> 4)) - 132;
        return ((inverted & 0x80) != 0 ? -magnitude : magnitude) / 32768f;
    }

    private BadFileException bad(String what) {
        return new BadFileException(name + ": " + what, null);
    }
}

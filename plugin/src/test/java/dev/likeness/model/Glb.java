package dev.likeness.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds small GLB files: binary data first, then the JSON that uses it. */
final class Glb {

    static final int BYTE = 5120;
    static final int UNSIGNED_BYTE = 5121;
    static final int UNSIGNED_SHORT = 5123;
    static final int FLOAT = 5126;

    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final List<String> views = new ArrayList<>();
    private final List<String> accessors = new ArrayList<>();

    /** Adds bytes and returns their buffer view. */
    int view(byte[] bytes) {
        return view(bytes, "");
    }

    /** As {@link #view(byte[])}; more is JSON for offset and length, to be formatted, or empty. */
    int view(byte[] bytes, String more) {
        while (binary.size() % 4 != 0) {
            binary.write(0);
        }
        views.add(
                "{\"buffer\":0,\"byteOffset\":"
                        + binary.size()
                        + ",\"byteLength\":"
                        + bytes.length
                        + String.format(more, binary.size(), bytes.length)
                        + "}");
        binary.writeBytes(bytes);
        return views.size() - 1;
    }

    /** Adds an accessor; more is JSON that is appended, beginning with a comma, or empty. */
    int accessor(Integer view, int componentType, int count, String type, String more) {
        accessors.add(
                "{"
                        + (view == null ? "" : "\"bufferView\":" + view + ",")
                        + "\"componentType\":"
                        + componentType
                        + ",\"count\":"
                        + count
                        + ",\"type\":\""
                        + type
                        + "\""
                        + more
                        + "}");
        return accessors.size() - 1;
    }

    int floats(String type, int components, float... values) {
        return accessor(view(bytes(values)), FLOAT, values.length / components, type, "");
    }

    int shorts(String type, int components, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return accessor(view(bytes.array()), UNSIGNED_SHORT, values.length / components, type, "");
    }

    static byte[] bytes(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    /** The JSON of the whole document; rest is what stands beside accessors and buffers. */
    String json(String bufferUri, String rest) {
        return "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"byteLength\":"
                + binary.size()
                + (bufferUri == null ? "" : ",\"uri\":\"" + bufferUri + "\"")
                + "}],\"bufferViews\":["
                + String.join(",", views)
                + "],\"accessors\":["
                + String.join(",", accessors)
                + "],"
                + rest
                + "}";
    }

    byte[] binary() {
        return binary.toByteArray();
    }

    byte[] pack(String rest) {
        return pack(json(null, rest), binary.toByteArray());
    }

    static byte[] pack(String text, byte[] binary) {
        byte[] json = padded(text.getBytes(StandardCharsets.UTF_8), (byte) ' ');
        byte[] data = padded(binary, (byte) 0);
        int length = 12 + 8 + json.length + 8 + data.length;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x46546C67)
                .putInt(2)
                .putInt(length)
                .putInt(json.length)
                .putInt(0x4E4F534A)
                .put(json)
                .putInt(data.length)
                .putInt(0x004E4942)
                .put(data)
                .array();
    }

    private static byte[] padded(byte[] bytes, byte filler) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
        Arrays.fill(padded, bytes.length, padded.length, filler);
        return padded;
    }
}

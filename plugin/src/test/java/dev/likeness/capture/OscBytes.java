package dev.likeness.capture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Builds OSC as VMC senders do. */
final class OscBytes {

    private OscBytes() {}

    /** Text, float and int arguments. */
    static byte[] message(String address, Object... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        StringBuilder types = new StringBuilder(",");
        for (Object argument : arguments) {
            types.append(argument instanceof String ? 's' : argument instanceof Float ? 'f' : 'i');
        }
        try {
            text(out, address);
            text(out, types.toString());
            for (Object argument : arguments) {
                if (argument instanceof String text) {
                    text(out, text);
                } else if (argument instanceof Float number) {
                    out.writeFloat(number);
                } else {
                    out.writeInt((Integer) argument);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bundle(byte[]... elements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            text(out, "#bundle");
            out.writeLong(1);
            for (byte[] element : elements) {
                out.writeInt(element.length);
                out.write(element);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] weight(String name, float value) {
        return message("/VMC/Ext/Blend/Val", name, value);
    }

    static byte[] apply() {
        return message("/VMC/Ext/Blend/Apply");
    }

    /** A bone in Unity's axes. */
    static byte[] bone(String name, float x, float y, float z, float w) {
        return message("/VMC/Ext/Bone/Pos", name, 0f, 0f, 0f, x, y, z, w);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.write(letters);
        out.write(new byte[4 - letters.length % 4]);
    }
}

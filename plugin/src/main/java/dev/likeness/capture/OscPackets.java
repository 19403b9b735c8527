package dev.likeness.capture;

import java.util.function.Consumer;

/** Takes packets of Open Sound Control apart: single messages, and bundles within bundles. */
final class OscPackets {

    private static final String BUNDLE = "#bundle";
    private static final int BUNDLE_HEADER = 16;
    private static final int DEEPEST = 8;

    private final OscMessage message = new OscMessage();

    /**
     * Reads a packet.
     *
     * @param data from index 0 on (not null)
     * @param length of the packet (bytes)
     * @param listener is given every whole message; the object is used again for the next (not
     *     null)
     * @return whether the packet was whole; messages before the damage were given
     */
    boolean read(byte[] data, int length, Consumer<OscMessage> listener) {
        return read(data, 0, length, 0, listener);
    }

    private boolean read(byte[] data, int from, int to, int depth, Consumer<OscMessage> listener) {
        if (isBundle(data, from, to)) {
            return depth < DEEPEST && elements(data, from + BUNDLE_HEADER, to, depth + 1, listener);
        }
        if (!message.begin(data, from, to)) {
            return false;
        }
        listener.accept(message);
        return true;
    }

    private boolean elements(
            byte[] data, int from, int to, int depth, Consumer<OscMessage> listener) {
        int at = from;
        boolean whole = true;
        while (at + Integer.BYTES <= to) {
            int size = integer(data, at);
            at += Integer.BYTES;
            if (size <= 0 || size > to - at) {
                return false;
            }
            whole &= read(data, at, at + size, depth, listener);
            at += size;
        }
        return whole && at == to;
    }

    private static boolean isBundle(byte[] data, int from, int to) {
        if (to - from < BUNDLE_HEADER) {
            return false;
        }
        for (int i = 0; i < BUNDLE.length(); i++) {
            if (data[from + i] != BUNDLE.charAt(i)) {
                return false;
            }
        }
        return data[from + BUNDLE.length()] == 0;
    }

    static int integer(byte[] data, int at) {
        return (data[at] & 0xff) << 24
                | (data[at + 1] & 0xff) << 16
                | (data[at + 2] & 0xff) << 8
                | data[at + 3] & 0xff;
    }
}

package dev.likeness.capture;

/**
 * Reads big-endian numbers from a packet and remembers whether it ended too early, instead of
 * failing: after that everything reads as zero.
 */
final class PacketReader {

    private byte[] data = new byte[0];
    private int end;
    private int at;
    private boolean overrun;

    /** Begins at the start of a packet of so many bytes. */
    PacketReader begin(byte[] packet, int length) {
        data = packet;
        end = Math.min(length, packet.length);
        at = 0;
        overrun = false;
        return this;
    }

    int position() {
        return at;
    }

    int left() {
        return end - at;
    }

    boolean isOverrun() {
        return overrun;
    }

    void skip(int bytes) {
        if (has(bytes)) {
            at += bytes;
        }
    }

    int unsignedByte() {
        return has(1) ? data[at++] & 0xff : 0;
    }

    int integer() {
        if (!has(4)) {
            return 0;
        }
        int value =
                (data[at] & 0xff) << 24
                        | (data[at + 1] & 0xff) << 16
                        | (data[at + 2] & 0xff) << 8
                        | data[at + 3] & 0xff;
        at += 4;
        return value;
    }

    float number() {
        return Float.intBitsToFloat(integer());
    }

    private boolean has(int bytes) {
        if (overrun || bytes < 0 || bytes > end - at) {
            overrun = true;
        }
        return !overrun;
    }
}

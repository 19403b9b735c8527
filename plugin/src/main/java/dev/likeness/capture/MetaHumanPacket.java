package dev.likeness.capture;

/**
 * Recognises what Live Link Face sends in its MetaHuman mode, by its size alone: version (u16),
 * subject as length (u16) and UTF-8, a moment (16 bytes), the number of controls (u16), so many
 * u16, six floats of the head.
 */
final class MetaHumanPacket {

    private static final int VERSION_AND_LENGTH = 4;
    private static final int TIME_BYTES = 16;
    private static final int HEAD_BYTES = 24;

    private MetaHumanPacket() {}

    static boolean isOne(byte[] data, int length) {
        return fits(data, length, true) || fits(data, length, false);
    }

    private static boolean fits(byte[] data, int length, boolean littleEndian) {
        int countAt = VERSION_AND_LENGTH + TIME_BYTES;
        if (length < countAt + 2 + HEAD_BYTES) {
            return false;
        }
        countAt += number(data, 2, littleEndian);
        if (length < countAt + 2 + HEAD_BYTES) {
            return false;
        }
        int controls = number(data, countAt, littleEndian);
        return controls > 0 && length == countAt + 2 + 2 * controls + HEAD_BYTES;
    }

    private static int number(byte[] data, int at, boolean littleEndian) {
        int first = data[at] & 0xff;
        int second = data[at + 1] & 0xff;
        return littleEndian ? second << 8 | first : first << 8 | second;
    }
}

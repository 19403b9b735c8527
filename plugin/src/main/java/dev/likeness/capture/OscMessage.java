package dev.likeness.capture;

import java.nio.charset.StandardCharsets;

/**
 * One message of Open Sound Control, looked at inside its packet: an address and arguments. The
 * same object is used for one message after the other.
 */
final class OscMessage {

    private static final int MOST_ARGUMENTS = 32;

    private final int[] argumentAt = new int[MOST_ARGUMENTS];
    private byte[] data = new byte[0];
    private int end;
    private int addressAt;
    private int typesAt;
    private int arguments;

    /**
     * Looks at a part of a packet.
     *
     * @return whether it is a whole message; arguments beyond the thirty-second are left out
     */
    boolean begin(byte[] packet, int from, int to) {
        data = packet;
        end = to;
        arguments = 0;
        addressAt = from;
        if (from >= to || packet[from] != '/') {
            return false;
        }
        typesAt = afterText(from);
        if (typesAt < 0 || typesAt >= to) {
            // Old senders leave out the types when there are no arguments.
            return typesAt == to;
        }
        return packet[typesAt] == ',' && findArguments();
    }

    private boolean findArguments() {
        int at = afterText(typesAt);
        if (at < 0) {
            return false;
        }
        for (int type = typesAt + 1; data[type] != 0 && arguments < MOST_ARGUMENTS; type++) {
            int next = after(data[type], at);
            if (next < 0 || next > end) {
                return false;
            }
            argumentAt[arguments++] = at;
            at = next;
        }
        return true;
    }

    /** Where the argument of a type that begins at an index ends, or -1. */
    private int after(byte type, int at) {
        return switch (type) {
            case 'i', 'f', 'c', 'r', 'm' -> at + 4;
            case 'h', 'd', 't' -> at + 8;
            case 'T', 'F', 'N', 'I', '[', ']' -> at;
            case 's', 'S' -> afterText(at);
            case 'b' -> afterBlob(at);
            default -> -1;
        };
    }

    private int afterBlob(int at) {
        if (at + 4 > end) {
            return -1;
        }
        int size = OscPackets.integer(data, at);
        return size < 0 || size > end - at - 4 ? -1 : at + 4 + (size + 3 & ~3);
    }

    /** Where a text that begins at an index, its zero and its padding end, or -1. */
    private int afterText(int at) {
        for (int i = at; i < end; i++) {
            if (data[i] == 0) {
                int next = at + (i - at + 4 & ~3);
                return next > end ? -1 : next;
            }
        }
        return -1;
    }

    /** Whether the address is this one (ASCII). */
    boolean isTo(String address) {
        int length = address.length();
        if (addressAt + length >= end || data[addressAt + length] != 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (data[addressAt + i] != address.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are at least these arguments: "sf" for a text and a float. */
    boolean has(String types) {
        if (arguments < types.length()) {
            return false;
        }
        for (int i = 0; i < types.length(); i++) {
            if (data[typesAt + 1 + i] != types.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A float argument. */
    float number(int argument) {
        return Float.intBitsToFloat(integer(argument));
    }

    /** A whole argument. */
    int integer(int argument) {
        return OscPackets.integer(data, argumentAt[argument]);
    }

    /** A text argument. */
    String text(int argument) {
        int from = argumentAt[argument];
        int to = from;
        while (data[to] != 0) {
            to++;
        }
        return new String(data, from, to - from, StandardCharsets.UTF_8);
    }
}

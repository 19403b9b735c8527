package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Packets of the app Live Link Face in its ARKit mode, versions 1 to 6, big-endian: version (u8),
 * device id (from version 4 on) and subject as length (i32) and UTF-8, a moment in time whose form
 * depends on the version, the number of values (u8) and so many floats. A packet without values
 * says that no face is seen.
 */
final class LiveLinkFaceDecoder implements PacketDecoder {

    private static final int NEWEST_VERSION = 6;
    private static final int FIRST_WITH_DEVICE_ID = 4;
    private static final int LONGEST_TEXT = 512;

    /** Bytes that tell the moment: version 6 has exactly these, older ones up to twice as many. */
    private static final int TIME_BYTES = 16;

    private static final int SHAPES_WITH_TONGUE = 52;
    private static final int SHAPES_WITHOUT_TONGUE = 51;
    private static final int ALL_VALUES = 61;

    /** How far a head is believed to turn (radians). */
    private static final float MOST_TURN = 2;

    private static final ArKit[] ORDER = order();

    private final PacketReader packet = new PacketReader();
    private final float[] values = new float[ALL_VALUES];
    private final Optional<byte[]> subject;

    /** Reads the packets of one subject, or of any. */
    LiveLinkFaceDecoder(Optional<String> subject) {
        this.subject = subject.map(name -> name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public PacketVerdict decode(byte[] data, int length, double seconds, FacePose into) {
        packet.begin(data, length);
        int version = packet.unsignedByte();
        if (packet.isOverrun() || version == 0) {
            return foreign(data, length);
        }
        if (version >= FIRST_WITH_DEVICE_ID) {
            skipText();
        }
        int subjectAt = packet.position() + Integer.BYTES;
        skipText();
        if (packet.isOverrun()) {
            return foreign(data, length);
        }
        if (version > NEWEST_VERSION) {
            return PacketVerdict.UNKNOWN_VERSION;
        }
        if (!isSubject(data, subjectAt, packet.position())) {
            return PacketVerdict.OTHER_SUBJECT;
        }
        return values(data, length, version, into);
    }

    private void skipText() {
        int bytes = packet.integer();
        packet.skip(bytes > LONGEST_TEXT ? -1 : bytes);
    }

    private boolean isSubject(byte[] data, int from, int to) {
        return subject.isEmpty()
                || Arrays.equals(data, from, to, subject.get(), 0, subject.get().length);
    }

    private PacketVerdict values(byte[] data, int length, int version, FacePose into) {
        int bytes = packet.left();
        int count = valueCount(data, length, bytes);
        if (count < 0) {
            return isWithoutFace(data, length, version, bytes)
                    ? PacketVerdict.NO_FACE
                    : PacketVerdict.DAMAGED;
        }
        if (version == NEWEST_VERSION && bytes != TIME_BYTES + 1 + count * Float.BYTES) {
            return PacketVerdict.DAMAGED;
        }
        packet.skip(bytes - count * Float.BYTES);
        for (int i = 0; i < count; i++) {
            values[i] = packet.number();
            if (!Float.isFinite(values[i])) {
                return PacketVerdict.DAMAGED;
            }
        }
        write(count, into);
        return PacketVerdict.FACE;
    }

    /** The values are the end of the packet, and their number stands before them; else -1. */
    private static int valueCount(byte[] data, int length, int bytes) {
        for (int count : new int[] {ALL_VALUES, SHAPES_WITH_TONGUE, SHAPES_WITHOUT_TONGUE}) {
            int time = bytes - 1 - count * Float.BYTES;
            if (time >= 0
                    && time <= 2 * TIME_BYTES
                    && (data[length - 1 - count * Float.BYTES] & 0xff) == count) {
                return count;
            }
        }
        return -1;
    }

    /** The header ends the packet, with or without a number of values that is zero. */
    private static boolean isWithoutFace(byte[] data, int length, int version, int bytes) {
        if (version == NEWEST_VERSION) {
            return bytes == TIME_BYTES || bytes == TIME_BYTES + 1 && data[length - 1] == 0;
        }
        return bytes <= 2 * TIME_BYTES + 1;
    }

    private void write(int count, FacePose into) {
        into.clear();
        int shapes = Math.min(count, SHAPES_WITH_TONGUE);
        for (int i = 0; i < shapes; i++) {
            into.set(ORDER[i], Math.max(0, Math.min(1, values[i])));
        }
        if (count == ALL_VALUES) {
            into.setHead(turn(52), turn(53), turn(54));
        }
    }

    private float turn(int index) {
        return Math.max(-MOST_TURN, Math.min(MOST_TURN, values[index]));
    }

    /** Tells MetaHuman packets from rubbish, so that the player can be told what to switch. */
    private static PacketVerdict foreign(byte[] data, int length) {
        return MetaHumanPacket.isOne(data, length)
                ? PacketVerdict.META_HUMAN
                : PacketVerdict.DAMAGED;
    }

    /** Neither Apple's alphabetical order nor that of the enum: jawOpen comes fourth of the jaw. */
    private static ArKit[] order() {
        List<String> names = new ArrayList<>();
        for (String side : new String[] {"Left", "Right"}) {
            for (String eye : "Blink LookDown LookIn LookOut LookUp Squint Wide".split(" ")) {
                names.add("eye" + eye + side);
            }
        }
        String rest =
                "jawForward jawLeft jawRight jawOpen"
                        + " mouthClose mouthFunnel mouthPucker mouthLeft mouthRight"
                        + " mouthSmile* mouthFrown* mouthDimple* mouthStretch*"
                        + " mouthRollLower mouthRollUpper mouthShrugLower mouthShrugUpper"
                        + " mouthPress* mouthLowerDown* mouthUpperUp*"
                        + " browDown* browInnerUp browOuterUp* cheekPuff cheekSquint* noseSneer*"
                        + " tongueOut";
        for (String name : rest.split(" ")) {
            if (name.endsWith("*")) {
                names.add(name.replace("*", "Left"));
                names.add(name.replace("*", "Right"));
            } else {
                names.add(name);
            }
        }
        return names.stream().map(LiveLinkFaceDecoder::shape).toArray(ArKit[]::new);
    }

    private static ArKit shape(String name) {
        return ArKit.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
